/**
 * The older form of Verify: a code, a link or proof by the client, and the combined result of possession check and
 * verification.
 */
import { statement } from "../../src/store/statement.ts";
import { readOne } from "../../src/store/store.ts";
import type { VerificationFlowRow } from "../../src/store/rows/flows.ts";
import type { Step } from "../racing.ts";
import type { Actor, Stage } from "../scenes/scene.ts";
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
import type { Walked } from "./tables.ts";

const statusCalls = ["status", "status", "status", "status of a stranger", "status of nothing"] as const;
type StatusCall = (typeof statusCalls)[number];
type Call = StatusCall | MessageCall;

interface Model extends Walked {
  /** Undefined where the client proves possession. */
  readonly phone: PossessionModel | undefined;
  readonly isVerified: boolean;
  readonly isEnrolled: boolean;
}

interface Person {
  readonly possessionType: PossessionType;
  readonly phoneNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Whether the name is that of the person. */
  readonly isVerified: boolean;
  readonly allowOTPRetry: boolean;
}

export const verification = (person: Person): WalkKind<Model, Call> => ({
  name: `verification of ${person.firstName} by ${person.phoneNumber}, with possession '${person.possessionType}'`,
  calls: [...statusCalls, ...partFor[person.possessionType].calls],
  begin: (stage) => begin(stage, person),
  step: (model, call) => step(person, model, call),
  later(model) {
    const phone = model.phone && partFor[person.possessionType].later(model.phone);
    return { ...model, phone, seen: phone?.seen ?? [] };
  },
  expired: (call) => fixed[call] ?? (call === "status" ? "400 8008" : undefined),
  show: ({ isEnrolled, phone }) => `${phone ? showPossession(phone) : "none"} ${isEnrolled}`,
});

const fixed: Partial<Record<Call, string>> = { "status of a stranger": "400 8008", "status of nothing": "400 8001" };

function step({ possessionType }: Person, model: Model, call: Call): Step<Model> {
  if (fixed[call]) return { model, outcome: fixed[call] };
  if (call === "status") return status(model);
  const phone = model.phone && partFor[possessionType].step(model.phone, call as MessageCall);
  return { model: { ...model, phone, seen: phone?.seen ?? [] }, outcome: OF_BROWSER };
}

function status(model: Model): Step<Model> {
  const { phone, isVerified } = model;
  if (phone?.possession === "failed") return { model, outcome: told("false", "failed", "not_applicable") };
  if (phone?.possession === "pending" && !phone.withoutClient) {
    return { model, outcome: told(phone.isTouched ? "pending" : "false", "pending", "pending") };
  }
  const possessionResult = phone ? "success" : "not_applicable";
  if (!isVerified) return { model, outcome: told("false", possessionResult, "failed") };
  return { model: { ...model, isEnrolled: true }, outcome: told("true", possessionResult, "success") };
}

const told = (...outcomes: readonly unknown[]) => `200 ${outcomes.join(" ")}`;

async function begin(stage: Stage, { isVerified, ...asked }: Person) {
  const finalTarget = asked.possessionType === "desktop" && { finalTargetUrl: "https://shop.example/" };
  const older = { verificationType: undefined, ...asked, ...finalTarget } as never;
  const { correlationId, authToken = "" } = await stage.own.does("v3-verify", { body: older });
  const ask = async (actor: Actor, body: { correlationId: string }) => {
    const answer = await actor.callWith("v3-verify-status", {}, body);
    const { success, possessionResult, verifyResult } = answer.body;
    const { code } = answer.body as { code?: number };
    return answer.status === 200 ? told(success, possessionResult, verifyResult) : `${answer.status} ${code}`;
  };
  const send = {
    status: () => ask(stage.own, { correlationId }),
    "status of a stranger": () => ask(stage.other, { correlationId }),
    "status of nothing": () => ask(stage.own, { correlationId: "" }),
    ...partFor[asked.possessionType].send(stage, authToken),
  } as Readonly<Record<Call, () => Promise<string | undefined>>>;
  const flow = await readOne(stage.platform.platform.store, flowById, { id: correlationId });
  const row = flow?.possessionId ? await storedPossession(stage, flow.possessionId) : undefined;
  const phone = row && newPossession(row);
  const isEnrolled = !phone && isVerified;
  const model: Model = { phone, isVerified, isEnrolled, seen: [] };
  return { model, send: (call: Call) => send[call](), observe: () => observe(stage, correlationId) };
}

async function observe(stage: Stage, id: string): Promise<string | undefined> {
  const flow = await readOne(stage.platform.platform.store, flowById, { id });
  if (!flow) return undefined;
  if (flow.possessionId === null) return `none ${flow.isEnrolled}`;
  const possession = await storedPossession(stage, flow.possessionId);
  return possession && `${observedPossession(possession)} ${flow.isEnrolled}`;
}

const flowById = statement<{ id: string }, VerificationFlowRow>((db, { id }) =>
  db.selectFrom("verification_flows").selectAll().where("id", "=", id),
);
