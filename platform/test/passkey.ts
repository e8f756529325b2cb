/** A WebAuthn authenticator in software: passkeys on P-256 without attestation, and a browser that uses it. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { operations, type RequestOf, type ResponseOf, type Slug } from "@proofline/contract";
import type { TestPlatform } from "./harness.ts";

type Options = NonNullable<ResponseOf<"client-fido2-start">["data"]>;
export type MadePasskey = NonNullable<
  RequestOf<"client-fido2-register">["registrations"][number]["webAuthnCredential"]
>;
export type UsedPasskey = RequestOf<"client-fido2-verify">["webAuthnAssertion"];

export const ORIGIN = "https://shop.example";

/** Faults of a response; without them it is valid. */
export interface Wrong {
  readonly challenge?: string;
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly counter?: number;
  readonly userVerified?: boolean;
  readonly userHandle?: string;
  /** Replaces the whole attestation object. */
  readonly attestation?: Buffer;
  /** Attestation of the passkey; none by default. */
  readonly statement?: readonly [format: string, members: Map<string, Cbor>];
}

export class TestAuthenticator {
  readonly id = randomBytes(16);
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  counter = 0;
  userHandle = "";

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#publicKey = publicKey;
    this.#privateKey = privateKey;
  }

  create({ credCreateOptions: options }: Options, wrong: Wrong = {}): MadePasskey {
    if (!options) throw new Error("the platform does not request a new passkey");
    this.userHandle = options.user.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.#coseKey()]);
    const authData = Buffer.concat([this.#authenticatorData(wrong.rpId ?? options.rp.id, 0x40, wrong), credential]);
    const [format, statement] = wrong.statement ?? ["none", new Map<string, Cbor>()];
    const attestation = cbor(
      new Map<string, Cbor>([
        ["fmt", format],
        ["attStmt", statement],
        ["authData", authData],
      ]),
    );
    return {
      ...this.#facts(),
      response: {
        attestationObject: (wrong.attestation ?? attestation).toString("base64url"),
        clientDataJSON: clientData("webauthn.create", options.challenge, wrong).toString("base64url"),
      },
    };
  }

  get({ credRequestOptions: options }: Options, wrong: Wrong = {}): UsedPasskey {
    if (!options) throw new Error("the platform does not request a passkey");
    this.counter += 1;
    const data = this.#authenticatorData(wrong.rpId ?? options.rpId, 0, wrong);
    const client = clientData("webauthn.get", options.challenge, wrong);
    const signature = sign(
      "sha256",
      Buffer.concat([data, createHash("sha256").update(client).digest()]),
      this.#privateKey,
    );
    return {
      ...this.#facts(),
      response: {
        authenticatorData: data.toString("base64url"),
        clientDataJSON: client.toString("base64url"),
        signature: signature.toString("base64url"),
        userHandle: wrong.userHandle ?? this.userHandle,
      },
    };
  }

  #facts() {
    const id = this.id.toString("base64url");
    return { id, rawId: id, type: "public-key" } as const;
  }

  #authenticatorData(rpId: string, flags: number, { counter = this.counter, userVerified = true }: Wrong): Buffer {
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags | 0x01 | (userVerified ? 0x04 : 0));
    tail.writeUInt32BE(counter, 1);
    return Buffer.concat([createHash("sha256").update(rpId).digest(), tail]);
  }

  #coseKey(): Buffer {
    const { x = "", y = "" } = this.#publicKey.export({ format: "jwk" });
    return cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, "base64url")],
        [-3, Buffer.from(y, "base64url")],
      ]),
    );
  }
}

const clientData = (type: string, challenge: string, wrong: Wrong): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: wrong.type ?? type,
      challenge: wrong.challenge ?? challenge,
      origin: wrong.origin ?? ORIGIN,
      crossOrigin: false,
    }),
  );

type Cbor = number | string | Buffer | readonly Cbor[] | Map<number, Cbor> | Map<string, Cbor>;

/** The part of CBOR (RFC 8949) that passkeys use. */
function cbor(value: Cbor): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (!(value instanceof Map)) return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  const members = [...value].flatMap(([key, member]) => [cbor(key), cbor(member)]);
  return Buffer.concat([head(5, value.size), ...members]);
}

function head(major: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(major << 5) | argument]);
  if (argument < 256) return Buffer.from([(major << 5) | 24, argument]);
  return Buffer.from([(major << 5) | 25, argument >> 8, argument & 0xff]);
}

/** A call of a browser from a page, with the page's origin. */
export async function browseFrom<S extends Slug>(
  { send }: Pick<TestPlatform, "send">,
  slug: S,
  authToken: string,
  body: RequestOf<S>,
  origin: string = ORIGIN,
): Promise<ResponseOf<S>> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${authToken}`, origin };
  const answer = await send(operations[slug].path, { method: "POST", headers, body: JSON.stringify(body) });
  return answer.body as ResponseOf<S>;
}
