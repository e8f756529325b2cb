/** The Prove Key: the device's own key, which proves the phone that it is bound to. */
import type { Authenticator } from "./authenticator.ts";

export const deviceKey: Authenticator = {
  subject: ["dev", "pasv"],
  claims: () => ({ cdt: false, uvlvl: "none" }),
  calls: {},
  reports: ["client-device-error", "client-fido2-error", "client-universal-error"],
};
