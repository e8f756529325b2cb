/** Mobile Auth: the mobile network vouches for the phone. */
import type { Authenticator } from "./authenticator.ts";

export const mobileAuth: Authenticator = {
  subject: ["mob", "inst"],
  claims: () => ({}),
  calls: {},
  reports: ["client-instant-error"],
};
