/**
 * What is known about a phone number: its line, its use, and how it is bound to the person. Whatever a source does not
 * say is unremarkable, so that most people need no facts at all.
 */
import type { lineTypes } from "@proofline/contract";

export type LineType = (typeof lineTypes)[number];

export interface PhoneFacts {
  /** `mobile` if not given. */
  readonly lineType?: LineType;
  /** What Mobile Auth says of the phone; absent where its network does not take part. */
  readonly mobileAuth?: "passes" | "fails";
  /** Address of the phone in its network, by which Mobile Auth finds a number that nobody gave. */
  readonly cellularIp?: string;
  /** Mobile network operator. */
  readonly carrier?: string;
  /** How the number is used; `human` if not given. `machine`: above what a person does. */
  readonly activity?: "none" | "human" | "machine";
  /** How long the number has been with the person, in days; long enough if not given. */
  readonly tenureDays?: number;
  /** Whether ports, calls or logins speak for a human although there is little history. */
  readonly humanSignals?: boolean;
  /** Whether the country gives no data about the use of numbers. */
  readonly withoutBehaviour?: boolean;
  /** How many identities the number has; one if not given. */
  readonly identities?: number;
  /** How surely number and identity have been seen together; `moderate` if not given. */
  readonly binding?: "none" | "low" | "moderate" | "high";
  /** Whether more than one source says that they belong together. */
  readonly isCorroborated?: boolean;
  /** Whether it is the number that the person mostly uses. */
  readonly isPrimary?: boolean;
  /** Hours since the last swap of the SIM and the last port to another carrier. */
  readonly hoursSinceSimSwap?: number;
  readonly hoursSincePort?: number;
  readonly isCallForwarded?: boolean;
  /** On the Override Services Registry: somebody else gets the texts. */
  readonly isOverridden?: boolean;
  /** Texts to the number stand on a public site. */
  readonly isPublic?: boolean;
}
