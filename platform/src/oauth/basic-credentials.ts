/** Client credentials in the `Authorization` header: HTTP Basic (RFC 7617) as OAuth uses it (RFC 6749 §2.3.1). */
import { isUtf8 } from "node:buffer";
import { formDecode } from "./form.ts";

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The scheme's name has no case (RFC 9110 §11.1). Buffer skips what is not base64, so the alphabet is checked here. */
const BASIC = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i;

/** Undefined where the header has another scheme or is malformed. */
export function parseBasic(header: string): Credentials | undefined {
  const encoded = BASIC.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const bytes = Buffer.from(encoded, "base64");
  if (!isUtf8(bytes)) return undefined;
  const pair = bytes.toString("utf8");
  const colon = pair.indexOf(":");
  if (colon < 0) return undefined;
  try {
    // OAuth form-urlencodes id and secret before the base64, so that an id may contain a colon.
    return { clientId: formDecode(pair.slice(0, colon)), clientSecret: formDecode(pair.slice(colon + 1)) };
  } catch {
    return undefined;
  }
}
