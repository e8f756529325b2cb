/** What AuthStart asks for, as a plan of possession and its settings: data for the engine, and nothing beside it. */
import { isIP } from "node:net";
import type { RequestOf, StepName } from "@proofline/contract";
import { MINUTE } from "../../system/clock.ts";
import { Refusal } from "../../http/refusal.ts";
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

/** Of a link that this API sends; the flows of `/v3` give it less. */
const LINK_LIFE = 5 * MINUTE;

const SUBJECTS = "subjects.mobile.authenticators";

/** Steps that prove the phone by themselves, in the order in which they are tried. */
const phoneSteps: readonly (readonly [name: keyof Mobile, step: StepName])[] = [
  ["passive", "device/passive"],
  ["instant", "mobile/instant"],
  ["instantlink", "mobile/instantlink"],
  ["otp", "mobile/otp"],
];

/** Refuses what is not offered and what cannot be meant. */
export function requireOffered({ subjects, delivery }: Body): void {
  const { card, user, mobile } = subjects;
  const { consent } = mobile?.authenticators?.instant ?? {};
  const refusals: Readonly<Record<string, unknown>> = {
    "subjects.card": card,
    "subjects.user": user,
    [`${SUBJECTS}.universal`]: mobile?.authenticators?.universal,
    "delivery.push": delivery?.push,
  };
  for (const [field, asked] of Object.entries(refusals)) {
    if (asked !== undefined) throw new Refusal("malformedRequest", `field '${field}' asks for what is not offered`);
  }
  if (consent?.status !== "optedIn") return;
  for (const name of ["transactionId", "collectedTimestamp", "description"] as const) {
    if (consent[name]) continue;
    throw missing(`${SUBJECTS}.instant.consent.${name}`, "who opted in has given it");
  }
}

/** The authenticators that were asked for. The key comes first; it proves the phone only where that was asked of it. */
export function planAsked({ subjects: { mobile, device }, delivery }: Body): Plan {
  const authenticators = mobile?.authenticators ?? {};
  const isOptedOut = authenticators.instant?.consent?.status === "optedOut";
  const steps = phoneSteps
    .filter(([name]) => authenticators[name] !== undefined && !(name === "instant" && isOptedOut))
    .map(([, step]) => ({ step, proven: "done" as const }));
  const first = firstSteps(Boolean(device?.authenticators?.passive), Boolean(authenticators.passive), delivery);
  const all = [...first.map((step) => ({ step, proven: "next" as const })), ...steps];
  if (all.length === 0) throw missing(SUBJECTS, "name one authenticator at least");
  // Whoever asks for nothing that a person does, does that part alone and says so with AuthContinue.
  const isLeftToCaller = !authenticators.otp && !authenticators.instantlink;
  return { steps: all, otherwise: isLeftToCaller ? "possession_required" : "failed" };
}

/** What is needed beside the phone: the device, and the person's word. */
function firstSteps(isDeviceAsked: boolean, isKeyAsked: boolean, delivery: Body["delivery"]): StepName[] {
  if (!delivery?.scan) return isDeviceAsked && !isKeyAsked ? ["device/passive"] : [];
  if (isDeviceAsked && !isKeyAsked) return ["device/passive", SCAN_STEP];
  const reason = "the message comes with the device's own key: ask for 'subjects.device', not for 'mobile.passive'";
  throw new Refusal("malformedRequest", `field 'delivery.scan' cannot be acted on; ${reason}`);
}

/** How the authenticators are to work. */
export function settingsAsked(platform: Platform, { subjects, callbackUrl, delivery }: Body): PossessionSettings {
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
    throw new Refusal("malformedRequest", `field '${SUBJECTS}.instantlink.sourceIp' must be an IP address`);
  }
  return { finalTargetUrl, linkLife: LINK_LIFE, ...(sourceIp && { sourceIpHash: addressHash(platform, sourceIp) }) };
}

/** Text of the messages. A page of the integrator's is written for codes or for links, so only one may be asked for. */
export function templateAsked({ mobile }: Body["subjects"]): string | undefined {
  const { otp, instantlink } = mobile?.authenticators ?? {};
  if (otp && instantlink) {
    throw new Refusal("malformedRequest", `fields '${SUBJECTS}.otp' and '${SUBJECTS}.instantlink' exclude each other`);
  }
  if (otp) requireTemplate("code", otp.messageText, `${SUBJECTS}.otp.messageText`);
  if (instantlink) requireTemplate("link", instantlink.messageText, `${SUBJECTS}.instantlink.messageText`);
  return (otp ?? instantlink)?.messageText;
}

const missing = (field: string, why: string) => new Refusal("malformedRequest", `field '${field}' is missing; ${why}`);
