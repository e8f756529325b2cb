/**
 * The one secret of an installation. Every other key is derived from it (HKDF, RFC 5869) or sealed with it, so a copy
 * of the database alone reveals no secret and cannot sign anything.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { nextRandomBytes } from "../../system/random.ts";
import { uuidOf } from "../../system/uuid.ts";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Purpose of a derived key. Two purposes never share a key. */
export type KeyPurpose =
  | "client-secret"
  | "auth-token"
  | "one-time-code"
  | "repeat"
  | "prove-id"
  | "phone-number"
  | "attribute-id"
  | "instant-link"
  | "source-address"
  | "phone-alias"
  | "emulated-visit"
  | "emulated-vfp"
  | "limit"
  | "challenge"
  | "passkey-challenge"
  | "seal"
  | "idempotency";

export class MasterKey {
  readonly #bytes: Buffer;
  readonly #derived = new Map<KeyPurpose, KeyObject>();

  constructor(bytes: Buffer) {
    if (bytes.length !== KEY_BYTES) throw new Error(`the master key must be ${KEY_BYTES} bytes long`);
    this.#bytes = bytes;
  }

  /** A KeyObject, because HMAC with a Buffer key is several times slower. */
  derive(purpose: KeyPurpose): KeyObject {
    let key = this.#derived.get(purpose);
    if (!key) {
      key = createSecretKey(Buffer.from(hkdfSync("sha256", this.#bytes, "", `proofline ${purpose}`, KEY_BYTES)));
      this.#derived.set(purpose, key);
    }
    return key;
  }

  /** The key itself in base64url, for the key file. */
  toText(): string {
    return this.#bytes.toString("base64url");
  }

  /** Keyed hash of a text. */
  digest(purpose: KeyPurpose, text: string, algorithm: "sha256" | "sha512" = "sha256"): Buffer {
    return createHmac(algorithm, this.derive(purpose)).update(text).digest();
  }

  /** Keyed hash of a text, in base64url. */
  hash(purpose: KeyPurpose, text: string): string {
    return this.digest(purpose, text).toString("base64url");
  }

  /** AES-256-GCM; the result contains nonce, ciphertext and tag. Opening it requires the same `context`. */
  seal(plain: Buffer, context: string): string {
    const nonce = nextRandomBytes(NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.derive("seal"), nonce).setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString("base64url");
  }

  open(sealed: string, context: string): Buffer {
    const bytes = Buffer.from(sealed, "base64url");
    const nonce = bytes.subarray(0, NONCE_BYTES);
    // A shorter tag would be easier to guess.
    const whole = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv("aes-256-gcm", this.derive("seal"), nonce, whole).setAAD(Buffer.from(context));
    try {
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch (cause) {
      throw new Error(`the ${context} was not sealed with this master key; was the key file replaced?`, { cause });
    }
  }
}

/** @param text 32 bytes in base64 or base64url */
export const masterKeyOf = (text: string): MasterKey => new MasterKey(Buffer.from(text.trim(), "base64"));

export const randomMasterKey = (): MasterKey => new MasterKey(randomBytes(KEY_BYTES));

/** The key in a file; undefined if the file does not exist. */
export async function existingMasterKey(path: string): Promise<MasterKey | undefined> {
  try {
    return masterKeyOf(await readFile(path, "utf8"));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}

/** Creates a key and its file. */
export async function newMasterKey(path: string): Promise<MasterKey> {
  const key = randomMasterKey();
  await saveMasterKey(path, key.toText());
  return key;
}

/** Readable only by its owner, and complete as soon as it exists. */
export async function saveMasterKey(path: string, key: string): Promise<void> {
  const unfinished = `${path}.new`;
  await writeFile(unfinished, `${key.trim()}\n`, { mode: 0o600, flush: true });
  await rename(unfinished, path);
}

/** A UUID of version 8 (RFC 9562 §5.8) from a keyed hash: every node derives the same one, and only with the key. */
export const keyedUuid = (masterKey: MasterKey, purpose: KeyPurpose, text: string): string =>
  uuidOf(masterKey.digest(purpose, text), 8);
