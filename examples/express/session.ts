/** Stores the correlation ID of each visitor's flow on the server. Use your session store in production. */
import { randomUUID } from "node:crypto";
import type { Request, Response } from "express";

const flows = new Map<string, string>();

export function saveFlow(response: Response, correlationId = ""): void {
  const session = randomUUID();
  flows.set(session, correlationId);
  response.cookie("flow", session, { httpOnly: true, sameSite: "strict" });
}

export function flowOf(request: Request): string {
  const [, session = ""] = /(?:^|; )flow=([^;]+)/.exec(request.headers.cookie ?? "") ?? [];
  return flows.get(session) ?? "";
}
