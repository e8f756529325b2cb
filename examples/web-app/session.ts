/** What the shop keeps of a visitor between two calls: never in the page, where it could be changed. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

export interface Session {
  /** Of the flow that is under way. */
  correlationId?: string;
}

const COOKIE = "shop_session";
/** In memory, the oldest forgotten first; a real shop has a store for this. */
const LIMIT = 10_000;
const sessions = new Map<string, Session>();

export function sessionOf(request: IncomingMessage, response: ServerResponse): Session {
  const [, id = ""] = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(request.headers.cookie ?? "") ?? [];
  return sessions.get(id) ?? openSession(response);
}

function openSession(response: ServerResponse): Session {
  const id = randomUUID();
  const session: Session = {};
  sessions.set(id, session);
  const [oldest = ""] = sessions.keys();
  if (sessions.size > LIMIT) sessions.delete(oldest);
  // With `Secure` too where the shop is served over HTTPS.
  response.setHeader("set-cookie", `${COOKIE}=${id}; HttpOnly; SameSite=Strict; Path=/`);
  return session;
}
