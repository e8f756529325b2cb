/** The Instant Link: a link by SMS, opened on the phone. */
import { type Authenticator, numberPresent } from "./authenticator.ts";

export const instantLink: Authenticator = {
  subject: ["mob", "inln"],
  claims: numberPresent,
  calls: {},
  reports: ["client-instantlink-error"],
};
