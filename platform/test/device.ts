/** A device as the official browser SDK creates it: a real key, and the three texts that it signs. */
import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { operations, type RequestOf, type ResponseOf, type Slug } from "@proofline/contract";
import type { Answer, TestPlatform } from "./harness.ts";

export class TestDevice {
  readonly keyId = randomUUID();
  readonly publicKey: KeyObject;
  readonly #privateKey: KeyObject;
  /** Device ID that the platform assigned; empty before. */
  deviceId = "";

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.publicKey = publicKey;
    this.#privateKey = privateKey;
  }

  sign(text: string): string {
    return sign("sha256", Buffer.from(text), this.#privateKey).toString("base64");
  }

  registration(authToken: string): RequestOf<"client-device-register"> {
    const publicKey = { id: this.keyId, alg: "ES256" as const, key: pemOf(this.publicKey), uvLevel: 0 };
    return {
      deviceName: "Chrome 156.0 on Linux",
      deviceCapabilities: ["webauthn"],
      registrations: [{ publicKey, signature: this.sign(challengeOf(authToken)) }],
      signals: {},
    };
  }

  verification(authToken: string): RequestOf<"client-device-verify"> {
    const signature = this.sign(`${this.deviceId}:${challengeOf(authToken)}`);
    return { deviceId: this.deviceId, keyId: this.keyId, signature, signals: {} };
  }

  async register(platform: TestPlatform, authToken: string): Promise<ResponseOf<"client-device-register">> {
    const { body } = await platform.browse("client-device-register", authToken, this.registration(authToken));
    this.deviceId = body.data?.deviceId ?? this.deviceId;
    return body;
  }

  async verify(platform: TestPlatform, authToken: string): Promise<ResponseOf<"client-device-verify">> {
    return (await platform.browse("client-device-verify", authToken, this.verification(authToken))).body;
  }

  /** Sends a call with the four headers of a signed request; `more` overrides parts of it. */
  async sendSigned<S extends Slug>(
    platform: TestPlatform,
    slug: S,
    body: RequestOf<S>,
    more: { readonly headers?: Record<string, string>; readonly challenge?: string; readonly sent?: string } = {},
  ): Promise<Answer<ResponseOf<S>>> {
    const challenge = more.challenge ?? (await this.challenge(platform)).challenge ?? "";
    const text = JSON.stringify(body);
    const hash = createHash("sha256").update(text).digest("hex");
    const signed = ["POST", operations[slug].path, "", "application/json", challenge, hash].join("\n");
    const headers = {
      "content-type": "application/json",
      "pa-sig-version": "3",
      "pa-challenge": challenge,
      "pa-kid": this.keyId,
      "pa-signature": this.sign(signed),
      ...more.headers,
    };
    const answer = await platform.send(operations[slug].path, { method: "POST", headers, body: more.sent ?? text });
    return answer as Answer<never>;
  }

  async challenge(platform: TestPlatform): Promise<ResponseOf<"client-challenge">> {
    return (await platform.browse("client-challenge", "", { deviceId: this.deviceId })).body;
  }
}

export const pemOf = (key: KeyObject): string => {
  const base64 = key.export({ type: "spki", format: "der" }).toString("base64");
  return `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----`;
};

/** The `auth.chlg` claim, in the form that the browser reads. */
function challengeOf(authToken: string): string {
  const [, payload = ""] = authToken.split(".");
  return (JSON.parse(atob(payload)) as { auth: { chlg: string } }).auth.chlg;
}
