/**
 * Open status sockets by possession. A socket costs a map entry and no timer, so thousands can wait. Their number is
 * limited per possession, per address and in total.
 */
import { setTimeout } from "node:timers/promises";
import type { WebSocket } from "ws";
import { SECOND } from "../../system/clock.ts";
import { Refusal } from "../../http/refusal.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import type { Tier } from "../../store/rows/clients.ts";
import { type ClientAnswer, refuse } from "../answer.ts";
import { positionOf } from "../machine.ts";
import { planOf } from "../plans.ts";
import { findStoredPossession } from "../possession.ts";

const MOST = 20_000;
const MOST_PER_POSSESSION = 10;
/** Limits sockets per address, which many people may share. Sandboxes have no limit per address. */
const MOST_PER_ADDRESS: Readonly<Record<Tier, number>> = { live: 500, sandbox: MOST };

/** Time for the client to close after the result; then its socket is terminated. */
const TIME_TO_LEAVE = 10 * SECOND;
/** Time for close handshakes at shutdown. */
const TIME_TO_PART = SECOND;
/** Bytes that may be buffered for a client that does not read; beyond it the socket is terminated. */
const MOST_UNREAD = 1024;

/** Close codes of RFC 6455 §7.4.1. */
const GOING_AWAY = 1001;
const UNACCEPTABLE = 1003;

export interface Visitor {
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
const UNTOLD = Number.POSITIVE_INFINITY;

export class WaitingRoom {
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
        if (this.#waiting.has(changed)) this.#tell(changed);
      }
    });
  }

  get size(): number {
    return this.#size;
  }

  /** Throws if a further socket would exceed a limit. */
  requireSeat({ possessionId, address, tier }: Visitor): void {
    const hasSeat =
      this.#size < MOST &&
      (this.#waiting.get(possessionId)?.sockets.size ?? 0) < MOST_PER_POSSESSION &&
      (this.#perAddress.get(address) ?? 0) < MOST_PER_ADDRESS[tier];
    if (!hasSeat) throw new Refusal("tooManyRequests", undefined, { headers: { "retry-after": "10" } });
  }

  /** Adds a socket, which receives the result as soon as it exists. */
  enter(socket: WebSocket, { possessionId, expiresAt, address }: Visitor): void {
    if (this.#isClosed) return socket.close(GOING_AWAY);
    const waiting = this.#waiting.get(possessionId) ?? { sockets: new Map(), expiresAt };
    this.#waiting.set(possessionId, waiting);
    waiting.sockets.set(socket, UNTOLD);
    this.#count(address, 1);
    socket.on("message", answerPing);
    socket.once("close", () => {
      waiting.sockets.delete(socket);
      if (waiting.sockets.size === 0) this.#waiting.delete(possessionId);
      this.#count(address, -1);
    });
    this.#tell(possessionId);
  }

  /** Reports expired possessions and terminates sockets that stayed open after their result. */
  async tick(): Promise<void> {
    const now = this.#platform.clock.now();
    for (const [possessionId, { sockets, expiresAt }] of this.#waiting) {
      if (expiresAt <= now) this.#unread.add(possessionId);
      for (const [socket, leaveBy] of sockets) if (leaveBy <= now) socket.terminate();
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
    const everyone = () => [...this.#waiting.values()].flatMap(({ sockets }) => Array.from(sockets.keys()));
    for (const socket of everyone()) socket.close(GOING_AWAY);
    await setTimeout(TIME_TO_PART, undefined, { ref: false });
    for (const socket of everyone()) socket.terminate();
  }

  #tell(possessionId: string): void {
    this.#sendVerdict(possessionId).catch(() => this.#unread.add(possessionId));
  }

  async #sendVerdict(possessionId: string): Promise<void> {
    const verdict = await verdictOn(this.#platform, possessionId);
    const waiting = this.#waiting.get(possessionId);
    if (!verdict || !waiting) return;
    const frame = JSON.stringify(verdict);
    const leaveBy = this.#platform.clock.now() + TIME_TO_LEAVE;
    for (const [socket, told] of waiting.sockets) {
      if (told !== UNTOLD) continue;
      socket.send(frame);
      waiting.sockets.set(socket, leaveBy);
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
function answerPing(this: WebSocket, data: Buffer, isBinary: boolean): void {
  if (isBinary || data.toString() !== "ping") this.close(UNACCEPTABLE);
  else if (this.bufferedAmount > MOST_UNREAD) this.terminate();
  else this.send("pong");
}

/** Returns the result that the status socket sends; undefined while the step is pending. */
async function verdictOn(platform: PossessionDependencies, possessionId: string): Promise<ClientAnswer | undefined> {
  const possession = await findStoredPossession(platform, possessionId);
  if (!possession) return refuse("authenticationFailed");
  const { state, step, failure } = possession;
  if (state === "failed") return refuse(failure ?? "notProven");
  if (state !== "pending") return { next: "done" };
  const plan = planOf(possession);
  const isPast = positionOf(plan, step) > positionOf(plan, "mobile/instantlink");
  return isPast && positionOf(plan, "mobile/instantlink") >= 0 ? { next: step } : undefined;
}
