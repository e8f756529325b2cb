/** Verifies requests that the browser SDK signs with the device key (request signing version 3). */
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { ClientErrorName } from "@proofline/contract";
import type { PossessionDependencies } from "../dependencies.ts";
import type { DeviceRow } from "../../store/rows/authenticators.ts";
import { selectDeviceOfKey } from "../../store/tables/devices.ts";
import type { Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { spendChallenge } from "./challenge.ts";
import { isActive } from "./device.ts";
import { verifySignature } from "./public-key.ts";

const VERSION = "3";

/** The signed parts of a request. */
export interface SignedParts {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Raw body. */
  readonly bytes: Buffer;
}

export type Signer =
  | { readonly device: DeviceRow; /** Uses the challenge up. */ readonly spend: Write }
  | { readonly refusal: Extract<ClientErrorName, "unknownDevice" | "prohibitedAction"> };

export const isSigned = ({ headers }: SignedParts): boolean => headers["pa-signature"] !== undefined;

/** Identifies the device that signed the request, and checks the device's challenge. */
export async function signerOf(
  platform: PossessionDependencies,
  parts: SignedParts,
  find: (keyId: string) => Promise<DeviceRow | undefined>,
): Promise<Signer> {
  const {
    "pa-sig-version": version,
    "pa-challenge": challenge,
    "pa-kid": keyId,
    "pa-signature": signature,
  } = parts.headers as Readonly<Record<string, string | undefined>>;
  if (version !== VERSION || !challenge || !keyId || !signature) return { refusal: "prohibitedAction" };
  const device = await find(keyId);
  if (!device) return { refusal: "unknownDevice" };
  const isGood = device.keyId === keyId && verifySignature(device.publicKey, signedText(parts, challenge), signature);
  const spend = isGood ? await spendChallenge(platform, device.id, challenge) : undefined;
  return spend ? { device, spend } : { refusal: "prohibitedAction" };
}

/** Looks up a device of the domain by key ID. */
export const deviceOfKey =
  (platform: PossessionDependencies, domainId: string) =>
  async (keyId: string): Promise<DeviceRow | undefined> => {
    const device = await readOne(platform.store, selectDeviceOfKey, { domainId, keyId });
    return device && isActive(platform, device) ? device : undefined;
  };

/** Method, path, query, content type, challenge and body hash, one per line. */
function signedText({ method, url, bytes }: SignedParts, challenge: string): string {
  const [path = "", query = ""] = url.split("?");
  const hash = createHash("sha256").update(bytes).digest("hex");
  return [method, path, query, "application/json", challenge, hash].join("\n");
}
