/** Pre-Fill and Identity: Start, a one-time code in the browser, Validate, Challenge, Complete. */
import assert from "node:assert/strict";
import {
  type FlowCall,
  flowCalls,
  type FlowProduct,
  type FlowState,
  flowStates,
  nextCalls,
  transition,
} from "../../src/flows/machine.ts";
import { testPeople } from "../../src/identity/test-people/index.ts";
import type { FlowRow } from "../../src/store/flows.ts";
import { statement } from "../../src/store/statement.ts";
import { readOne } from "../../src/store/store.ts";
import { type Actor, newActor, type Stage } from "../scenes/scene.ts";
import type { Step } from "../racing.ts";
import type { WalkKind } from "./kind.ts";
import {
  browserCalls,
  codeCalls,
  type CodeCall,
  type CodeModel,
  codeStep,
  newCode,
  observedCode,
  showCode,
} from "./one-time-code.ts";

const calls = [
  "v3-validate",
  "v3-validate",
  "v3-challenge",
  "v3-challenge",
  "v3-complete",
  "v3-complete",
  "malformed challenge",
  "validate of a stranger",
  ...codeCalls,
] as const;
type Call = (typeof calls)[number];

interface Model extends CodeModel {
  readonly product: FlowProduct;
  readonly withoutClient: boolean;
  readonly state: FlowState;
  readonly verdict: "none" | "passed" | "failed";
}

interface Person {
  readonly product: FlowProduct;
  readonly phoneNumber: string;
  readonly withoutClient: boolean;
  readonly allowOTPRetry: boolean;
}

export const checkedFlow = (person: Person): WalkKind<Model, Call> => ({
  name: `${person.product} flow of ${person.phoneNumber}${person.allowOTPRetry ? " with retries" : ""}`,
  calls,
  places: flowStates.filter((state) => state !== "challenged" || person.product === "prefill"),
  begin: (stage) => begin(stage, person),
  step,
  show: ({ state, verdict, ...code }) => `${state} ${verdict} ${showCode(code)}`,
});

function step(model: Model, call: Call): Step<Model> {
  if (call in fixed) return { model, ...fixed[call] };
  if (isFlowCall(call)) return serverStep(model, call);
  return { model: codeStep(model, call as CodeCall) };
}

/** Calls that change nothing, whatever the state. */
const fixed: Partial<Record<Call, { outcome?: string }>> = {
  "malformed challenge": { outcome: "400 8001" },
  "validate of a stranger": { outcome: "400 8008" },
};

const isFlowCall = (call: Call): call is FlowCall => (flowCalls as readonly string[]).includes(call);

function serverStep(model: Model, call: FlowCall): Step<Model> {
  const to = transition(model.product, model.state, call);
  if (!to) return { model, outcome: "403 8003" };
  const done = (verdict: "passed" | "failed") => ({
    model: { ...model, state: to, verdict },
    outcome: told(verdict === "passed", nextCalls(model.product, to)),
  });
  if (call !== "v3-validate") return done(model.verdict === "passed" ? "passed" : "failed");
  if (model.possession !== "pending") return done(model.possession);
  return model.withoutClient ? done("passed") : { model, outcome: told(false, nextCalls(model.product, model.state)) };
}

const told = (success: unknown, next: unknown) => `200 ${String(success)} ${JSON.stringify(next)}`;

async function begin(stage: Stage, { product, phoneNumber, withoutClient, allowOTPRetry }: Person) {
  const { own, platform } = stage;
  const flow = await own.does("v3-start", { body: { phoneNumber, allowOTPRetry } });
  const server = serverCalls(stage, flow.correlationId, phoneNumber, await newActor(platform));
  const send: Record<Call, () => Promise<string>> = { ...server, ...browserCalls(stage, flow.authToken) };
  const model: Model = {
    product,
    withoutClient,
    state: "started",
    verdict: "none",
    ...newCode(allowOTPRetry),
  };
  return { model, send: (call: Call) => send[call](), observe: () => observe(stage, flow.correlationId) };
}

function serverCalls({ own }: Stage, correlationId: string, phoneNumber: string, stranger: Actor) {
  const record = testPeople.find((listed) => listed.phoneNumber === phoneNumber)?.record;
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
    "validate of a stranger": () => serve("v3-validate", {}, stranger),
  };
}

async function observe(stage: Stage, correlationId: string): Promise<string> {
  const flow = await readOne(stage.platform.platform.store, flowById, { id: correlationId });
  assert.ok(flow);
  const verdict = { null: "none", passed: "passed" }[String(flow.verdict)] ?? "failed";
  return `${flow.state} ${verdict} ${await observedCode(stage, flow.possession_id)}`;
}

const flowById = statement<{ id: string }, FlowRow>((db, { id }) =>
  db.selectFrom("flows").selectAll().where("id", "=", id),
);
