/** Declares the facts about a phone number. Every default is unremarkable, so most people need no facts. */
import type { lineTypes } from "@proofline/contract";

export type LineType = (typeof lineTypes)[number];

export interface PhoneFacts {
  /** Default `mobile`. */
  readonly lineType?: LineType;
  /** Outcome of Mobile Auth; absent when the carrier does not support it. */
  readonly mobileAuth?: "passes" | "fails";
  /** IP address in the carrier's network; Mobile Auth uses it to find the number when the flow has none. */
  readonly cellularIp?: string;
  /** Mobile network operator. */
  readonly carrier?: string;
  /** Default `human`. `machine`: more activity than a human generates. */
  readonly activity?: "none" | "human" | "machine";
  /** Days since the person got the number; default unlimited. */
  readonly tenureDays?: number;
  /** Whether ports, calls or logins indicate a human despite a short history. */
  readonly humanSignals?: boolean;
  /** Whether the country provides no behavior data. */
  readonly withoutBehaviour?: boolean;
  /** Number of identities with this number; default 1. */
  readonly identities?: number;
  /** Confidence that number and identity belong together; default `moderate`. */
  readonly binding?: "none" | "low" | "moderate" | "high";
  /** Whether more than one source confirms the binding. */
  readonly isCorroborated?: boolean;
  /** Whether this is the person's primary number. */
  readonly isPrimary?: boolean;
  /** Hours since the last SIM swap. */
  readonly hoursSinceSimSwap?: number;
  /** Hours since the last port to another carrier. */
  readonly hoursSincePort?: number;
  readonly isCallForwarded?: boolean;
  /** On the Override Services Registry: another party receives the number's text messages. */
  readonly isOverridden?: boolean;
  /** Text messages to the number are shown on a public site. */
  readonly isPublic?: boolean;
}
