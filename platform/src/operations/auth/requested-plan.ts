/** Converts an AuthStart request into a plan and settings for the possession engine. */
import { isIP } from "node:net";
import type { RequestOf, StepName } from "@proofline/contract";
import { MINUTE } from "../../system/clock.ts";
import { RequestError } from "../../http/request-error.ts";
import { addressHash } from "../../possession/links/link.ts";
import { sealCallbackUrl } from "../../delivery/callbacks/callback.ts";
import { requireTargetUrl } from "../../possession/links/target-url.ts";
import { requireTemplate } from "../../delivery/messaging/template.ts";
import type { Platform } from "../platform.ts";
import { SCAN_STEP, sealNotification } from "../../possession/authenticators/scan-message.ts";
import type { Plan } from "../../possession/plans.ts";
import type { PossessionSettings } from "../../possession/settings.ts";

type Body = RequestOf<"auth-start">;
type Mobile = NonNullable<NonNullable<Body["subjects"]["mobile"]>["authenticators"]>;

/** Lifetime of an Instant Link in Prove Auth; longer than in the `/v3` flows. */
const LINK_LIFETIME = 5 * MINUTE;

const SUBJECTS = "subjects.mobile.authenticators";

/** Steps that each prove the phone, in the order in which they are tried. */
const phoneSteps: readonly (readonly [name: keyof Mobile, step: StepName])[] = [
  ["passive", "device/passive"],
  ["instant", "mobile/instant"],
  ["instantlink", "mobile/instantlink"],
  ["otp", "mobile/otp"],
];

/** Rejects unsupported fields and incomplete consent. */
export function requireSupported({ subjects, delivery }: Body): void {
  const { card, user, mobile } = subjects;
  const { consent } = mobile?.authenticators?.instant ?? {};
  const unsupported: Readonly<Record<string, unknown>> = {
    "subjects.card": card,
    "subjects.user": user,
    [`${SUBJECTS}.universal`]: mobile?.authenticators?.universal,
    "delivery.push": delivery?.push,
  };
  for (const [field, value] of Object.entries(unsupported)) {
    if (value !== undefined) throw new RequestError("malformedRequest", `field '${field}' is not supported`);
  }
  if (consent?.status !== "optedIn") return;
  for (const name of ["transactionId", "collectedTimestamp", "description"] as const) {
    if (consent[name]) continue;
    throw missing(`${SUBJECTS}.instant.consent.${name}`, "it is required when 'status' is 'optedIn'");
  }
}

/**
 * Returns the plan with the requested authenticators. The device key is first; it proves the phone only if requested.
 */
export function requestedPlan({ subjects: { mobile, device }, delivery }: Body): Plan {
  const authenticators = mobile?.authenticators ?? {};
  const isOptedOut = authenticators.instant?.consent?.status === "optedOut";
  const steps = phoneSteps
    .filter(([name]) => authenticators[name] !== undefined && !(name === "instant" && isOptedOut))
    .map(([, step]) => ({ step, proven: "done" as const }));
  const first = firstSteps(Boolean(device?.authenticators?.passive), Boolean(authenticators.passive), delivery);
  const all = [...first.map((step) => ({ step, proven: "next" as const })), ...steps];
  if (all.length === 0) throw missing(SUBJECTS, "specify at least one authenticator");
  // Without a step for the user, the integrator proves possession itself and reports it with AuthContinue.
  const isProvenByIntegrator = !authenticators.otp && !authenticators.instantlink;
  return { steps: all, otherwise: isProvenByIntegrator ? "possession_required" : "failed" };
}

/** Returns the steps before the phone's: the device key and the user's confirmation. */
function firstSteps(isDeviceRequested: boolean, isKeyRequested: boolean, delivery: Body["delivery"]): StepName[] {
  if (!delivery?.scan) return isDeviceRequested && !isKeyRequested ? ["device/passive"] : [];
  if (isDeviceRequested && !isKeyRequested) return ["device/passive", SCAN_STEP];
  const reason =
    "it requires 'subjects.device.authenticators.passive' without 'subjects.mobile.authenticators.passive'";
  throw new RequestError("malformedRequest", `field 'delivery.scan' cannot be used; ${reason}`);
}

/** Returns the settings of the requested authenticators. */
export function requestedSettings(platform: Platform, { subjects, callbackUrl, delivery }: Body): PossessionSettings {
  const { otp, instantlink, passive } = subjects.mobile?.authenticators ?? {};
  const deviceId = subjects.device?.claim?.deviceId?.toLowerCase();
  const level = subjects.device?.authenticators?.passive?.userVerificationLevel ?? "discouraged";
  const { maxAge = 0, cacheResult } = passive ?? {};
  return {
    subjects: [...(subjects.mobile ? ["mobile" as const] : []), ...(subjects.device ? ["device" as const] : [])],
    ...(callbackUrl && { callbackUrl: sealCallbackUrl(platform, callbackUrl) }),
    ...(delivery?.scan && { notification: sealNotification(platform, delivery.scan.notification) }),
    ...(otp?.allowOtpRetry && { allowRetry: true }),
    ...((otp ?? instantlink)?.allowMobileNumberRePrompt && { allowNumberChange: true }),
    ...((maxAge < 0 || cacheResult === false) && { rebind: true }),
    ...(maxAge > 0 && { maxBindingAge: maxAge }),
    ...(deviceId && { deviceId }),
    ...(level !== "discouraged" && { userVerification: level }),
    ...(instantlink && linkSettings(platform, instantlink)),
  };
}

function linkSettings(platform: Platform, { finalTargetUrl, sourceIp }: NonNullable<Mobile["instantlink"]>) {
  requireTargetUrl(finalTargetUrl, `${SUBJECTS}.instantlink.finalTargetUrl`);
  if (sourceIp && !isIP(sourceIp)) {
    throw new RequestError("malformedRequest", `field '${SUBJECTS}.instantlink.sourceIp' must be an IP address`);
  }
  return {
    finalTargetUrl,
    linkLife: LINK_LIFETIME,
    ...(sourceIp && { sourceIpHash: addressHash(platform, sourceIp) }),
  };
}

/** Returns the SMS text. An integrator's page handles one-time codes or links, so a request cannot contain both. */
export function requestedTemplate({ mobile }: Body["subjects"]): string | undefined {
  const { otp, instantlink } = mobile?.authenticators ?? {};
  if (otp && instantlink) {
    throw new RequestError(
      "malformedRequest",
      `fields '${SUBJECTS}.otp' and '${SUBJECTS}.instantlink' cannot be combined`,
    );
  }
  if (otp) requireTemplate("code", otp.messageText, `${SUBJECTS}.otp.messageText`);
  if (instantlink) requireTemplate("link", instantlink.messageText, `${SUBJECTS}.instantlink.messageText`);
  return (otp ?? instantlink)?.messageText;
}

const missing = (field: string, fix: string) =>
  new RequestError("malformedRequest", `field '${field}' is missing; ${fix}`);
