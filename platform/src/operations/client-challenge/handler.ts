/** `POST /v1/client/challenge`: returns a challenge for the device's next signed request. */
import { CHALLENGE_SECONDS, issueChallenge } from "../../possession/devices/challenge.ts";
import { errorResponse } from "../../possession/response.ts";
import type { DeviceHandler } from "../handler.ts";

export const handler: DeviceHandler<"client-challenge"> = async ({ platform, device }) => {
  if (!device) return errorResponse("unknownDevice");
  return { next: "", deviceId: device.id, challenge: issueChallenge(platform, device.id), ttl: CHALLENGE_SECONDS };
};
