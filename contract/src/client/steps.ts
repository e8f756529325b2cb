/** The steps that the platform sends a browser to, by their names in the browser SDK. Each is one authenticator's. */
export const stepNames = [
  "device/passive",
  "mobile/instant",
  "mobile/instantlink",
  "mobile/otp",
  "scan/message",
] as const;

export type StepName = (typeof stepNames)[number];
