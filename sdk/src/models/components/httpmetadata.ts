/** The exchange that a result came of. */
export type HTTPMetadata = {
  /** The answer. Its body has been read. */
  response: Response;
  /** The request as sent, without its `authorization`. */
  request: Request;
};
