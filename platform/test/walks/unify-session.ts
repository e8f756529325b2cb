/** Unify sessions: a key in the browser, a code, a link or proof by the client; Unify Status, Unify Bind. */
import assert from "node:assert/strict";
import { machine } from "../../src/possession/machine.ts";
import { statement } from "../../src/store/statement.ts";
import { readOne } from "../../src/store/store.ts";
import type { UnifySessionRow, UnifyState } from "../../src/store/rows/flows.ts";
import { unifyMachine } from "../../src/operations/unify/machine.ts";
import { TestDevice } from "../device.ts";
import type { Step } from "../racing.ts";
import type { Actor, Stage } from "../scenes/scene.ts";
import { JESSE } from "../unify.ts";
import type { WalkKind } from "./kind.ts";
import { type MessageCall, type PossessionType, partFor } from "./messages.ts";
import {
  isOpen,
  moved,
  newPossession,
  observedPossession,
  OF_BROWSER,
  type PossessionModel,
  reported,
  showPossession,
  storedPossession,
} from "./possession.ts";
import { took } from "./tables.ts";

const serverCalls = [
  "status",
  "status",
  "status",
  "bind",
  "bind",
  "bind",
  "bind another number",
  "bind no number",
  "status of a stranger",
  "bind of a stranger",
] as const;
type ServerCall = (typeof serverCalls)[number];

const keyCalls = [
  "place a key",
  "use the key",
  "report that there is no key",
  "report that there is no network",
] as const;
type KeyCall = (typeof keyCalls)[number];
type Call = ServerCall | KeyCall | MessageCall;

interface Model extends PossessionModel {
  readonly session: UnifyState;
  /** The key that the browser has shown last. */
  readonly shown: "none" | "new" | "old";
}

interface Kind {
  readonly possessionType: PossessionType;
  readonly phoneNumber: string;
  /** Phone number that the browser's key is bound to; undefined while the browser has no key. */
  readonly keyOf?: string;
  readonly rebind?: boolean;
  readonly allowOTPRetry?: boolean;
}

export const unifySession = (kind: Kind): WalkKind<Model, Call> => ({
  name: `Unify session of ${kind.phoneNumber} with possession '${kind.possessionType}'${kind.keyOf ? ` and a key of ${kind.keyOf}` : ""}${kind.rebind ? ", to be bound anew" : ""}`,
  calls: [...serverCalls, ...keyCalls, "use the key", ...partFor[kind.possessionType].calls],
  begin: (stage) => begin(stage, kind),
  step: (model, call) => step(kind, model, call),
  later: (model) => partFor[kind.possessionType].later(model),
  expired: (call) => ((serverCalls as readonly string[]).includes(call) ? "400 8008" : undefined),
  show: ({ session, ...possession }) => `${session} ${showPossession(possession)}`,
});

const fixed: Partial<Record<Call, string>> = {
  "status of a stranger": "400 8008",
  "bind of a stranger": "400 8008",
};

function step(kind: Kind, model: Model, call: Call): Step<Model> {
  if (fixed[call]) return { model, outcome: fixed[call] };
  if (call === "status") return status(model);
  if (call === "bind" || call === "bind another number" || call === "bind no number") return bind(kind, model, call);
  const isOfKey = (keyCalls as readonly string[]).includes(call);
  const after = isOfKey
    ? keyStep(kind, model, call as KeyCall)
    : partFor[kind.possessionType].step(model, call as MessageCall);
  return { model: after, outcome: OF_BROWSER };
}

function keyStep({ keyOf, phoneNumber, rebind }: Kind, model: Model, call: KeyCall): Model {
  if (call === "report that there is no network") return reported(model, "mobile/instant");
  if (call === "use the key" && keyOf === undefined) return model;
  if (!isOpen(model, "device/passive")) return model;
  if (call === "report that there is no key") return reported(model, "device/passive");
  const shown = call === "place a key" ? "new" : "old";
  const isProven = shown === "old" && keyOf === phoneNumber && !rebind;
  return moved({ ...model, shown }, "device/passive", isProven ? "proven" : "unproven");
}

function status(model: Model): Step<Model> {
  const { possession, session } = model;
  if (possession === "passed" || possession === "failed") return { model, outcome: `200 ${possession === "passed"}` };
  const to = possession === "possession_required" ? unifyMachine[session].reported : undefined;
  const told = to && { session: to, ...took(model, "unify", session, "reported", to) };
  return { model: { ...model, ...told }, outcome: `200 ${possession}` };
}

function bind({ keyOf, phoneNumber, rebind }: Kind, model: Model, call: Call): Step<Model> {
  const to = unifyMachine[model.session].bind;
  const possession = machine[model.possession].provided;
  if (!to || !possession || possession === "next") return { model, outcome: "403 8003" };
  if (call !== "bind") return { model, outcome: "400 8001" };
  if (model.shown === "old" && keyOf !== phoneNumber && !rebind) return { model, outcome: "200 false" };
  const provided = { ...model, possession, ...took(model, "possession", model.possession, "provided", possession) };
  return {
    model: { ...provided, session: to, ...took(provided, "unify", model.session, "bind", to) },
    outcome: "200 true",
  };
}

async function begin(stage: Stage, kind: Kind) {
  const { own } = stage;
  const { possessionType, phoneNumber, keyOf, rebind = false, allowOTPRetry = false } = kind;
  const device = new TestDevice();
  if (keyOf !== undefined) await bindTo(stage, device, keyOf);
  const finalTarget = possessionType === "desktop" && { finalTargetUrl: "https://shop.example/" };
  const { correlationId, authToken = "" } = await own.does("v3-unify", {
    body: { possessionType, phoneNumber, rebind, allowOTPRetry, ...finalTarget },
  });
  const send = {
    ...serverSend(stage, correlationId, phoneNumber),
    ...keySend(stage, authToken, device),
    ...partFor[possessionType].send(stage, authToken),
  } as Readonly<Record<Call, () => Promise<string | undefined>>>;
  const session = await readOne(stage.platform.platform.store, sessionById, { id: correlationId });
  const possession = session && (await storedPossession(stage, session.possessionId));
  assert.ok(possession);
  const model: Model = { ...newPossession(possession), session: "started", shown: "none" };
  return { model, send: (call: Call) => send[call](), observe: () => observe(stage, correlationId) };
}

function serverSend({ own, other }: Stage, correlationId: string, phoneNumber: string) {
  const call = async (actor: Actor, slug: "v3-unify-status" | "v3-unify-bind", more: object = {}) => {
    const { status, body } = await actor.callWith(slug, {}, { correlationId, ...more });
    const { code, success } = body as { code?: number; success?: string };
    return `${status} ${status === 200 ? success : code}`;
  };
  return {
    status: () => call(own, "v3-unify-status"),
    bind: () => call(own, "v3-unify-bind", { phoneNumber }),
    "bind another number": () => call(own, "v3-unify-bind", { phoneNumber: JESSE }),
    "bind no number": () => call(own, "v3-unify-bind"),
    "status of a stranger": () => call(other, "v3-unify-status"),
    "bind of a stranger": () => call(other, "v3-unify-bind", { phoneNumber }),
  } satisfies Record<ServerCall, unknown>;
}

/** Browser calls about a device key. @param device registered once it has a `deviceId` */
function keySend({ platform }: Stage, authToken: string, device: TestDevice) {
  let reports = 0;
  const browse = async (slug: "client-device-register" | "client-device-verify", body: object) =>
    String((await platform.browse(slug, authToken, body as never)).status);
  const report = async (slug: "client-device-error" | "client-instant-error") =>
    String((await platform.browse(slug, authToken, { call: ++reports } as never)).status);
  return {
    "place a key": () => browse("client-device-register", new TestDevice().registration(authToken)),
    "use the key": async () =>
      device.deviceId ? browse("client-device-verify", device.verification(authToken)) : undefined,
    "report that there is no key": () => report("client-device-error"),
    "report that there is no network": () => report("client-instant-error"),
  } satisfies Record<KeyCall, unknown>;
}

/** A first visit whose possession the client proves, because the number of messages per phone number is limited. */
async function bindTo({ platform, own }: Stage, device: TestDevice, phoneNumber: string): Promise<void> {
  const { authToken = "", correlationId } = await own.does("v3-unify", {
    body: { possessionType: "none", phoneNumber },
  });
  await device.register(platform, authToken);
  await platform.browse("client-instant-error", authToken, {});
  await own.does("v3-unify-status", { body: { correlationId } });
  await own.does("v3-unify-bind", { body: { correlationId, phoneNumber } });
}

async function observe(stage: Stage, id: string): Promise<string | undefined> {
  const session = await readOne(stage.platform.platform.store, sessionById, { id });
  const possession = session && (await storedPossession(stage, session.possessionId));
  return possession && `${session.state} ${observedPossession(possession)}`;
}

const sessionById = statement<{ id: string }, UnifySessionRow>((db, { id }) =>
  db.selectFrom("unify_sessions").selectAll().where("id", "=", id),
);
