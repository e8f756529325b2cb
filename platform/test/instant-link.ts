/** Both ends of an Instant Link: the browser that waits, and the phone that opens the message. */
import assert from "node:assert/strict";
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { MARCIA, type TestPlatform } from "./harness.ts";
import { messagesOf } from "./messages.ts";

const TARGET = "https://shop.example/landing?step=2";
const PHONE = "Mozilla/5.0 (Linux; Android 16; Pixel 10) Chrome/150.0 Mobile Safari/537.36";

type Body = Partial<RequestOf<"client-instantlink-start">>;

export interface DesktopFlow extends ResponseOf<"v3-start"> {
  /** The browser requests the link, or another one. */
  readonly send: (body?: Body) => Promise<ResponseOf<"client-instantlink-start">>;
  /** Response of Validate. */
  readonly verdict: () => Promise<boolean>;
}

/** A flow that waits for an Instant Link. */
export async function startDesktop(
  platform: TestPlatform,
  more: Partial<RequestOf<"v3-start">> = {},
): Promise<DesktopFlow> {
  const flow = await platform.start(MARCIA, { flowType: "desktop", finalTargetUrl: TARGET, ...more });
  return {
    ...flow,
    send: async (body) => {
      const answer = await platform.browse("client-instantlink-start", flow.authToken, { isMobile: false, ...body });
      assert.equal(answer.status, 200);
      return answer.body;
    },
    verdict: async () => (await platform.call("v3-validate", { correlationId: flow.correlationId })).body.success,
  };
}

/** Path of the link in the latest message. */
export async function newestLink(platform: TestPlatform): Promise<string> {
  const { text = "" } = (await messagesOf(platform)).findLast(({ kind }) => kind === "link") ?? {};
  const [url = ""] = /https?:\S+/.exec(text) ?? [];
  assert.ok(url.startsWith(`${platform.url}/`), `a link in '${text}'`);
  return url.slice(platform.url.length);
}

export interface Seen {
  readonly status: number;
  readonly page: string;
  readonly headers: Headers;
  /** Target of the page's redirect. */
  readonly location: URL | undefined;
}

/** Visits a path as the phone's browser: `GET` shows the page, `POST` presses its button. */
export async function visitLink(
  { url }: Pick<TestPlatform, "url">,
  path: string,
  { method = "GET", userAgent = PHONE }: { method?: string; userAgent?: string } = {},
): Promise<Seen> {
  const response = await fetch(url + path, { method, redirect: "manual", headers: { "user-agent": userAgent } });
  const location = response.headers.get("location");
  return {
    status: response.status,
    headers: response.headers,
    page: await response.text(),
    location: location ? new URL(location) : undefined,
  };
}

export const tap = (platform: Pick<TestPlatform, "url">, path: string): Promise<Seen> =>
  visitLink(platform, path, { method: "POST" });
