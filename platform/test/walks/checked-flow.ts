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
import type { PossessionRow } from "../../src/store/possessions.ts";
import { statement } from "../../src/store/statement.ts";
import { readOne } from "../../src/store/store.ts";
import { type Actor, newActor, type Stage } from "../scenes/scene.ts";
import type { Step } from "../racing.ts";
import type { WalkKind } from "./kind.ts";

const calls = [
  "v3-validate",
  "v3-validate",
  "v3-challenge",
  "v3-challenge",
  "v3-complete",
  "v3-complete",
  "malformed challenge",
  "validate of a stranger",
  "ask for a code",
  "ask for a code",
  "right code",
  "right code",
  "wrong code",
  "the last request for a code again",
] as const;
type Call = (typeof calls)[number];

interface Model {
  readonly product: FlowProduct;
  readonly withoutClient: boolean;
  readonly state: FlowState;
  readonly verdict: "none" | "passed" | "failed";
  readonly possession: "pending" | "passed" | "failed";
  readonly attempts: number;
  readonly sends: number;
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
  show: ({ state, verdict, possession, attempts, sends }) => [state, verdict, possession, attempts, sends].join(" "),
});

const SENDS = 5;

function step(model: Model, call: Call): Step<Model> {
  if (call in fixed) return { model, ...fixed[call] };
  if (isFlowCall(call)) return serverStep(model, call);
  return { model: model.possession === "pending" ? browserStep(model, call) : model };
}

/** Calls that change nothing, whatever the state. */
const fixed: Partial<Record<Call, { outcome?: string }>> = {
  "malformed challenge": { outcome: "400 8001" },
  "validate of a stranger": { outcome: "400 8008" },
  "the last request for a code again": {},
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

function browserStep(model: Model, call: Call): Model {
  if (call === "ask for a code") {
    return model.sends > 0 ? { ...model, sends: model.sends - 1 } : { ...model, possession: "failed" };
  }
  if (model.sends === SENDS) return model;
  const attempts = model.attempts - 1;
  if (call === "right code") return { ...model, attempts, possession: "passed" };
  return { ...model, attempts, ...(attempts === 0 && { possession: "failed" as const }) };
}

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
    possession: "pending",
    attempts: allowOTPRetry ? 3 : 1,
    sends: SENDS,
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

function browserCalls({ platform }: Stage, authToken: string) {
  let sent = 0;
  let again = async () => "";

  const browse = async (slug: "client-otp-start" | "client-otp-finish", body: object) => {
    const { status } = await platform.browse(slug, authToken, body);
    assert.equal(status, 200, "another status would be fatal to the browser SDK");
    return "";
  };
  // What no two calls share, or they would count as one call that was sent twice.
  const fresh = () => ({ call: ++sent });

  return {
    "ask for a code": () => {
      const body = fresh();
      again = () => browse("client-otp-start", body);
      return again();
    },
    "right code": () => browse("client-otp-finish", { otp: "1234", ...fresh() }),
    "wrong code": () => browse("client-otp-finish", { otp: "0000", ...fresh() }),
    "the last request for a code again": () => again(),
  };
}

async function observe({ platform: { platform } }: Stage, correlationId: string): Promise<string> {
  const flow = await readOne(platform.store, flowById, { id: correlationId });
  const possession = await readOne(platform.store, possessionById, { id: flow?.possession_id ?? "" });
  assert.ok(flow && possession);
  const { state, otp_attempts_left, otp_sends_left } = possession;
  const verdict = { null: "none", passed: "passed" }[String(flow.verdict)] ?? "failed";
  return [flow.state, verdict, state, otp_attempts_left, otp_sends_left].join(" ");
}

const flowById = statement<{ id: string }, FlowRow>((db, { id }) =>
  db.selectFrom("flows").selectAll().where("id", "=", id),
);
const possessionById = statement<{ id: string }, PossessionRow>((db, { id }) =>
  db.selectFrom("possessions").selectAll().where("id", "=", id),
);
