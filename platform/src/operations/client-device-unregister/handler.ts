/** `POST /v1/client/device/unregister`: removes the device key. Requires the device's signature. */
import { signerOf } from "../../possession/devices/signed-request.ts";
import { errorResponse, stayAtStep } from "../../possession/response.ts";
import { revokeDevice } from "../../store/tables/devices.ts";
import { deletePasskeysOfDevice } from "../../store/tables/passkeys.ts";
import { guard, write } from "../../store/statement.ts";
import type { DeviceHandler } from "../handler.ts";

export const handler: DeviceHandler<"client-device-unregister"> = async ({ platform, device, signed }) => {
  const signer = await signerOf(platform, signed, async () => device);
  if ("refusal" in signer) return errorResponse(signer.refusal);
  const { id, domainId } = signer.device;
  const isFirst = await platform.store.commit([
    signer.spend,
    guard(revokeDevice, { id, domainId }),
    write(deletePasskeysOfDevice, { deviceId: id, domainId }),
  ]);
  return isFirst ? stayAtStep() : errorResponse("prohibitedAction");
};
