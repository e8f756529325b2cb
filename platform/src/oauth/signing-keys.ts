/**
 * The keys that sign access tokens, as this node knows them. All nodes sign with the same one, the last in line whose
 * time has come; every key in the store is published and accepted, before its time and after it.
 */
import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import type { JWK } from "jose";
import { record } from "../store/audit.ts";
import { type Clock, DAY, isoTime } from "../system/clock.ts";
import type { MasterKey } from "../store/keys/master-key.ts";
import type { SigningAlgorithm, SigningKeyRow } from "../store/rows/installation.ts";
import { FIRST, insertSigningKey, selectSigningKeys } from "../store/tables/oauth.ts";
import { guard } from "../store/statement.ts";
import type { Store } from "../store/store.ts";
import { LEAD, newSigningKey, SEALED_AS } from "./key-rotation.ts";
import { signatureAlgorithms } from "./signature-algorithms.ts";

/** Who acts when a key is due, in the audit log. */
const ACTOR = "schedule";

/** How long a key signs. */
const DEFAULT_KEY_ROTATION = 90 * DAY;

/** A key that tokens are accepted from. */
export interface VerificationKey {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  readonly publicKey: KeyObject;
  /** As published: with kid, use and alg, without private members. */
  readonly jwk: JWK;
}

/** A key that signs. */
export interface SigningKey extends VerificationKey {
  sign(data: Buffer): Buffer;
}

interface Parts {
  readonly store: Store;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
  /** Of the keys that are made from now on. */
  readonly signingAlgorithm: SigningAlgorithm;
  /** Milliseconds; DEFAULT_KEY_ROTATION if not given. */
  readonly keyRotation?: number | undefined;
}

interface InLine {
  readonly key: SigningKey;
  readonly activeFrom: number;
}

export class SigningKeys {
  readonly #parts: Parts;
  #keys: ReadonlyMap<string, VerificationKey> = new Map();
  /** The key that signs and those that will, in their order. */
  #line: InLine[] = [];

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Loads the keys; makes one if there is none, and the next one if another algorithm is wanted from now on. */
  static async open(parts: Parts): Promise<SigningKeys> {
    const keys = new SigningKeys(parts);
    const now = parts.clock.now();
    const last = await keys.reload();
    if (!last) await keys.#store(FIRST, now);
    else if (last.algorithm !== parts.signingAlgorithm)
      await keys.#store(last.kid, Math.max(last.activeFrom, now + LEAD));
    return keys;
  }

  get active(): SigningKey {
    const next = this.#line[1];
    if (next && next.activeFrom <= this.#parts.clock.now()) this.#line.shift();
    const [first] = this.#line;
    if (!first) throw new Error("no signing key is loaded");
    return first.key;
  }

  find(kid: string): VerificationKey | undefined {
    return this.#keys.get(kid);
  }

  /** The JSON Web Key Set (RFC 7517 §5). */
  jwks(): { keys: JWK[] } {
    return { keys: [...this.#keys.values()].map(({ jwk }) => jwk) };
  }

  /** Learns of the keys that other nodes have made, and makes the next one when its time has come. */
  async refresh(): Promise<void> {
    const last = await this.reload();
    if (!last) return;
    const { clock, keyRotation = DEFAULT_KEY_ROTATION } = this.#parts;
    const soonest = clock.now() + LEAD;
    const due = last.activeFrom + keyRotation;
    if (due <= soonest) await this.#store(last.kid, soonest);
  }

  /** Reads the keys anew. @returns the last in line */
  async reload(): Promise<SigningKeyRow | undefined> {
    const { store, masterKey, clock } = this.#parts;
    const rows = await store.read(selectSigningKeys, {});
    this.#keys = new Map(rows.map((row) => [row.kid, this.#keys.get(row.kid) ?? verificationKey(row)]));
    const started = rows.filter(({ activeFrom }) => activeFrom <= clock.now()).length;
    this.#line = rows
      .slice(Math.max(0, started - 1))
      .map((row) => this.#line.find(({ key }) => key.kid === row.kid) ?? inLine(row, masterKey));
    return rows.at(-1);
  }

  /** Makes a key, unless another node was first. */
  async #store(succeeds: string, activeFrom: number): Promise<void> {
    const { store, clock, signingAlgorithm: algorithm } = this.#parts;
    const row = await newSigningKey(this.#parts, { algorithm, succeeds, activeFrom });
    const act = { action: "rotate", subject: `signing key ${row.kid}`, details: { active_from: isoTime(activeFrom) } };
    await store.commit([
      guard(insertSigningKey, row),
      ...(succeeds === FIRST ? [] : [record({ clock, actor: ACTOR }, act)]),
    ]);
    await this.reload();
  }
}

function verificationKey(row: SigningKeyRow): VerificationKey {
  const { kid, algorithm } = row;
  const jwk = JSON.parse(row.publicKey) as JsonWebKey;
  return {
    kid,
    algorithm,
    publicKey: createPublicKey({ key: jwk, format: "jwk" }),
    jwk: { ...(jwk as JWK), kid, use: "sig", alg: algorithm },
  };
}

function inLine(row: SigningKeyRow, masterKey: MasterKey): InLine {
  const sealed = masterKey.open(row.privateKey, SEALED_AS);
  const privateKey = createPrivateKey({ key: sealed, format: "der", type: "pkcs8" });
  const key = verificationKey(row);
  const algorithm = signatureAlgorithms[key.algorithm];
  return { key: { ...key, sign: (data) => algorithm.sign(data, privateKey) }, activeFrom: row.activeFrom };
}
