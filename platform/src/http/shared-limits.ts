/**
 * Shares the use of rate limits between nodes. A node counts in memory, so no request waits for it. Twice a second it
 * publishes its counts and subtracts those of other nodes. A client that uses several nodes is limited as if there were
 * one, but for up to half a second each node grants the full limit. If a notice is lost, only its own node has the
 * counts.
 */
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import type { Notices } from "../store/notices.ts";

/** A limit that other nodes can use up. */
export interface SharedLimit {
  spend(key: string, count: number): void;
}

/** Records one use on this node. */
export type RecordUse = (key: string) => void;

/** Databases limit the length of a notice. */
const KEYS_PER_NOTICE = 25;
/** Maximum per limit and half a second, so that invented keys cannot exhaust memory; others are not published. */
const MAX_KEYS = 1000;

type NoticeChannel = Pick<Notices, "tellOthers" | "hearOthers">;
type Counts = readonly (readonly [key: string, count: number])[];

export class SharedLimits {
  readonly #notices: NoticeChannel;
  readonly #limits = new Map<string, SharedLimit>();
  /** Counts that are not yet published, by limit and key. */
  readonly #unpublished = new Map<string, Map<string, number>>();

  constructor(notices: NoticeChannel) {
    this.#notices = notices;
    notices.hearOthers((notice) => this.#apply(notice));
  }

  /** Creates a limit that all nodes share under this name. */
  share<L extends SharedLimit>(name: string, make: (recordUse: RecordUse) => L): L {
    const counts = new Map<string, number>();
    const limit = make((key) => {
      const count = counts.get(key);
      if (count !== undefined || counts.size < MAX_KEYS) counts.set(key, (count ?? 0) + 1);
    });
    this.#limits.set(name, limit);
    this.#unpublished.set(name, counts);
    return limit;
  }

  /** Publishes the counts to the other nodes. */
  tell(): void {
    for (const [name, unpublished] of this.#unpublished) {
      const counts: Counts = [...unpublished];
      unpublished.clear();
      for (let at = 0; at < counts.length; at += KEYS_PER_NOTICE) {
        this.#notices.tellOthers(noticeOf(name, counts.slice(at, at + KEYS_PER_NOTICE)));
      }
    }
  }

  #apply(notice: string): void {
    const { name, counts } = readNotice(notice) ?? { name: "", counts: [] };
    const limit = this.#limits.get(name);
    for (const [key, count] of counts) limit?.spend(key, count);
  }
}

const noticeOf = (name: string, counts: Counts): string => JSON.stringify({ name, counts });

const Notice = Compile(
  Type.Object({
    name: Type.String(),
    counts: Type.Array(Type.Tuple([Type.String(), Type.Integer({ minimum: 1 })])),
  }),
);

/** Returns undefined for malformed notices, which another version or any other database user may send. */
function readNotice(notice: string): { readonly name: string; readonly counts: Counts } | undefined {
  try {
    const parsed: unknown = JSON.parse(notice);
    return Notice.Check(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
