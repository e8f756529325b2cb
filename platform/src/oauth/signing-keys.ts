/**
 * Signing keys of access tokens. All nodes sign with the same key: the newest one whose `activeFrom` has passed. Every
 * key in the store is published and accepted, before and after it signs.
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

/** Actor of scheduled rotations in the audit log. */
const ACTOR = "schedule";

/** Default time that a key signs. */
const DEFAULT_KEY_ROTATION = 90 * DAY;

/** A key that verifies tokens. */
export interface VerificationKey {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  readonly publicKey: KeyObject;
  /** Published form: with kid, use and alg, without private members. */
  readonly jwk: JWK;
}

export interface SigningKey extends VerificationKey {
  sign(data: Buffer): Buffer;
}

interface Parts {
  readonly store: Store;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
  /** Algorithm of new keys. */
  readonly signingAlgorithm: SigningAlgorithm;
  /** Milliseconds. Default: DEFAULT_KEY_ROTATION. */
  readonly keyRotation?: number | undefined;
}

interface ScheduledKey {
  readonly key: SigningKey;
  readonly activeFrom: number;
}

export class SigningKeys {
  readonly #parts: Parts;
  #keys: ReadonlyMap<string, VerificationKey> = new Map();
  /** The active key, followed by the next ones in order. */
  #schedule: ScheduledKey[] = [];

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Loads the keys. Creates the first key in a new store, and the next key if the configured algorithm has changed. */
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
    const next = this.#schedule[1];
    if (next && next.activeFrom <= this.#parts.clock.now()) this.#schedule.shift();
    const [first] = this.#schedule;
    if (!first) throw new Error("no signing key is loaded");
    return first.key;
  }

  find(kid: string): VerificationKey | undefined {
    return this.#keys.get(kid);
  }

  /** Returns the JSON Web Key Set (RFC 7517 §5). */
  jwks(): { keys: JWK[] } {
    return { keys: [...this.#keys.values()].map(({ jwk }) => jwk) };
  }

  /** Loads keys that other nodes created, and creates the next key when it is due. */
  async refresh(): Promise<void> {
    const last = await this.reload();
    if (!last) return;
    const { clock, keyRotation = DEFAULT_KEY_ROTATION } = this.#parts;
    const soonest = clock.now() + LEAD;
    const due = last.activeFrom + keyRotation;
    if (due <= soonest) await this.#store(last.kid, soonest);
  }

  /** Reads the keys from the store. @returns the newest key */
  async reload(): Promise<SigningKeyRow | undefined> {
    const { store, masterKey, clock } = this.#parts;
    const rows = await store.read(selectSigningKeys, {});
    this.#keys = new Map(rows.map((row) => [row.kid, this.#keys.get(row.kid) ?? verificationKey(row)]));
    const started = rows.filter(({ activeFrom }) => activeFrom <= clock.now()).length;
    this.#schedule = rows
      .slice(Math.max(0, started - 1))
      .map((row) => this.#schedule.find(({ key }) => key.kid === row.kid) ?? scheduledKey(row, masterKey));
    return rows.at(-1);
  }

  /** Creates a key, unless another node has created it first. */
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

function scheduledKey(row: SigningKeyRow, masterKey: MasterKey): ScheduledKey {
  const sealed = masterKey.open(row.privateKey, SEALED_AS);
  const privateKey = createPrivateKey({ key: sealed, format: "der", type: "pkcs8" });
  const key = verificationKey(row);
  const algorithm = signatureAlgorithms[key.algorithm];
  return { key: { ...key, sign: (data) => algorithm.sign(data, privateKey) }, activeFrom: row.activeFrom };
}
