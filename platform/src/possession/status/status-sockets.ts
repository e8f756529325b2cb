/**
 * Open status sockets by possession. A socket costs a map entry and no timer, so thousands can wait. Their number is
 * limited per possession, per address and in total.
 */
import { setTimeout } from "node:timers/promises";
import type { WebSocket } from "ws";
import { SECOND } from "../../system/clock.ts";
import { RequestError } from "../../http/request-error.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import type { Tier } from "../../store/rows/clients.ts";
import { type ClientResponse, errorResponse } from "../response.ts";
import { positionOf } from "../machine.ts";
import { planOf } from "../plans.ts";
import { findStoredPossession } from "../possession.ts";

const MAX_SOCKETS = 20_000;
const MAX_PER_POSSESSION = 10;
/** Limits sockets per address, which many people may share. Sandboxes have no limit per address. */
const MAX_PER_ADDRESS: Readonly<Record<Tier, number>> = { live: 500, sandbox: MAX_SOCKETS };

/** Time for the client to close after the result; then its socket is terminated. */
const CLIENT_CLOSE_TIMEOUT = 10 * SECOND;
/** Time for close handshakes at shutdown. */
const SHUTDOWN_TIMEOUT = SECOND;
/** Bytes that may be buffered for a client that does not read; beyond it the socket is terminated. */
const MAX_BUFFERED_BYTES = 1024;

/** Close codes of RFC 6455 §7.4.1. */
const GOING_AWAY = 1001;
const UNACCEPTABLE = 1003;

export interface StatusClient {
  readonly possessionId: string;
  /** Expiry of the possession, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** Key for the limit per address, see `addressGroup`. */
  readonly address: string;
  readonly tier: Tier;
}

interface Waiting {
  /** Sockets with the time at which each is terminated. */
  readonly sockets: Map<WebSocket, number>;
  readonly expiresAt: number;
}

/** A socket without a result is not terminated. */
const NO_RESULT_YET = Number.POSITIVE_INFINITY;

export class StatusSockets {
  readonly #platform: PossessionDependencies;
  readonly #waiting = new Map<string, Waiting>();
  /** Possessions whose result could not be read; retried at the next tick. */
  readonly #unread = new Set<string>();
  readonly #perAddress = new Map<string, number>();
  readonly #unsubscribe: () => void;
  #size = 0;
  #isClosed = false;

  constructor(platform: PossessionDependencies) {
    this.#platform = platform;
    this.#unsubscribe = platform.notices.subscribe((id) => {
      for (const changed of id === undefined ? this.#waiting.keys() : [id]) {
        if (this.#waiting.has(changed)) this.#notify(changed);
      }
    });
  }

  get size(): number {
    return this.#size;
  }

  /** Throws if a further socket would exceed a limit. */
  requireCapacity({ possessionId, address, tier }: StatusClient): void {
    const hasCapacity =
      this.#size < MAX_SOCKETS &&
      (this.#waiting.get(possessionId)?.sockets.size ?? 0) < MAX_PER_POSSESSION &&
      (this.#perAddress.get(address) ?? 0) < MAX_PER_ADDRESS[tier];
    if (!hasCapacity) throw new RequestError("tooManyRequests", undefined, { headers: { "retry-after": "10" } });
  }

  /** Adds a socket, which receives the result as soon as it exists. */
  add(socket: WebSocket, { possessionId, expiresAt, address }: StatusClient): void {
    if (this.#isClosed) return socket.close(GOING_AWAY);
    const waiting = this.#waiting.get(possessionId) ?? { sockets: new Map(), expiresAt };
    this.#waiting.set(possessionId, waiting);
    waiting.sockets.set(socket, NO_RESULT_YET);
    this.#count(address, 1);
    socket.on("message", replyToPing);
    socket.once("close", () => {
      waiting.sockets.delete(socket);
      if (waiting.sockets.size === 0) this.#waiting.delete(possessionId);
      this.#count(address, -1);
    });
    this.#notify(possessionId);
  }

  /** Reports expired possessions and terminates sockets that stayed open after their result. */
  async tick(): Promise<void> {
    const now = this.#platform.clock.now();
    for (const [possessionId, { sockets, expiresAt }] of this.#waiting) {
      if (expiresAt <= now) this.#unread.add(possessionId);
      for (const [socket, closeBy] of sockets) if (closeBy <= now) socket.terminate();
    }
    for (const possessionId of this.#unread) {
      await this.#sendVerdict(possessionId);
      this.#unread.delete(possessionId);
    }
  }

  /** Closes all sockets on shutdown; terminates those that miss the close handshake. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unsubscribe();
    const allSockets = () => [...this.#waiting.values()].flatMap(({ sockets }) => Array.from(sockets.keys()));
    for (const socket of allSockets()) socket.close(GOING_AWAY);
    await setTimeout(SHUTDOWN_TIMEOUT, undefined, { ref: false });
    for (const socket of allSockets()) socket.terminate();
  }

  #notify(possessionId: string): void {
    this.#sendVerdict(possessionId).catch(() => this.#unread.add(possessionId));
  }

  async #sendVerdict(possessionId: string): Promise<void> {
    const verdict = await resultOf(this.#platform, possessionId);
    const waiting = this.#waiting.get(possessionId);
    if (!verdict || !waiting) return;
    const frame = JSON.stringify(verdict);
    const closeBy = this.#platform.clock.now() + CLIENT_CLOSE_TIMEOUT;
    for (const [socket, deadline] of waiting.sockets) {
      if (deadline !== NO_RESULT_YET) continue;
      socket.send(frame);
      waiting.sockets.set(socket, closeBy);
    }
  }

  #count(address: string, change: 1 | -1): void {
    this.#size += change;
    const count = (this.#perAddress.get(address) ?? 0) + change;
    if (count > 0) this.#perAddress.set(address, count);
    else this.#perAddress.delete(address);
  }
}

/** Replies `pong` to `ping`, the only frame that clients send. Terminates a socket that does not read its replies. */
function replyToPing(this: WebSocket, data: Buffer, isBinary: boolean): void {
  if (isBinary || data.toString() !== "ping") this.close(UNACCEPTABLE);
  else if (this.bufferedAmount > MAX_BUFFERED_BYTES) this.terminate();
  else this.send("pong");
}

/** Returns the result that the status socket sends; undefined while the step is pending. */
async function resultOf(platform: PossessionDependencies, possessionId: string): Promise<ClientResponse | undefined> {
  const possession = await findStoredPossession(platform, possessionId);
  if (!possession) return errorResponse("authenticationFailed");
  const { state, step, failure } = possession;
  if (state === "failed") return errorResponse(failure ?? "notProven");
  if (state !== "pending") return { next: "done" };
  const plan = planOf(possession);
  const isPast = positionOf(plan, step) > positionOf(plan, "mobile/instantlink");
  return isPast && positionOf(plan, "mobile/instantlink") >= 0 ? { next: step } : undefined;
}
