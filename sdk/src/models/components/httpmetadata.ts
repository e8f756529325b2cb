import { type FromJSON, fromJSON, type ToJSON } from "../../internal/json.ts";

/** The exchange that a result came of. */
export type HTTPMetadata = {
  /** The answer. Its body has been read. */
  response: Response;
  /** The request as sent, without its `authorization`. */
  request: Request;
  /** Text of the answer's body. */
  body?: string | undefined;
};

/** An exchange has no form in JSON: it is written as an empty object. */
export const httpMetadataToJSON: ToJSON<HTTPMetadata> = () => "{}";
/** Gives an object without request and response. */
export const httpMetadataFromJSON: FromJSON<HTTPMetadata> = (json) => fromJSON({}, json);
