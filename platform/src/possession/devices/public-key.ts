/** Parses device public keys (ECDSA on P-256, SPKI) and verifies their signatures. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { BoundedMap } from "../../system/bounded-map.ts";

/** The browsers' form: base64 on one line, with or without a final newline. */
const PEM = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]+={0,2})\n-----END PUBLIC KEY-----\n?$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Parsing a key costs a third of verifying a signature. */
const MAX_KEYS = 10_000;
const parsedKeys = new BoundedMap<KeyObject>(MAX_KEYS);

/** Returns the key in its stored form, DER in base64; undefined if it is not an SPKI P-256 key. */
export function readPublicKey(pem: string): string | undefined {
  const base64 = PEM.exec(pem)?.[1];
  if (!base64 || !BASE64.test(base64)) return undefined;
  const key = parse(base64);
  const isP256 = key?.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1";
  if (!isP256) return undefined;
  // Re-encoded from its coordinates, so that each key has one encoding.
  const same = createPublicKey({ key: key.export({ format: "jwk" }), format: "jwk" });
  return same.export({ type: "spki", format: "der" }).toString("base64");
}

/** @param signature DER in standard base64 with padding */
export function verifySignature(publicKey: string, text: string, signature: string): boolean {
  if (signature === "" || !BASE64.test(signature)) return false;
  let key = parsedKeys.get(publicKey);
  if (!key) {
    key = parse(publicKey);
    if (!key) return false;
    parsedKeys.set(publicKey, key);
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
