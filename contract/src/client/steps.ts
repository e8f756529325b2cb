/** Names, in the browser SDK, of the steps that the platform uses; each belongs to one authenticator. */
export const stepNames = [
  "device/passive",
  "mobile/instant",
  "mobile/instantlink",
  "mobile/otp",
  "scan/message",
] as const;

export type StepName = (typeof stepNames)[number];
