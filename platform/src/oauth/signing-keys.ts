/**
 * The keys that sign access tokens. The newest of the configured algorithm signs; every key in the store is published
 * and accepted, so tokens outlive a change of the algorithm, and a rotation, which stores a new key and calls `reload`.
 */
import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import type { JWK } from "jose";
import { calculateJwkThumbprint } from "jose/jwk/thumbprint";
import type { Clock } from "../clock.ts";
import type { MasterKey } from "../keys/master-key.ts";
import type { SigningAlgorithm } from "../options.ts";
import type { SigningKeyRow } from "../store/signing-keys.ts";
import { insertSigningKey, selectSigningKeys } from "../store/signing-keys.ts";
import { write } from "../store/statement.ts";
import type { Store } from "../store/store.ts";
import { signatureAlgorithms } from "./signature-algorithms.ts";

/** What a sealed private key is sealed as. */
const SEALED_AS = "signing key";

/** A key that tokens are accepted from. */
export interface VerificationKey {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  readonly publicKey: KeyObject;
  /** As published: with kid, use and alg, without private members. */
  readonly jwk: JWK;
}

/** The key that signs. */
export interface SigningKey extends VerificationKey {
  sign(data: Buffer): Buffer;
}

interface Parts {
  readonly store: Store;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
  readonly signingAlgorithm: SigningAlgorithm;
}

export class SigningKeys {
  readonly #parts: Parts;
  #keys: ReadonlyMap<string, VerificationKey> = new Map();
  #active: SigningKey | undefined;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Loads the keys; makes one if there is none of the configured algorithm yet. */
  static async open(parts: Parts): Promise<SigningKeys> {
    const keys = new SigningKeys(parts);
    await parts.store.alone("signing keys", async () => {
      await keys.reload();
      if (keys.#active) return;
      await storeNewKey(parts);
      await keys.reload();
    });
    return keys;
  }

  get active(): SigningKey {
    if (!this.#active) throw new Error("no signing key is loaded");
    return this.#active;
  }

  find(kid: string): VerificationKey | undefined {
    return this.#keys.get(kid);
  }

  /** The JSON Web Key Set (RFC 7517 §5). */
  jwks(): { keys: JWK[] } {
    return { keys: [...this.#keys.values()].map(({ jwk }) => jwk) };
  }

  /** Reads the keys anew, at the start and when there is another. */
  async reload(): Promise<void> {
    const { store, masterKey, signingAlgorithm } = this.#parts;
    const rows = await store.read(selectSigningKeys, {});
    this.#keys = new Map(rows.map((row) => [row.kid, verificationKey(row)]));
    const newest = rows.find(({ algorithm }) => algorithm === signingAlgorithm);
    if (newest && newest.kid !== this.#active?.kid) this.#active = signingKey(newest, masterKey);
  }
}

async function storeNewKey({ store, masterKey, clock, signingAlgorithm }: Parts): Promise<void> {
  const { publicKey, privateKey } = await signatureAlgorithms[signingAlgorithm].generate();
  const jwk = publicKey.export({ format: "jwk" });
  const row: SigningKeyRow = {
    kid: await calculateJwkThumbprint(jwk),
    algorithm: signingAlgorithm,
    public_key: JSON.stringify(jwk),
    private_key: masterKey.seal(privateKey.export({ format: "der", type: "pkcs8" }), SEALED_AS),
    created_at: clock.now(),
  };
  await store.commit([write(insertSigningKey, row)]);
}

function verificationKey(row: SigningKeyRow): VerificationKey {
  const { kid } = row;
  const algorithm = row.algorithm as SigningAlgorithm;
  const jwk = JSON.parse(row.public_key) as JsonWebKey;
  return {
    kid,
    algorithm,
    publicKey: createPublicKey({ key: jwk, format: "jwk" }),
    jwk: { ...(jwk as JWK), kid, use: "sig", alg: algorithm },
  };
}

function signingKey(row: SigningKeyRow, masterKey: MasterKey): SigningKey {
  const key = verificationKey(row);
  const sealed = masterKey.open(row.private_key, SEALED_AS);
  const privateKey = createPrivateKey({ key: sealed, format: "der", type: "pkcs8" });
  const algorithm = signatureAlgorithms[key.algorithm];
  return { ...key, sign: (data) => algorithm.sign(data, privateKey) };
}
