/** Who knows about phones, as the operator names it. */

export interface CarrierSource {
  /** Gets `POST` with `{"phoneNumber": "+1…"}`; answers 200 with the facts, or 404. */
  readonly url: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly token?: string | undefined;
}
