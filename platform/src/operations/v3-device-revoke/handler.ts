/** `POST /v3/device/revoke`: revokes a device key. The browser is notified at its next use. */
import { RequestError } from "../../http/request-error.ts";
import { revokeDevice } from "../../store/tables/devices.ts";
import { deletePasskeysOfDevice } from "../../store/tables/passkeys.ts";
import { guard, write } from "../../store/statement.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-device-revoke"> = async ({ platform, caller, body }) => {
  const device = { id: body.deviceId.toLowerCase(), domainId: caller.domainId };
  // Idempotent: revoking a revoked key succeeds.
  const passkeys = write(deletePasskeysOfDevice, { deviceId: device.id, domainId: device.domainId });
  const isKnown = await platform.store.commit([guard(revokeDevice, device), passkeys]);
  if (!isKnown) throw new RequestError("identityNotFound");
  return { success: true };
};
