/** The older form of Verify: a one-time code in the browser, and its outcome together with that of the verification. */
import assert from "node:assert/strict";
import { statement } from "../../src/store/statement.ts";
import { readOne } from "../../src/store/store.ts";
import type { VerificationFlowRow } from "../../src/store/verification-flows.ts";
import type { Step } from "../racing.ts";
import { type Actor, newActor, type Stage } from "../scenes/scene.ts";
import type { WalkKind } from "./kind.ts";
import {
  browserCalls,
  codeCalls,
  type CodeModel,
  codeStep,
  newCode,
  observedCode,
  SENDS,
  showCode,
} from "./one-time-code.ts";

const calls = ["status", "status", "status", "status of a stranger", "status of nothing", ...codeCalls] as const;
type Call = (typeof calls)[number];

interface Model extends CodeModel {
  readonly withoutClient: boolean;
  readonly isVerified: boolean;
  readonly enrolled: 0 | 1;
}

interface Person {
  readonly phoneNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Whether the name is the person's. */
  readonly isVerified: boolean;
  readonly withoutClient: boolean;
  readonly allowOTPRetry: boolean;
}

export const verification = (person: Person): WalkKind<Model, Call> => ({
  name: `verification of ${person.firstName} by ${person.phoneNumber}`,
  calls,
  places: ["pending", "passed", "failed"],
  begin: (stage) => begin(stage, person),
  step,
  show,
});

const show = ({ enrolled, ...code }: Model) => `${showCode(code)} ${enrolled}`;

function step(model: Model, call: Call): Step<Model> {
  if (call === "status of a stranger") return { model, outcome: "400 8008" };
  if (call === "status of nothing") return { model, outcome: "400 8001" };
  return call === "status" ? status(model) : { model: codeStep(model, call) };
}

function status(model: Model): Step<Model> {
  const { possession, sends, withoutClient, isVerified } = model;
  if (possession === "failed") return { model, outcome: told("false", "failed", "not_applicable") };
  if (possession === "pending" && !withoutClient) {
    const begun = sends < SENDS;
    return { model, outcome: told(begun ? "pending" : "false", "pending", "pending") };
  }
  if (!isVerified) return { model, outcome: told("false", "success", "failed") };
  return { model: { ...model, enrolled: 1 }, outcome: told("true", "success", "success") };
}

const told = (...outcomes: readonly unknown[]) => `200 ${outcomes.join(" ")}`;

async function begin(stage: Stage, { withoutClient, isVerified, allowOTPRetry, ...person }: Person) {
  const older = { verificationType: undefined, possessionType: "mobile", allowOTPRetry, ...person } as never;
  const { correlationId, authToken = "" } = await stage.own.does("v3-verify", { body: older });
  const stranger = await newActor(stage.platform);
  const ask = async (actor: Actor, body: { correlationId: string }) => {
    const answer = await actor.callWith("v3-verify-status", {}, body);
    const { success, possessionResult, verifyResult } = answer.body;
    const { code } = answer.body as { code?: number };
    return answer.status === 200 ? told(success, possessionResult, verifyResult) : `${answer.status} ${code}`;
  };
  const send: Record<Call, () => Promise<string>> = {
    status: () => ask(stage.own, { correlationId }),
    "status of a stranger": () => ask(stranger, { correlationId }),
    "status of nothing": () => ask(stage.own, { correlationId: "" }),
    ...browserCalls(stage, authToken),
  };
  const model: Model = { ...newCode(allowOTPRetry), withoutClient, isVerified, enrolled: 0 };
  return { model, send: (call: Call) => send[call](), observe: () => observe(stage, correlationId) };
}

async function observe(stage: Stage, id: string): Promise<string> {
  const flow = await readOne(stage.platform.platform.store, flowById, { id });
  assert.ok(flow?.possession_id);
  return `${await observedCode(stage, flow.possession_id)} ${flow.is_enrolled}`;
}

const flowById = statement<{ id: string }, VerificationFlowRow>((db, { id }) =>
  db.selectFrom("verification_flows").selectAll().where("id", "=", id),
);
