/**
 * What callers were told: many of them walk flows while the platform is hurt, each writes down which steps were answered,
 * and afterwards every flow is taken up again. A step that was answered is done, one that was not may be, none is done twice.
 */
import assert from "node:assert/strict";
import { after } from "node:test";
import { setTimeout } from "node:timers/promises";
import { CREDENTIALS, MILO } from "./harness.ts";

/** In the order of a flow; the sandbox knows this person. */
const steps = [
  { path: "/v3/validate", body: {} },
  { path: "/v3/challenge", body: { dob: "1981-01" } },
  { path: "/v3/complete", body: { individual: { firstName: "Milo", lastName: "Pinson" } } },
];

/** In milliseconds; what comes at all comes much sooner. */
const LONGEST_WAIT = 120_000;

interface Entry {
  readonly correlationId: string;
  /** How many steps were answered with 200. */
  done: number;
  /** How many of the next steps may be done all the same: one that was sent and not answered. */
  maybe: number;
}

export class Ledger {
  readonly entries: Entry[] = [];
  /** Answers that a platform gives while it cannot work. */
  failures = 0;
  readonly #urlNow: () => string;
  readonly #callers: Promise<void>[] = [];
  #token = "";
  #isEnding = false;

  /** @param urlNow where the platform is; another address after a new start */
  constructor(urlNow: () => string) {
    this.#urlNow = urlNow;
  }

  /** How many answers there were so far. */
  get answered(): number {
    return this.entries.reduce((sum, { done }) => sum + 1 + done, 0);
  }

  /** Lets so many callers walk flows until `end`. */
  begin(callers: number): void {
    // Also where a test fails, or they would walk for ever.
    after(() => this.end());
    for (let n = 0; n < callers; n++) this.#callers.push(this.#walkFlows());
  }

  /** Until so many more answers have come. */
  async more(answers: number): Promise<void> {
    await grows(() => this.answered, answers);
  }

  /** Until so many more answers said that the platform could not do its work. */
  async moreFailures(answers: number): Promise<void> {
    await grows(() => this.failures, answers);
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    await Promise.all(this.#callers);
  }

  /** Takes up every flow where its caller was told that it is. */
  async check(entries: readonly Entry[] = this.entries): Promise<void> {
    for (const entry of entries) await this.#takeUp(entry);
  }

  /** What was answered so far, to check what was made of it some time later. */
  copy(): Entry[] {
    return this.entries.map((entry) => ({ ...entry, maybe: steps.length }));
  }

  async #walkFlows(): Promise<void> {
    while (!this.#isEnding) {
      const started = await this.#send("/v3/start", { flowType: "mobile", phoneNumber: MILO });
      if (started?.status !== 200) {
        await setTimeout(20);
        continue;
      }
      const entry: Entry = { correlationId: String(started.body["correlationId"]), done: 0, maybe: 0 };
      this.entries.push(entry);
      for (const { path, body } of steps) {
        entry.maybe = 1;
        const answer = await this.#send(path, { correlationId: entry.correlationId, ...body });
        if (answer?.status !== 200) break;
        entry.done += 1;
        entry.maybe = 0;
        if (this.#isEnding) break;
      }
    }
  }

  async #takeUp({ correlationId, done, maybe }: Entry): Promise<void> {
    const again = async (step: (typeof steps)[number]) =>
      (await this.#send(step.path, { correlationId, ...step.body }))?.status;
    const before = steps[done - 1];
    if (before) assert.equal(await again(before), 403, `step ${done} of ${correlationId} was answered, and done again`);
    let unsure = maybe;
    for (const step of steps.slice(done)) {
      const status = await again(step);
      if (unsure > 0 && status === 403) unsure -= 1;
      else {
        assert.equal(status, 200, `${step.path} of ${correlationId}, after ${done} steps`);
        unsure = 0;
      }
    }
  }

  async #send(path: string, body: object): Promise<{ status: number; body: Record<string, unknown> } | undefined> {
    try {
      this.#token ||= await this.#newToken();
      const answer = await fetch(this.#urlNow() + path, {
        method: "POST",
        headers: { authorization: `Bearer ${this.#token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      if (answer.status >= 500) this.failures += 1;
      return { status: answer.status, body: JSON.parse(text) as Record<string, unknown> };
    } catch {
      return undefined;
    }
  }

  async #newToken(): Promise<string> {
    const { clientId, clientSecret } = CREDENTIALS;
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    });
    const answer = await fetch(`${this.#urlNow()}/token`, { method: "POST", body });
    return ((await answer.json()) as { access_token?: string }).access_token ?? "";
  }
}

/** @throws where nothing comes any more */
async function grows(count: () => number, by: number): Promise<void> {
  const wanted = count() + by;
  for (let waited = 0; count() < wanted; waited += 5) {
    if (waited > LONGEST_WAIT) throw new Error(`of ${by} more answers ${wanted - count()} did not come`);
    await setTimeout(5);
  }
}

/** For `serve`: the client of every ledger. */
export const LEDGER_CLIENT = {
  PROVE_CLIENT_ID: CREDENTIALS.clientId,
  PROVE_CLIENT_SECRET: CREDENTIALS.clientSecret,
};
