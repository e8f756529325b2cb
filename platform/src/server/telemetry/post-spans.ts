/** Creates a client span per outgoing POST. It contains only the host of the URL, as the rest may be secret. */
import type { Span } from "@opentelemetry/api";
import {
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_SERVER_ADDRESS,
  ATTR_SERVER_PORT,
} from "@opentelemetry/semantic-conventions";
import { type PostEvent, posts } from "../../delivery/outbound/post.ts";
import { fail, type Spans } from "./spans.ts";

/** @returns a function that stops tracing */
export function tracePosts(spans: Spans): () => void {
  const open = new WeakMap<PostEvent, Span>();
  const subscribers = {
    start(event: PostEvent) {
      const { protocol, hostname, port } = new URL(event.url);
      const attributes = {
        [ATTR_HTTP_REQUEST_METHOD]: "POST",
        [ATTR_SERVER_ADDRESS]: hostname,
        [ATTR_SERVER_PORT]: Number(port) || (protocol === "https:" ? 443 : 80),
      };
      const span = spans.beginWithin({ name: "POST", attributes });
      if (span) open.set(event, span);
    },
    end() {},
    asyncStart() {},
    asyncEnd(event: PostEvent) {
      const span = open.get(event);
      const { result, error } = event;
      if (result) span?.setAttribute(ATTR_HTTP_RESPONSE_STATUS_CODE, result.status);
      if (span && error) fail(span, error.code ?? error.name);
      if (span && result && result.status >= 400) fail(span, String(result.status));
      span?.end();
    },
    error() {},
  };
  posts.subscribe(subscribers);
  return () => posts.unsubscribe(subscribers);
}
