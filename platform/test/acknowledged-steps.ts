/**
 * Records which steps of flows were acknowledged: many clients run flows while the platform is disturbed.
 *
 * Afterwards every flow is continued. An acknowledged step is done, another one may be done, and none is done twice.
 */
import assert from "node:assert/strict";
import { after } from "node:test";
import { setTimeout } from "node:timers/promises";
import { CREDENTIALS, MILO } from "./harness.ts";

/** In the order of a flow; the sandbox has this test user. */
const steps = [
  { path: "/v3/validate", body: {} },
  { path: "/v3/challenge", body: { dob: "1981-01" } },
  { path: "/v3/complete", body: { individual: { firstName: "Milo", lastName: "Pinson" } } },
];

/** In milliseconds; responses come much sooner. */
const TIME_LIMIT = 120_000;

interface Entry {
  readonly correlationId: string;
  /** Number of steps that returned 200. */
  done: number;
  /** Number of next steps that may be done: one that was sent without a response. */
  maybe: number;
}

export class AcknowledgedSteps {
  readonly entries: Entry[] = [];
  /** Responses of a platform that cannot work. */
  failures = 0;
  readonly #urlNow: () => string;
  readonly #callers: Promise<void>[] = [];
  #token = "";
  #isEnding = false;

  /** @param urlNow the platform's address, which may change after a restart */
  constructor(urlNow: () => string) {
    this.#urlNow = urlNow;
  }

  /** Number of responses so far. */
  get answered(): number {
    return this.entries.reduce((sum, { done }) => sum + 1 + done, 0);
  }

  /** Runs flows with that many clients until `end`. */
  begin(callers: number): void {
    // Stops them after a failed test too; otherwise they would run forever.
    after(() => this.end());
    for (let n = 0; n < callers; n++) this.#callers.push(this.#walkFlows());
  }

  /** Waits for that many more responses. */
  async more(answers: number): Promise<void> {
    await waitForMore(() => this.answered, answers);
  }

  /** Waits for that many more error responses of a platform that cannot work. */
  async moreFailures(answers: number): Promise<void> {
    await waitForMore(() => this.failures, answers);
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    await Promise.all(this.#callers);
  }

  /** Continues every flow after its last acknowledged step. */
  async check(entries: readonly Entry[] = this.entries): Promise<void> {
    for (const entry of entries) await this.#takeUp(entry);
  }

  /** The acknowledged steps so far, for a check some time later. */
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
    if (before)
      assert.equal(await again(before), 403, `step ${done} of ${correlationId} was acknowledged, and done again`);
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

/** @throws when no more responses come */
async function waitForMore(count: () => number, by: number): Promise<void> {
  const wanted = count() + by;
  for (let waited = 0; count() < wanted; waited += 5) {
    if (waited > TIME_LIMIT) throw new Error(`expected ${by} more responses; ${wanted - count()} did not come`);
    await setTimeout(5);
  }
}

/** The client of every ledger, for `serve`. */
export const LOAD_CLIENT = {
  PROVE_CLIENT_ID: CREDENTIALS.clientId,
  PROVE_CLIENT_SECRET: CREDENTIALS.clientSecret,
};
