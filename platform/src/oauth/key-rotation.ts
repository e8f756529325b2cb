/**
 * Creates signing keys and defines their rotation. A key is published before it signs, so that cached JWKS contain it
 * in time, and remains published until the last token it signed has expired:
 *
 *     published ── LEAD ──▶ signs ── rotation ──▶ replaced ── RETIREMENT ──▶ deleted
 */
import { calculateJwkThumbprint } from "jose/jwk/thumbprint";
import { type Clock, MINUTE, SECOND } from "../system/clock.ts";
import type { MasterKey } from "../store/keys/master-key.ts";
import type { SigningAlgorithm, SigningKeyRow } from "../store/rows/installation.ts";
import { ACCESS_TOKEN_LIFE, CLOCK_SKEW } from "./access-token.ts";
import { signatureAlgorithms } from "./signature-algorithms.ts";

/** Context of sealed private keys. */
export const SEALED_AS = "signing key";

/** Longer than the cache lifetime of the JWKS (five minutes) and the refresh interval of other nodes (ten seconds). */
export const LEAD = 10 * MINUTE;

/** Lifetime of a token, plus the maximum clock skew between nodes. */
export const RETIREMENT = ACCESS_TOKEN_LIFE * SECOND + CLOCK_SKEW;

interface Succession {
  readonly algorithm: SigningAlgorithm;
  /** `kid` of the previous key, or FIRST. */
  readonly succeeds: string;
  readonly activeFrom: number;
}

/** Creates a key pair; the private key is sealed. */
export async function newSigningKey(
  { masterKey, clock }: { readonly masterKey: MasterKey; readonly clock: Clock },
  { algorithm, succeeds, activeFrom }: Succession,
): Promise<SigningKeyRow> {
  const { publicKey, privateKey } = await signatureAlgorithms[algorithm].generate();
  const jwk = publicKey.export({ format: "jwk" });
  return {
    kid: await calculateJwkThumbprint(jwk),
    algorithm,
    publicKey: JSON.stringify(jwk),
    privateKey: masterKey.seal(privateKey.export({ format: "der", type: "pkcs8" }), SEALED_AS),
    createdAt: clock.now(),
    succeeds,
    activeFrom,
  };
}
