/** Type of a source of carrier facts. Part of the public types, so it imports nothing. */

/** The operator's service for facts about phone numbers. */
export interface CarrierSource {
  /** Receives `POST` with `{"phoneNumber": "+1…"}`; returns 200 with the facts, or 404. */
  readonly url: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly token?: string | undefined;
}
