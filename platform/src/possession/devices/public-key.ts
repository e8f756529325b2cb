/** The public half of a device's key: ECDSA on P-256, given as SPKI, and what it has signed. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { BoundedMap } from "../../system/bounded-map.ts";

/** As browsers write it: the base64 in one line, with or without a newline at the end. */
const PEM = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]+={0,2})\n-----END PUBLIC KEY-----\n?$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Reading a key costs a third of what checking a signature does. */
const MOST_KEYS = 10_000;
const known = new BoundedMap<KeyObject>(MOST_KEYS);

/** The key as it is kept, DER in base64; undefined where it is no SPKI of a key on P-256. */
export function readPublicKey(pem: string): string | undefined {
  const base64 = PEM.exec(pem)?.[1];
  if (!base64 || !BASE64.test(base64)) return undefined;
  const key = parse(base64);
  const isP256 = key?.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1";
  if (!isP256) return undefined;
  // Written anew from its coordinates, so that one key has one spelling.
  const same = createPublicKey({ key: key.export({ format: "jwk" }), format: "jwk" });
  return same.export({ type: "spki", format: "der" }).toString("base64");
}

/** @param signature DER in standard base64 with padding */
export function hasSigned(publicKey: string, text: string, signature: string): boolean {
  if (signature === "" || !BASE64.test(signature)) return false;
  let key = known.get(publicKey);
  if (!key) {
    key = parse(publicKey);
    if (!key) return false;
    known.set(publicKey, key);
  }
  return verify("sha256", Buffer.from(text), key, Buffer.from(signature, "base64"));
}

function parse(base64: string): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(base64, "base64"), format: "der", type: "spki" });
  } catch {
    return undefined;
  }
}
