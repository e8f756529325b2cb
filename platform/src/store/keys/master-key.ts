/**
 * The one secret of an installation. Every other key is derived from it (HKDF, RFC 5869) or sealed with it, so a copy
 * of the database alone reveals no secret and lets nobody sign anything.
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

/** What a derived key is for. Two purposes never share a key. */
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

  /** A KeyObject and not a Buffer: HMAC with a Buffer key is several times slower. */
  derive(purpose: KeyPurpose): KeyObject {
    let key = this.#derived.get(purpose);
    if (!key) {
      key = createSecretKey(Buffer.from(hkdfSync("sha256", this.#bytes, "", `proofline ${purpose}`, KEY_BYTES)));
      this.#derived.set(purpose, key);
    }
    return key;
  }

  /** The key itself, base64url: for the file that keeps it. */
  toText(): string {
    return this.#bytes.toString("base64url");
  }

  /** Keyed hash of a text. */
  digest(purpose: KeyPurpose, text: string, algorithm: "sha256" | "sha512" = "sha256"): Buffer {
    return createHmac(algorithm, this.derive(purpose)).update(text).digest();
  }

  /** The same as text, base64url. */
  hash(purpose: KeyPurpose, text: string): string {
    return this.digest(purpose, text).toString("base64url");
  }

  /** AES-256-GCM; the result holds nonce, ciphertext and tag. `context` must be the same to open it. */
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

/** The key in a file, or undefined where there is no such file. */
export async function existingMasterKey(path: string): Promise<MasterKey | undefined> {
  try {
    return masterKeyOf(await readFile(path, "utf8"));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}

/** Makes a key and its file. */
export async function newMasterKey(path: string): Promise<MasterKey> {
  const key = randomMasterKey();
  await saveMasterKey(path, key.toText());
  return key;
}

/** Readable by its owner alone. The file is whole as soon as it is there. */
export async function saveMasterKey(path: string, key: string): Promise<void> {
  const unfinished = `${path}.new`;
  await writeFile(unfinished, `${key.trim()}\n`, { mode: 0o600, flush: true });
  await rename(unfinished, path);
}

/** A UUID of version 8 (RFC 9562 §5.8) by keyed hash: every node derives the same one, and nobody else can. */
export const keyedUuid = (masterKey: MasterKey, purpose: KeyPurpose, text: string): string =>
  uuidOf(masterKey.digest(purpose, text), 8);
