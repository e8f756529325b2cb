/**
 * What callers have spent of limits, told between nodes. A node counts in its own memory, so that no call waits for it; twice
 * a second it tells the others what was spent at it, and takes off what was spent at them. A caller who goes from node to
 * node so comes to the limit once, and for half a second to that of each node. What is lost on the way was counted where
 * it was spent.
 */
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import type { Notices } from "../store/notices.ts";

/** A limit that can be spent at another node. */
export interface SharedLimit {
  spend(key: string, count: number): void;
}

/** Says that one more was spent here. */
export type TellSpent = (key: string) => void;

/** Of a notice, whose length databases bound. */
const KEYS_PER_NOTICE = 25;
/** Per limit and half a second, so that callers who make up keys cost no memory; of others nobody is told. */
const MOST_KEYS = 1000;

type Between = Pick<Notices, "tellOthers" | "hearOthers">;
type Counts = readonly (readonly [key: string, count: number])[];

export class Spending {
  readonly #notices: Between;
  readonly #limits = new Map<string, SharedLimit>();
  /** By limit and key: what the others were not told yet. */
  readonly #untold = new Map<string, Map<string, number>>();

  constructor(notices: Between) {
    this.#notices = notices;
    notices.hearOthers((notice) => this.#hear(notice));
  }

  /** Makes a limit that all nodes share under this name. */
  share<L extends SharedLimit>(name: string, make: (tell: TellSpent) => L): L {
    const untold = new Map<string, number>();
    const limit = make((key) => {
      const count = untold.get(key);
      if (count !== undefined || untold.size < MOST_KEYS) untold.set(key, (count ?? 0) + 1);
    });
    this.#limits.set(name, limit);
    this.#untold.set(name, untold);
    return limit;
  }

  tell(): void {
    for (const [name, untold] of this.#untold) {
      const counts: Counts = [...untold];
      untold.clear();
      for (let at = 0; at < counts.length; at += KEYS_PER_NOTICE) {
        this.#notices.tellOthers(noticeOf(name, counts.slice(at, at + KEYS_PER_NOTICE)));
      }
    }
  }

  #hear(notice: string): void {
    const { name, counts } = readNotice(notice) ?? { name: "", counts: [] };
    const limit = this.#limits.get(name);
    for (const [key, count] of counts) limit?.spend(key, count);
  }
}

const noticeOf = (name: string, counts: Counts): string => JSON.stringify({ name, counts });

const Told = Compile(
  Type.Object({
    name: Type.String(),
    counts: Type.Array(Type.Tuple([Type.String(), Type.Integer({ minimum: 1 })])),
  }),
);

/** Whoever may use the database may send what is no notice, a node of another version among them. */
function readNotice(notice: string): { readonly name: string; readonly counts: Counts } | undefined {
  try {
    const told: unknown = JSON.parse(notice);
    return Told.Check(told) ? told : undefined;
  } catch {
    return undefined;
  }
}
