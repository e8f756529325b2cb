/** Pre-Fill and Identity flows: Start, a one-time code or an Instant Link, Validate, Challenge, Complete. */
import assert from "node:assert/strict";
import {
  type FlowCall,
  flowCalls,
  type FlowState,
  INITIAL_STATE,
  nextCalls,
  transition,
} from "../../src/operations/flows/machine.ts";
import type { FlowProduct, FlowRow } from "../../src/store/rows/flows.ts";
import { testUsers } from "../../src/people/test-users/index.ts";
import { statement } from "../../src/store/statement.ts";
import { readOne } from "../../src/store/store.ts";
import type { Stage } from "../scenes/scene.ts";
import type { Step } from "../racing.ts";
import type { WalkKind } from "./kind.ts";
import { type MessageCall, type PossessionType, partFor } from "./messages.ts";
import {
  newPossession,
  observedPossession,
  OF_BROWSER,
  type PossessionModel,
  showPossession,
  storedPossession,
} from "./possession.ts";
import { took } from "./tables.ts";

const serverCalls = [
  "v3-validate",
  "v3-validate",
  "v3-challenge",
  "v3-challenge",
  "v3-complete",
  "v3-complete",
  "malformed challenge",
  "validate of a stranger",
] as const;
type ServerCall = (typeof serverCalls)[number];
type Call = ServerCall | MessageCall;

interface Model extends PossessionModel {
  readonly product: FlowProduct;
  readonly state: FlowState;
  readonly verdict: "none" | "passed" | "failed";
}

interface Person {
  readonly product: FlowProduct;
  readonly phoneNumber: string;
  readonly allowOTPRetry: boolean;
  readonly flowType: Exclude<PossessionType, "none">;
}

export const checkedFlow = (person: Person): WalkKind<Model, Call> => ({
  name: `${person.product} flow of ${person.phoneNumber}${person.allowOTPRetry ? " with retries" : ""} on ${person.flowType}`,
  calls: [...serverCalls, ...partFor[person.flowType].calls],
  begin: (stage) => begin(stage, person),
  step: (model, call) => step(person, model, call),
  later: (model) => partFor[person.flowType].later(model),
  expired: (call) => (call in fixed ? fixed[call]?.outcome : isFlowCall(call) ? "400 8008" : undefined),
  show: ({ state, verdict, ...possession }) => `${state} ${verdict} ${showPossession(possession)}`,
});

function step(person: Person, model: Model, call: Call): Step<Model> {
  if (call in fixed) return { model, ...fixed[call] };
  if (isFlowCall(call)) return serverStep(model, call);
  return { model: partFor[person.flowType].step(model, call as MessageCall), outcome: OF_BROWSER };
}

/** Calls that change nothing in any state. */
const fixed: Partial<Record<Call, { outcome?: string }>> = {
  "malformed challenge": { outcome: "400 8001" },
  "validate of a stranger": { outcome: "400 8008" },
};

const isFlowCall = (call: Call): call is FlowCall => (flowCalls as readonly string[]).includes(call);

function serverStep(model: Model, call: FlowCall): Step<Model> {
  const to = transition(model.product, model.state, call);
  if (!to) return { model, outcome: "403 8003" };
  const done = (verdict: "passed" | "failed") => ({
    model: { ...model, state: to, verdict, ...took(model, model.product, model.state, call, to) },
    outcome: told(verdict === "passed", nextCalls(model.product, to)),
  });
  if (call !== "v3-validate") return done(model.verdict === "passed" ? "passed" : "failed");
  if (model.possession !== "pending") return done(model.possession === "passed" ? "passed" : "failed");
  return model.withoutClient ? done("passed") : { model, outcome: told(false, nextCalls(model.product, model.state)) };
}

const told = (success: unknown, next: unknown) => `200 ${String(success)} ${JSON.stringify(next)}`;

async function begin(stage: Stage, person: Person) {
  const { product, phoneNumber, allowOTPRetry, flowType } = person;
  const finalTarget = flowType === "desktop" && { finalTargetUrl: "https://shop.example/" };
  const { correlationId, authToken } = await stage.own.does("v3-start", {
    body: { flowType, phoneNumber, allowOTPRetry, ...finalTarget },
  });
  const send = {
    ...serverSend(stage, correlationId, phoneNumber),
    ...partFor[flowType].send(stage, authToken),
  } as Readonly<Record<Call, () => Promise<string>>>;
  const flow = await readOne(stage.platform.platform.store, flowById, { id: correlationId });
  const possession = await storedPossession(stage, flow?.possessionId ?? "");
  assert.ok(possession);
  const begun = { product, state: INITIAL_STATE, verdict: "none" } as const;
  const model: Model = { ...newPossession(possession), ...begun };
  return { model, send: (call: Call) => send[call](), observe: () => observe(stage, correlationId) };
}

function serverSend({ own, other }: Stage, correlationId: string, phoneNumber: string) {
  const record = testUsers.find((listed) => listed.phoneNumber === phoneNumber)?.record;
  assert.ok(record?.dob);
  const { firstName, lastName, dob } = record;

  async function serve(slug: FlowCall, more: object = {}, actor = own): Promise<string> {
    const given = { correlationId, ...more };
    const { status, body } = await actor.callWith(slug, {}, given);
    const { code, success, next } = body as { code?: number; success?: boolean; next?: object };
    return status === 200 ? told(success, next) : `${status} ${code}`;
  }

  return {
    "v3-validate": () => serve("v3-validate"),
    "v3-challenge": () => serve("v3-challenge", { dob }),
    "v3-complete": () => serve("v3-complete", { individual: { firstName, lastName } }),
    "malformed challenge": () => serve("v3-challenge", { dob: "1980-13" }),
    "validate of a stranger": () => serve("v3-validate", {}, other),
  };
}

async function observe(stage: Stage, id: string): Promise<string | undefined> {
  const flow = await readOne(stage.platform.platform.store, flowById, { id });
  const possession = flow && (await storedPossession(stage, flow.possessionId));
  if (!possession) return undefined;
  const verdict = { null: "none", passed: "passed" }[String(flow.verdict)] ?? "failed";
  return `${flow.state} ${verdict} ${observedPossession(possession)}`;
}

const flowById = statement<{ id: string }, FlowRow>((db, { id }) =>
  db.selectFrom("flows").selectAll().where("id", "=", id),
);
