/** Session data of a visitor, stored on the server, because the page could be changed. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

export interface Session {
  /** Correlation ID of the running flow. */
  correlationId?: string;
}

const COOKIE = "shop_session";
/** In memory, oldest first; a real shop uses a store. */
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
  // Add `Secure` when the shop is served over HTTPS.
  response.setHeader("set-cookie", `${COOKIE}=${id}; HttpOnly; SameSite=Strict; Path=/`);
  return session;
}
