/** `POST /v3/device/revoke`: the key of a device proves nothing any more. Its browser hears of it at its next use. */
import { Refusal } from "../../http/refusal.ts";
import { revokeDevice } from "../../store/tables/devices.ts";
import { deletePasskeysOfDevice } from "../../store/tables/passkeys.ts";
import { guard, write } from "../../store/statement.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-device-revoke"> = async ({ platform, caller, body }) => {
  const device = { id: body.deviceId.toLowerCase(), domainId: caller.domainId };
  // One that is revoked already stays so, and the call may be repeated.
  const passkeys = write(deletePasskeysOfDevice, { deviceId: device.id, domainId: device.domainId });
  const isKnown = await platform.store.commit([guard(revokeDevice, device), passkeys]);
  if (!isKnown) throw new Refusal("identityNotFound");
  return { success: true };
};
