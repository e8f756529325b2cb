import { type FromJSON, fromJSON, type ToJSON, toJSON } from "../../internal/json.ts";
import { type Shape, text } from "../../internal/shape.ts";

/** Client credentials: set both `clientID` and `clientSecret`, or neither. */
export type Security = {
  /** ID of the OAuth client. */
  clientID?: string | undefined;
  /** Secret of the OAuth client. Never log it. */
  clientSecret?: string | undefined;
  /**
   * Token endpoint: a URL, or a path relative to the base URL.
   *
   * @default "/token"
   */
  tokenURL?: string | undefined;
};

const shape: Shape = { optional: { clientID: text, clientSecret: text, tokenURL: text } };

/** Serializes the credentials, including the secret. */
export const securityToJSON: ToJSON<Security> = (value) => toJSON(shape, value);
export const securityFromJSON: FromJSON<Security> = (json) => fromJSON(shape, json);
