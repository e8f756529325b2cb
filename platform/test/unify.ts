/** Unify sessions, from the client's server and from the browser. */
import assert from "node:assert/strict";
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { TestDevice } from "./device.ts";
import type { TestPlatform } from "./harness.ts";
import { typeCode } from "./walk.ts";

export const LORANT = "2001004014";
export const BARBARAANNE = "2001004018";
export const LANEY = "2001004015";
export const INGE = "2001004016";
export const JESSE = "2001004017";

export interface TestSession {
  readonly correlationId: string;
  readonly authToken: string;
  status(): Promise<ResponseOf<"v3-unify-status">>;
}

export async function unify(platform: TestPlatform, more: Partial<RequestOf<"v3-unify">> = {}): Promise<TestSession> {
  const asked = { possessionType: "mobile", phoneNumber: LORANT, clientRequestId: "request-1", ...more } as const;
  const { status, body } = await platform.call("v3-unify", asked);
  assert.equal(status, 200, JSON.stringify(body));
  const { correlationId, authToken = "" } = body;
  return {
    correlationId,
    authToken,
    status: async () => (await platform.call("v3-unify-status", { correlationId })).body,
  };
}

/** A device whose key is bound to the phone number by a code. */
export async function boundBy(platform: TestPlatform, phoneNumber = LORANT): Promise<TestDevice> {
  const device = new TestDevice();
  const { authToken } = await unify(platform, { phoneNumber });
  await device.register(platform, authToken);
  await typeCode(platform, authToken);
  return device;
}
