/** Driver process (see load.ts) that verifies device key signatures with the platform's code or with bare `node:crypto`. */
import { generateKeyPairSync, randomBytes, sign, verify } from "node:crypto";
import { verifySignature } from "../platform/src/possession/devices/public-key.ts";

export interface CheckOrder {
  readonly implementation: "platform" | "bare node:crypto";
  readonly seconds: number;
}

export interface CheckResult {
  readonly perSecond: number;
}

/** Number of device keys used in turn. */
const DEVICES = 1000;
/** Signatures verified between two reads of the clock. */
const BATCH = 200;

const devices = Array.from({ length: DEVICES }, () => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const text = `0b6f6a1e-1111-4111-8111-111111111111:${randomBytes(32).toString("base64url")}`;
  const signature = sign("sha256", Buffer.from(text), privateKey);
  return {
    // Encoded as in the store and in requests.
    received: {
      publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
      text,
      signature: signature.toString("base64"),
    },
    // Decoded for node:crypto.
    ready: { publicKey, text: Buffer.from(text), signature },
  };
});

const checks: Readonly<Record<CheckOrder["implementation"], (device: (typeof devices)[number]) => boolean>> = {
  platform: ({ received: { publicKey, text, signature } }) => verifySignature(publicKey, text, signature),
  "bare node:crypto": ({ ready: { publicKey, text, signature } }) => verify("sha256", text, publicKey, signature),
};

process.on("message", ({ implementation, seconds }: CheckOrder) => {
  const startedAt = performance.now();
  let checked = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    for (let index = 0; index < BATCH; index += 1) {
      const device = devices[(checked + index) % DEVICES];
      if (!device || !checks[implementation](device)) throw new Error("a valid signature was rejected");
    }
    checked += BATCH;
  }
  process.send?.({ perSecond: (checked * 1000) / (performance.now() - startedAt) } satisfies CheckResult);
});
