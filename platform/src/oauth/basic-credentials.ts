/** Parses client credentials from the Basic scheme (RFC 7617), form-urlencoded as in OAuth (RFC 6749 §2.3.1). */
import { isUtf8 } from "node:buffer";
import { formDecode } from "./form.ts";

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The scheme is case-insensitive (RFC 9110 §11.1). Buffer would skip characters outside the base64 alphabet. */
const BASIC = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i;

/** Returns undefined if the header has another scheme or is malformed. */
export function parseBasic(header: string): Credentials | undefined {
  const encoded = BASIC.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const bytes = Buffer.from(encoded, "base64");
  if (!isUtf8(bytes)) return undefined;
  const pair = bytes.toString("utf8");
  const colon = pair.indexOf(":");
  if (colon < 0) return undefined;
  try {
    // OAuth form-urlencodes the ID and the secret before base64, so an ID may contain a colon.
    return { clientId: formDecode(pair.slice(0, colon)), clientSecret: formDecode(pair.slice(colon + 1)) };
  } catch {
    return undefined;
  }
}
