import { type FromJSON, fromJSON, type ToJSON } from "../../internal/json.ts";

/** HTTP request and response of a result. */
export type HTTPMetadata = {
  /** The response. Its body has been consumed. */
  response: Response;
  /** The request as sent, without its `authorization`. */
  request: Request;
  /** Response body as text. */
  body?: string | undefined;
};

/** Returns `{}`: requests and responses are not serializable. */
export const httpMetadataToJSON: ToJSON<HTTPMetadata> = () => "{}";
/** Returns an object without request and response. */
export const httpMetadataFromJSON: FromJSON<HTTPMetadata> = (json) => fromJSON({}, json);
