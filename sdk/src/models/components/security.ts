import { fromJSON, toJSON } from "../../internal/json.ts";
import { text } from "../../internal/shape.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";

/** Client credentials: give both `clientID` and `clientSecret`, or neither. */
export type Security = {
  /** Id of the OAuth client. */
  clientID?: string | undefined;
  /** Secret of the OAuth client. Never log it. */
  clientSecret?: string | undefined;
  /**
   * Where access tokens come from: a URL, or a path below the base URL.
   *
   * @default "/token"
   */
  tokenURL?: string | undefined;
};

const shape = { optional: { clientID: text, clientSecret: text, tokenURL: text } };

/** JSON, secret included. @throws SDKValidationError when a member is no text */
export const securityToJSON = (value: Security): string => toJSON(shape, value);

/** Reads JSON. Never throws. */
export const securityFromJSON = (json: string): Result<Security, SDKValidationError> => fromJSON(shape, json);
