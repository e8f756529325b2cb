/** The browser's end of the status channel, as the browser SDK uses it. */
import { once } from "node:events";
import { operations } from "@proofline/contract";
import { WebSocket } from "ws";
import type { TestPlatform } from "./harness.ts";

export interface StatusSocket {
  readonly socket: WebSocket;
  /** The next unread frame. */
  readonly next: () => Promise<string>;
  /** Close code of the connection. */
  readonly closed: Promise<number>;
}

/** Status of the response that rejected the upgrade. */
export class UpgradeRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`upgrade rejected with ${status}`);
    this.status = status;
  }
}

/** @throws UpgradeRefused */
export async function openStatus({ url }: Pick<TestPlatform, "url">, token?: string): Promise<StatusSocket> {
  const address = new URL(operations["client-status"].path, url.replace(/^http/, "ws"));
  if (token !== undefined) address.searchParams.set("token", token);
  const socket = new WebSocket(address, { perMessageDeflate: false });
  const frames: string[] = [];
  const takers: ((frame: string) => void)[] = [];
  socket.on("message", (data: Buffer) => {
    const taker = takers.shift();
    if (taker) taker(data.toString());
    else frames.push(data.toString());
  });
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  const opened = once(socket, "open");
  const refused = new Promise<never>((_, reject) => {
    socket.once("unexpected-response", (request, response) => {
      request.destroy();
      reject(new UpgradeRefused(response.statusCode ?? 0));
    });
  });
  socket.on("error", () => {});
  await Promise.race([opened, refused]);
  return {
    socket,
    closed,
    next: async () => frames.shift() ?? new Promise((resolve) => takers.push(resolve)),
  };
}
