/** Checks one response of a server before the load begins, so that no benchmark measures errors or a different kind of token. */
import type { HttpRequest } from "./load.ts";
import type { RunningServer } from "./server-process.ts";

const ACCESS_TOKEN_CLAIMS = ["iss", "exp", "aud", "sub", "client_id", "iat", "jti"];

export interface TokenChecks {
  readonly name: string;
  /** True: the token must have the header type and every claim of RFC 9068. */
  readonly accessTokenProfile: boolean;
}

/** Requests an access token, checks status, algorithm and claims, and returns it. */
export async function checkedToken(
  server: RunningServer,
  request: HttpRequest,
  { name, accessTokenProfile }: TokenChecks,
): Promise<string> {
  const body = JSON.parse(await responseText(server, request));
  const token: unknown = body.access_token;
  if (typeof token !== "string") throw new Error(`${name} returned no access_token`);
  const [header, claims] = token.split(".", 2).map((part) => JSON.parse(Buffer.from(part, "base64url").toString()));
  if (header?.alg !== "ES256") throw new Error(`${name} signs with ${header?.alg} instead of ES256`);
  if (!accessTokenProfile) return token;
  if (header.typ !== "at+jwt") throw new Error(`${name} issues tokens of type ${header.typ} instead of at+jwt`);
  const missing = ACCESS_TOKEN_CLAIMS.filter((claim) => claims?.[claim] === undefined);
  if (missing.length > 0) throw new Error(`${name} issues tokens without ${missing.join(", ")}`);
  return token;
}

/** Sends the request and returns the response body. Throws unless the status is 200. */
export async function responseText(server: RunningServer, request: HttpRequest): Promise<string> {
  const response = await fetch(server.url + request.path, {
    method: request.method,
    headers: request.headers,
    body: request.body,
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${request.path} returned ${response.status}: ${text.slice(0, 500)}`);
  return text;
}
