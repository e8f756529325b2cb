/** Runs in a process of its own (see load.ts): checks signatures of device keys, as the platform does or barely. */
import { generateKeyPairSync, randomBytes, sign, verify } from "node:crypto";
import { hasSigned } from "../platform/src/possession/devices/public-key.ts";

export interface CheckOrder {
  readonly by: "platform" | "bare node:crypto";
  readonly seconds: number;
}

export interface CheckResult {
  readonly perSecond: number;
}

/** Devices whose keys are in use at the same time. */
const DEVICES = 1000;
/** Between two looks at the clock. */
const BATCH = 200;

const devices = Array.from({ length: DEVICES }, () => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const text = `0b6f6a1e-1111-4111-8111-111111111111:${randomBytes(32).toString("base64url")}`;
  const signature = sign("sha256", Buffer.from(text), privateKey);
  return {
    // As they come from the store and over the wire.
    received: {
      publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
      text,
      signature: signature.toString("base64"),
    },
    // As node:crypto takes them.
    ready: { publicKey, text: Buffer.from(text), signature },
  };
});

const checks: Readonly<Record<CheckOrder["by"], (device: (typeof devices)[number]) => boolean>> = {
  platform: ({ received: { publicKey, text, signature } }) => hasSigned(publicKey, text, signature),
  "bare node:crypto": ({ ready: { publicKey, text, signature } }) => verify("sha256", text, publicKey, signature),
};

process.on("message", ({ by, seconds }: CheckOrder) => {
  const startedAt = performance.now();
  let checked = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    for (let index = 0; index < BATCH; index += 1) {
      const device = devices[(checked + index) % DEVICES];
      if (!device || !checks[by](device)) throw new Error("a right signature was refused");
    }
    checked += BATCH;
  }
  process.send?.({ perSecond: (checked * 1000) / (performance.now() - startedAt) } satisfies CheckResult);
});
