import assert from "node:assert/strict";
import { test } from "node:test";
import { type LinkScope, linkScopeNames } from "@proofline/contract";
import fc from "fast-check";
import { type OtherDomain, addDomain } from "../../../test/other-domains.ts";
import { startTestPlatform } from "../../../test/harness.ts";
import { possibleOutcomes, type Step } from "../../../test/racing.ts";
import { RequestError } from "../../http/request-error.ts";
import type { Store } from "../../store/store.ts";
import { requestLink, type LinkCall, linkCalls, linkMachine } from "./links.ts";
import { linkStates } from "../../store/rows/clients.ts";

const platform = await startTestPlatform();
const tenants: OtherDomain[] = [];
for (const _ of "123") tenants.push(await addDomain(platform));
const indexes = tenants.map((_, index) => index);

interface Call {
  readonly call: LinkCall;
  /** Indexes of the calling domain and of the other domain. */
  readonly own: number;
  readonly other: number;
  readonly scopes: readonly LinkScope[];
  /** For unlink: whether the link starts at the calling domain. */
  readonly outward: boolean;
}

/** Requests and links between domains: `from>to` → scopes. */
interface Model {
  readonly requests: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
}

const without = (map: ReadonlyMap<string, string>, key: string) => new Map([...map].filter(([name]) => name !== key));
const inOrder = (scopes: readonly LinkScope[]) => linkScopeNames.filter((scope) => scopes.includes(scope)).join(" ");

/** Returns the model after a call, or undefined when the documentation rejects the call. */
function expected({ requests, links }: Model, { call, own, other, scopes, outward }: Call): Model | undefined {
  const isOutward = call === "link" || (call === "unlink" && outward);
  const key = isOutward ? `${own}>${other}` : `${other}>${own}`;
  if (own === other) return undefined;
  if (call === "link")
    return links.has(key) ? undefined : { requests: new Map([...requests, [key, inOrder(scopes)]]), links };
  const requested = requests.get(key);
  if (call === "confirm-link") {
    return requested === undefined
      ? undefined
      : { requests: without(requests, key), links: new Map([...links, [key, requested]]) };
  }
  return requested !== undefined || links.has(key)
    ? { requests: without(requests, key), links: without(links, key) }
    : undefined;
}

async function send({ call, own, other, scopes, outward }: Call): Promise<boolean> {
  const pcid = tenants[other]?.pcid ?? "";
  const bodies = {
    link: { pcid, scopes: [...scopes] },
    "confirm-link": { pcid },
    unlink: outward ? { pcidTo: pcid } : { pcidFrom: pcid },
  };
  const { status } = (await tenants[own]?.callWith(`v3-domain-${call}`, {}, bodies[call])) ?? { status: 0 };
  assert.ok([200, 400, 403].includes(status), String(status));
  return status === 200;
}

/** Reads requests and links through the API of each domain. */
async function readModel(): Promise<Model> {
  const model = { requests: new Map<string, string>(), links: new Map<string, string>() };
  const indexOf = (pcid = "") => tenants.findIndex((tenant) => tenant.pcid === pcid);
  for (const [own, tenant] of tenants.entries()) {
    const { body } = await tenant.callWith("v3-domain-linked", {});
    for (const { pcid, scopes = [] } of body.requestsTo ?? [])
      model.requests.set(`${own}>${indexOf(pcid)}`, scopes.join(" "));
    for (const { pcid, scopes = [] } of body.linkedTo ?? [])
      model.links.set(`${own}>${indexOf(pcid)}`, scopes.join(" "));
  }
  return model;
}

const linesOf = (map: ReadonlyMap<string, string>) => [...map].map(([ends, scopes]) => `${ends}: ${scopes}`).sort();
const asText = ({ requests, links }: Model) => JSON.stringify([linesOf(requests), linesOf(links)]);

const outcomeOf = (isDone: boolean) => (isDone ? "done" : "refused");
const describeOutcome = (outcomes: readonly unknown[], model: Model) => `${outcomes.join(" ")} ${asText(model)}`;

function step(before: Model, call: Call): Step<Model> {
  const after = expected(before, call);
  return { model: after ?? before, outcome: outcomeOf(after !== undefined) };
}

const calls: fc.Arbitrary<Call> = fc.record({
  call: fc.constantFrom(...linkCalls),
  own: fc.constantFrom(...indexes),
  other: fc.constantFrom(...indexes),
  scopes: fc.subarray(linkScopeNames, { minLength: 1 }),
  outward: fc.boolean(),
});

test("concurrent link calls of three domains give the result of some sequential order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(calls, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), async (rounds) => {
      let model = await readModel();
      for (const racing of rounds) {
        const done = await Promise.all(racing.map(send));
        const after = await readModel();
        const possible = possibleOutcomes(model, racing, step).map(({ model: to, outcomes }) =>
          describeOutcome(outcomes, to),
        );
        assert.ok(
          possible.includes(describeOutcome(done.map(outcomeOf), after)),
          `${asText(model)} → ${asText(after)}`,
        );
        model = after;
      }
    }),
    { numRuns: 60 },
  );
});

test("every state of linkMachine can be entered and left", () => {
  const reached = new Set(linkStates.flatMap((state) => Object.values(linkMachine[state])));
  for (const state of linkStates) {
    assert.ok(reached.has(state), state);
    assert.ok(Object.keys(linkMachine[state]).length > 0, state);
  }
});

test("a link call that keeps losing the race throws 403 (8003) and asks to retry", async () => {
  const [own, other] = await Promise.all([addDomain(platform), addDomain(platform)]);
  const caller = { clientId: "any", domainId: own.pcid, tier: "sandbox", product: null } as const;
  const { store } = platform.platform;
  const failing: Store = {
    read: (...query) => store.read(...query),
    commit: async () => false,
    alone: (...work) => store.alone(...work),
    close: async () => {},
  };
  await assert.rejects(requestLink({ ...platform.platform, store: failing }, caller, other.pcid), (error) => {
    assert.ok(error instanceof RequestError);
    assert.deepEqual([error.error.status, error.error.code], [403, 8003]);
    assert.match(error.message, /Too many concurrent changes of this link; retry/);
    return true;
  });
});
