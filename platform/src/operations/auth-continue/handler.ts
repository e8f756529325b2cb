/** `POST /v1/server/auth/continue`: binds the device key to a phone that the integrator has proven. */
import { type ClientErrorName, clientErrors } from "@proofline/contract";
import { findAuthFlow, isPhoneProven } from "../auth/auth-flow.ts";
import { claimedPhone } from "../auth/claimed-number.ts";
import { rebindWrite, findDevice } from "../../possession/devices/device.ts";
import { RequestError } from "../../http/request-error.ts";
import { commitChange } from "../../possession/possession.ts";
import type { Possession } from "../../store/rows/flows.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"auth-continue"> = async ({ platform, caller, body }) => {
  const claimed = body.subjects.mobile?.claim?.mobileNumber;
  if (!claimed) throw new RequestError("malformedRequest", "field 'subjects.mobile.claim.mobileNumber' is missing");
  const possession = await findAuthFlow(platform, caller, body.authId);
  const { phoneNumber } = await claimedPhone(platform, caller, claimed);
  const { deviceId, domainId } = possession;
  const obstacle = obstacleTo(possession, phoneNumber);
  if (obstacle) return unbound(obstacle);
  const device = deviceId === null ? undefined : await findDevice(platform, deviceId);
  if (!device) return unbound("deviceMissing");
  const change = { state: "passed", provenBy: "provided", phoneNumber } as const;
  const holder = { deviceId: device.id, domainId, phoneNumber };
  const isDone = await commitChange(platform, possession, change, [rebindWrite(platform, holder)]);
  return isDone ? { subjects: { mobile: { success: true } } } : unbound("prohibitedAction");
};

/** Returns the reason why the key cannot be bound, or undefined if it can. */
function obstacleTo(possession: Possession, phoneNumber: string): ClientErrorName | undefined {
  const { state, deviceId } = possession;
  if (state === "failed") return "prohibitedAction";
  if (deviceId === null) return "deviceMissing";
  const isDeviceAlone = state === "passed" && !isPhoneProven(possession);
  if (state !== "possession_required" && !isDeviceAlone) return "prohibitedAction";
  return possession.phoneNumber !== null && possession.phoneNumber !== phoneNumber ? "wrongNumber" : undefined;
}

const unbound = (reason: ClientErrorName) => ({
  subjects: { mobile: { success: false, error: { ...clientErrors[reason] } } },
});
