/**
 * The open status sockets, by possession. A socket costs an entry in a set and no timer, so that thousands may wait; how
 * many one possession, one address and all together may have is limited.
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
/** Many people may share an address, but not that many wait at once. Sandboxes are not limited by address. */
const MOST_PER_ADDRESS: Readonly<Record<Tier, number>> = { live: 500, sandbox: MOST };

/** After the verdict the client closes; whoever does not within this time is cut off. */
const TIME_TO_LEAVE = 10 * SECOND;
/** From our farewell to the client's. */
const TIME_TO_PART = SECOND;
/** Bytes that a client leaves on our side of the connection. More, and it is cut off. */
const MOST_UNREAD = 1024;

/** Close codes of RFC 6455 §7.4.1. */
const GOING_AWAY = 1001;
const UNACCEPTABLE = 1003;

export interface Visitor {
  readonly possessionId: string;
  /** When the possession ends, whatever its state. */
  readonly expiresAt: number;
  /** Who is counted, see `addressGroup`. */
  readonly address: string;
  readonly tier: Tier;
}

interface Waiting {
  /** With the time at which a socket is cut off if it is still there. */
  readonly sockets: Map<WebSocket, number>;
  readonly expiresAt: number;
}

/** A socket that has not been told the verdict is not cut off. */
const UNTOLD = Number.POSITIVE_INFINITY;

export class WaitingRoom {
  readonly #platform: PossessionDependencies;
  readonly #waiting = new Map<string, Waiting>();
  /** Possessions whose verdict could not be read when it was time; the next tick tries again. */
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

  /** Refuses a socket that would be one too many. */
  requireSeat({ possessionId, address, tier }: Visitor): void {
    const hasSeat =
      this.#size < MOST &&
      (this.#waiting.get(possessionId)?.sockets.size ?? 0) < MOST_PER_POSSESSION &&
      (this.#perAddress.get(address) ?? 0) < MOST_PER_ADDRESS[tier];
    if (!hasSeat) throw new Refusal("tooManyRequests", undefined, { headers: { "retry-after": "10" } });
  }

  /** Lets a socket wait until the verdict; one that comes after it gets it at once. */
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

  /** What time alone decides: possessions that have ended, and clients that stay after their verdict. */
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

  /** Everybody out: the platform stops. Who does not answer the farewell in time is cut off. */
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

/** The one thing that a client says. Text frames alone; one socket must not make us keep what it does not read. */
function answerPing(this: WebSocket, data: Buffer, isBinary: boolean): void {
  if (isBinary || data.toString() !== "ping") this.close(UNACCEPTABLE);
  else if (this.bufferedAmount > MOST_UNREAD) this.terminate();
  else this.send("pong");
}

/** What the status socket sends: how the awaited step ended. @returns undefined while the possession is pending */
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
