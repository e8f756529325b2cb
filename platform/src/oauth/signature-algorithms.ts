/** Signature algorithms of access tokens: key generation and signing. */
import { generateKeyPair, type KeyObject, sign } from "node:crypto";
import { promisify } from "node:util";
import type { SigningAlgorithm } from "../store/rows/installation.ts";
import { joseFromDer } from "./der-signature.ts";

interface SignatureAlgorithm {
  generate(): Promise<{ publicKey: KeyObject; privateKey: KeyObject }>;
  /** Returns the signature in JWT format. */
  sign(data: Buffer, privateKey: KeyObject): Buffer;
}

const generate = promisify(generateKeyPair);

export const signatureAlgorithms: Readonly<Record<SigningAlgorithm, SignatureAlgorithm>> = {
  ES256: {
    generate: () => generate("ec", { namedCurve: "P-256" }),
    sign: (data, privateKey) => joseFromDer(sign("sha256", data, privateKey)),
  },
  RS256: {
    generate: () => generate("rsa", { modulusLength: 2048 }),
    sign: (data, privateKey) => sign("sha256", data, privateKey),
  },
  EdDSA: {
    generate: () => generate("ed25519"),
    sign: (data, privateKey) => sign(null, data, privateKey),
  },
};
