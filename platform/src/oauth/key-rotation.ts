/**
 * How one signing key follows another. A key is published before it signs, so that whoever keeps the JWKS has it in
 * time, and stays published after it was replaced for as long as its tokens live:
 *
 *     published ── LEAD ──▶ signs ── rotation ──▶ replaced ── RETIREMENT ──▶ deleted
 */
import { calculateJwkThumbprint } from "jose/jwk/thumbprint";
import { type Clock, MINUTE, SECOND } from "../system/clock.ts";
import type { MasterKey } from "../store/keys/master-key.ts";
import type { SigningAlgorithm, SigningKeyRow } from "../store/rows/installation.ts";
import { ACCESS_TOKEN_LIFE, CLOCK_SKEW } from "./access-token.ts";
import { signatureAlgorithms } from "./signature-algorithms.ts";

/** What a sealed private key is sealed as. */
export const SEALED_AS = "signing key";

/** Longer than anybody keeps the JWKS (five minutes), and than another node takes to hear of a key (ten seconds). */
export const LEAD = 10 * MINUTE;

/** The life of a token, whichever node's clock it is by. */
export const RETIREMENT = ACCESS_TOKEN_LIFE * SECOND + CLOCK_SKEW;

interface Succession {
  readonly algorithm: SigningAlgorithm;
  /** The key before, or FIRST. */
  readonly succeeds: string;
  readonly activeFrom: number;
}

/** A new key, its private half sealed. */
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
