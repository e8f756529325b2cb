/** Calls a server once before it is put under load, so that no benchmark measures errors or another kind of token. */
import type { HttpRequest } from "./load.ts";
import type { RunningServer } from "./server-process.ts";

const ACCESS_TOKEN_CLAIMS = ["iss", "exp", "aud", "sub", "client_id", "iat", "jti"];

export interface TokenChecks {
  readonly name: string;
  /** Whether the token must have the header type and every claim of RFC 9068. */
  readonly accessTokenProfile: boolean;
}

/** The access token, after a look at status, algorithm and claims. */
export async function checkedToken(
  server: RunningServer,
  request: HttpRequest,
  { name, accessTokenProfile }: TokenChecks,
): Promise<string> {
  const answer = JSON.parse(await answerText(server, request));
  const token: unknown = answer.access_token;
  if (typeof token !== "string") throw new Error(`${name} answered no access_token`);
  const [header, claims] = token.split(".", 2).map((part) => JSON.parse(Buffer.from(part, "base64url").toString()));
  if (header?.alg !== "ES256") throw new Error(`${name} signs with ${header?.alg}, not ES256`);
  if (!accessTokenProfile) return token;
  if (header.typ !== "at+jwt") throw new Error(`${name} gives a token of type ${header.typ}, not at+jwt`);
  const missing = ACCESS_TOKEN_CLAIMS.filter((claim) => claims?.[claim] === undefined);
  if (missing.length > 0) throw new Error(`${name} gives a token without ${missing.join(", ")}`);
  return token;
}

/** The body of the answer, which must have status 200. */
export async function answerText(server: RunningServer, request: HttpRequest): Promise<string> {
  const response = await fetch(server.url + request.path, {
    method: request.method,
    headers: request.headers,
    body: request.body,
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${request.path} answered ${response.status}: ${text.slice(0, 500)}`);
  return text;
}
