/** Builds the result of a Prove Auth flow for AuthFinish and callbacks. */
import { clientErrors, type ResponseOf } from "@proofline/contract";
import { SECOND } from "../../system/clock.ts";
import { isPhoneProven } from "./auth-flow.ts";
import { formatPhoneNumber } from "../../people/phone-number.ts";
import { verificationLevel } from "../../possession/passkeys/ceremony.ts";
import type { Platform } from "../platform.ts";
import { SCAN_STEP } from "../../possession/authenticators/scan-message.ts";
import { positionOf } from "../../possession/machine.ts";
import { planOf } from "../../possession/plans.ts";
import { settingsOf } from "../../possession/settings.ts";
import type { DeviceRow, LinkRow } from "../../store/rows/authenticators.ts";
import { selectDevice } from "../../store/tables/devices.ts";
import { selectOpenedLink } from "../../store/tables/links.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { readOne } from "../../store/store.ts";

type Result = ResponseOf<"auth-finish">;
type Mobile = NonNullable<Result["subjects"]["mobile"]>;
type Device = NonNullable<Result["subjects"]["device"]>;

export async function resultOf(platform: Platform, possession: Possession): Promise<Result> {
  const { id, tier } = possession;
  const { subjects = [], notification, deviceId } = settingsOf(possession);
  const device =
    possession.deviceId === null ? undefined : await readOne(platform.store, selectDevice, { id: possession.deviceId });
  const link = await readOne(platform.store, selectOpenedLink, { possessionId: id });
  return {
    authId: id,
    appNamespace: tier,
    ...(notification && { delivery: { scan: scanResponse(possession) } }),
    subjects: {
      ...((subjects.includes("mobile") || possession.provenBy === "provided") && {
        mobile: mobileResult(possession, device, link),
      }),
      // If another device than the claimed one took part, it is not reported.
      ...(subjects.includes("device") && {
        device: await deviceResult(platform, possession, deviceId && device?.id !== deviceId ? undefined : device),
      }),
    },
  };
}

/** Returns the user's response to the prompt; empty while it is pending. */
function scanResponse(possession: Possession) {
  const { state, step, failure } = possession;
  const plan = planOf(possession);
  if (failure === "rejected") return { response: "deny" };
  const isPast = positionOf(plan, step) > positionOf(plan, SCAN_STEP);
  return isPast || state === "passed" ? { response: "confirm" } : {};
}

function mobileResult(possession: Possession, device?: DeviceRow, link?: LinkRow): Mobile {
  const { state, phoneNumber, provenBy, failure } = possession;
  if (state === "failed") return { error: { ...clientErrors[failure ?? "notProven"] } };
  if (!isPhoneProven(possession) || phoneNumber === null) return { error: { ...clientErrors.phoneMissing } };
  return {
    success: {
      authenticatorType: authenticatorType(provenBy),
      claim: { mobileNumber: formatPhoneNumber(phoneNumber) },
      ...(provenBy === "device/passive" && device?.boundAt && { createdAt: inSeconds(device.boundAt) }),
      ...(link && { createdAt: inSeconds(link.openedAt ?? 0), extras: linkExtras(link) }),
    },
  };
}

/** Returns the API's name: `passive` for a device key, `provided` for the integrator's own proof, else `instant`. */
const authenticatorType = (provenBy: Possession["provenBy"]) =>
  provenBy === "device/passive" ? "passive" : provenBy === "provided" ? "provided" : "instant";

const linkExtras = ({ phoneMatch, ipMatch }: LinkRow) => ({
  linkClicked: true,
  ...(phoneMatch && { phoneMatch }),
  ...(ipMatch && { ipMatch }),
});

async function deviceResult(
  platform: Platform,
  possession: Possession,
  device: DeviceRow | undefined,
): Promise<Device> {
  const uvLevel = device ? await verificationLevel(platform, possession, device.id) : 0;
  const isMissed = settingsOf(possession).userVerification === "required" && uvLevel === 0;
  if (!device || isMissed) return { error: { ...clientErrors.deviceMissing } };
  return {
    success: {
      claim: { deviceId: device.id },
      createdAt: inSeconds(device.createdAt),
      uvLevel,
      extras: { deviceType: "web", deviceCapabilities: capabilitiesOf(device) },
    },
  };
}

/** Returns the capabilities that the API defines. */
function capabilitiesOf({ capabilities }: DeviceRow) {
  const known = ["webauthn", "face", "fingerprint"] as const;
  const reported = JSON.parse(capabilities) as string[];
  return known.filter((name) => reported.includes(name));
}

const inSeconds = (time: number): number => Math.floor(time / SECOND);
