/**
 * Whether a secret is one of a client's. The keyed hash that decides it is a tenth of all the work of a token, so a secret
 * that was right is recognised the next time by a quick hash under a key of this process alone. That belongs to the row
 * as the client registry has read it, and is forgotten with it.
 */
import { hash, timingSafeEqual } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { MasterKey } from "../keys/master-key.ts";
import { randomText } from "../random.ts";
import type { ClientSecret } from "./client-registry.ts";

const KEY_BYTES = 32;

/** What a request says is the secret. */
interface GivenSecret {
  readonly quickHash: Buffer;
  /** As it is stored. Made when it is first asked for. */
  readonly keyedHash: Buffer;
}

export class SecretComparison {
  readonly #masterKey: MasterKey;
  readonly #clock: Clock;
  readonly #quickKey = randomText(KEY_BYTES);
  /** The quick hashes of secrets that were right. */
  readonly #recognised = new WeakMap<ClientSecret, Buffer>();

  constructor(masterKey: MasterKey, clock: Clock) {
    this.#masterKey = masterKey;
    this.#clock = clock;
  }

  given(text: string): GivenSecret {
    const masterKey = this.#masterKey;
    let keyedHash: Buffer | undefined;
    return {
      quickHash: hash("sha256", this.#quickKey + text, "buffer"),
      get keyedHash() {
        return (keyedHash ??= masterKey.digest("client-secret", text));
      },
    };
  }

  /** Two secrets are valid while one is rotated out. */
  includes(secrets: readonly ClientSecret[], given: GivenSecret): boolean {
    const valid = secrets.filter((secret) => this.#isValid(secret));
    if (valid.some((secret) => isEqual(this.#recognised.get(secret), given.quickHash))) return true;
    // Every one is compared, found or not, valid or not.
    const equal = secrets.filter(({ hash }) => isEqual(hash, given.keyedHash));
    const right = equal.find((secret) => valid.includes(secret));
    if (right) this.#recognised.set(right, given.quickHash);
    return right !== undefined;
  }

  #isValid = ({ expiresAt }: ClientSecret): boolean => expiresAt === null || expiresAt > this.#clock.now();
}

const isEqual = (one: Buffer | undefined, other: Buffer): boolean =>
  one?.length === other.length && timingSafeEqual(one, other);
