/**
 * `POST /v1/client/stepup/unregister`: removes the device's passkeys but not its key. Requires the device's signature.
 */
import { signerOf } from "../../possession/devices/signed-request.ts";
import { errorResponse, stayAtStep } from "../../possession/response.ts";
import { deletePasskeysOfDevice } from "../../store/tables/passkeys.ts";
import { write } from "../../store/statement.ts";
import type { DeviceHandler } from "../handler.ts";

export const handler: DeviceHandler<"client-stepup-unregister"> = async ({ platform, device, signed }) => {
  const signer = await signerOf(platform, signed, async () => device);
  if ("refusal" in signer) return errorResponse(signer.refusal);
  const { id, domainId } = signer.device;
  const isFirst = await platform.store.commit([
    signer.spend,
    write(deletePasskeysOfDevice, { deviceId: id, domainId }),
  ]);
  return isFirst ? stayAtStep() : errorResponse("prohibitedAction");
};
