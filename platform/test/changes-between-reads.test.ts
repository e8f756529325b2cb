/**
 * Tests the operations that report the result of a flow while the browser changes the flow between two of their reads:
 * the response must be the one from before the change or the one from after it, not a mixture of both.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RequestOf, ServerSlug } from "@proofline/contract";
import { RequestError } from "../src/http/request-error.ts";
import { serverHandlers } from "../src/operations/index.ts";
import type { Store } from "../src/store/store.ts";
import { mobile, startAuth } from "./auth.ts";
import { TestDevice } from "./device.ts";
import { CREDENTIALS, MARCIA, startTestPlatform } from "./harness.ts";
import { newestLink, startDesktop, tap } from "./instant-link.ts";
import { interrupted } from "./interrupted-store.ts";
import { masked } from "./masked.ts";
import { unify } from "./unify.ts";
import { typeCode } from "./walk.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });
const { pcid: domainId } = (await platform.callWith("v3-domain-id", {})).body;
const caller = { clientId: CREDENTIALS.clientId, domainId, tier: "sandbox", product: null } as const;

/** A new flow, the call that reports its result, and a change that another call makes. */
interface Scene<S extends ServerSlug = ServerSlug> {
  readonly slug: S;
  readonly body: RequestOf<S>;
  readonly change: () => Promise<unknown>;
}

const scene = <S extends ServerSlug>(slug: S, body: RequestOf<S>, change: () => Promise<unknown>) =>
  ({ slug, body, change }) as unknown as Scene;

const reportNoCode = (authToken: string) => platform.browse("client-otp-error", authToken, { message: "canceled" });

async function verification() {
  const person = { possessionType: "mobile", phoneNumber: MARCIA, firstName: "Marcia", lastName: "Longo" } as const;
  const { correlationId, authToken = "" } = (await platform.call("v3-verify", person as RequestOf<"v3-verify">)).body;
  return { correlationId, authToken };
}

async function unifySession(possessionType: "mobile" | "none" = "mobile") {
  const session = await unify(platform, { possessionType });
  const device = new TestDevice();
  if (possessionType === "mobile") await device.register(platform, session.authToken);
  return session;
}

const scenes: Readonly<Record<string, () => Promise<Scene>>> = {
  "v3-verify-status while the browser reports that no code can be typed": async () => {
    const { correlationId, authToken } = await verification();
    return scene("v3-verify-status", { correlationId }, () => reportNoCode(authToken));
  },
  "v3-verify-status while the browser requests a code": async () => {
    const { correlationId, authToken } = await verification();
    return scene("v3-verify-status", { correlationId }, () => platform.browse("client-otp-start", authToken, {}));
  },
  "v3-verify-status while the browser proves possession": async () => {
    const { correlationId, authToken } = await verification();
    return scene("v3-verify-status", { correlationId }, () => typeCode(platform, authToken));
  },
  "v3-validate while the browser proves possession": async () => {
    const { correlationId, authToken } = await platform.start(MARCIA);
    return scene("v3-validate", { correlationId }, () => typeCode(platform, authToken));
  },
  "v3-validate while the browser reports that no code can be typed": async () => {
    const { correlationId, authToken } = await platform.start(MARCIA);
    return scene("v3-validate", { correlationId }, () => reportNoCode(authToken));
  },
  "v3-unify-status while the browser proves possession": async () => {
    const { correlationId, authToken } = await unifySession();
    return scene("v3-unify-status", { correlationId }, () => typeCode(platform, authToken));
  },
  "v3-unify-status while the browser reports that no code can be typed": async () => {
    const { correlationId, authToken } = await unifySession();
    return scene("v3-unify-status", { correlationId }, () => reportNoCode(authToken));
  },
  "v3-unify-status while the browser reports that only the client can prove possession": async () => {
    const { correlationId, authToken } = await unifySession("none");
    await platform.browse("client-device-error", authToken, { message: "no WebCrypto" });
    return scene("v3-unify-status", { correlationId }, () =>
      platform.browse("client-instant-error", authToken, { message: "no mobile network" }),
    );
  },
  "auth-finish while the browser proves possession": async () => {
    const { authId, authToken } = await startAuth(platform, mobile({ otp: { messageText: "#### is your code" } }));
    return scene("auth-finish", { authId }, () => typeCode(platform, authToken));
  },
  "auth-finish while the browser registers its key": async () => {
    const { authId, authToken } = await startAuth(platform, { device: { authenticators: { passive: {} } } });
    return scene("auth-finish", { authId }, () => new TestDevice().register(platform, authToken));
  },
  "v3-validate while the phone opens the Instant Link": async () => {
    const flow = await startDesktop(platform);
    await flow.send();
    const link = await newestLink(platform);
    return scene("v3-validate", { correlationId: flow.correlationId }, () => tap(platform, link));
  },
};

async function resultOf({ slug, body }: Scene, store: Store = platform.platform.store): Promise<unknown> {
  const handle = serverHandlers[slug] as (call: object) => Promise<unknown>;
  try {
    const response = await handle({ platform: { ...platform.platform, store }, caller, parameters: {}, body });
    return masked({ status: 200, body: response });
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return error.message;
  }
}

for (const [name, begin] of Object.entries(scenes)) {
  test(`${name} returns the result from before or after the change`, async (t) => {
    const unchanged = await resultOf(await begin());
    const changed = await begin();
    await changed.change();
    const possible = [unchanged, await resultOf(changed)];
    let reads = 0;
    for (let isInterrupted = true; isInterrupted;) {
      isInterrupted = false;
      const interruptedScene = await begin();
      const store = interrupted(platform.platform.store, ++reads, () => {
        isInterrupted = true;
        return interruptedScene.change();
      });
      const result = await resultOf(interruptedScene, store);
      assert.ok(
        possible.some((one) => JSON.stringify(one) === JSON.stringify(result)),
        `after ${reads} reads: ${JSON.stringify(result)}, expected one of ${JSON.stringify(possible)}`,
      );
    }
    t.diagnostic(`${reads - 1} reads`);
  });
}
