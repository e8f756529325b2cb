/** Where carrier facts come from. Part of the public types, so it imports nothing. */

/** The operator's own service for facts about phones. */
export interface CarrierSource {
  /** Gets `POST` with `{"phoneNumber": "+1…"}`; answers 200 with the facts, or 404. */
  readonly url: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly token?: string | undefined;
}
