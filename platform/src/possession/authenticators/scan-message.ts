/**
 * Authenticator: a message that the person accepts or rejects, reached by a QR code on the client's page. The browser SDK
 * reads the message only from the response to its key registration.
 */
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { SECOND } from "../../system/clock.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { failPossession, settle } from "../engine.ts";
import { settingsOf } from "../settings.ts";
import type { Authenticator, StepCall } from "./authenticator.ts";

type Notification = NonNullable<NonNullable<RequestOf<"auth-start">["delivery"]>["scan"]>["notification"];
type ScanMessage = NonNullable<NonNullable<ResponseOf<"client-device-register">["data"]>["scanMessage"]>;

export const SCAN_STEP = "scan/message";
const CONTEXT = "scan message";

export const scanMessage: Authenticator = {
  claims: () => ({}),
  calls: { "client-user-response": answer },
  reports: [],
};

/** Any response but `accept` fails the flow, including a timeout. */
function answer({ platform, possession, body }: StepCall<"client-user-response">) {
  if (body.response !== "accept") return failPossession(possession, "rejected");
  return settle(platform, possession, SCAN_STEP, "proven");
}

/** Sealed, since it may contain personal data. */
export const sealNotification = ({ masterKey }: PossessionDependencies, notification: Notification): string =>
  masterKey.seal(Buffer.from(JSON.stringify(notification)), CONTEXT);

/** Returns the flow's message in the browser's format, if it has one. */
export function scanMessageOf(
  { masterKey }: PossessionDependencies,
  possession: Possession,
): { scanMessage?: ScanMessage } {
  const { notification } = settingsOf(possession);
  if (!notification) return {};
  const {
    confirmBtn = "Confirm",
    denyBtn = "Deny",
    ...given
  } = JSON.parse(masterKey.open(notification, CONTEXT).toString()) as Notification;
  const timestamp = Math.floor(possession.createdAt / SECOND);
  const exp = Math.floor(possession.expiresAt / SECOND);
  return { scanMessage: { ...given, confirmBtn, denyBtn, timestamp, exp } };
}
