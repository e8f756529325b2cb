/** Requests that the browser SDK signs with the device's key: request signing of version 3. */
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { ClientErrorName } from "@proofline/contract";
import type { PossessionDependencies } from "../dependencies.ts";
import type { DeviceRow } from "../../store/rows/authenticators.ts";
import { selectDeviceOfKey } from "../../store/tables/devices.ts";
import type { Write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { spendChallenge } from "./challenge.ts";
import { isAlive } from "./device.ts";
import { hasSigned } from "./public-key.ts";

const VERSION = "3";

/** The parts of a request that are signed. */
export interface SignedParts {
  readonly method: string;
  /** With the query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as it came. */
  readonly bytes: Buffer;
}

export type Signer =
  | { readonly device: DeviceRow; /** Uses the challenge up. */ readonly spend: Write }
  | { readonly refusal: Extract<ClientErrorName, "unknownDevice" | "prohibitedAction"> };

export const isSigned = ({ headers }: SignedParts): boolean => headers["pa-signature"] !== undefined;

/** Who has signed the request: a device whose key the platform knows, over a challenge of its own. */
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
  const isGood = device.keyId === keyId && hasSigned(device.publicKey, signedText(parts, challenge), signature);
  const spend = isGood ? await spendChallenge(platform, device.id, challenge) : undefined;
  return spend ? { device, spend } : { refusal: "prohibitedAction" };
}

/** The device of the domain that has the key. */
export const deviceOfKey =
  (platform: PossessionDependencies, domainId: string) =>
  async (keyId: string): Promise<DeviceRow | undefined> => {
    const device = await readOne(platform.store, selectDeviceOfKey, { domainId, keyId });
    return device && isAlive(platform, device) ? device : undefined;
  };

/** Method, path, query, content type, challenge and hash of the body, a line each. */
function signedText({ method, url, bytes }: SignedParts, challenge: string): string {
  const [path = "", query = ""] = url.split("?");
  const hash = createHash("sha256").update(bytes).digest("hex");
  return [method, path, query, "application/json", challenge, hash].join("\n");
}
