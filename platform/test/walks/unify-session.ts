/** Unify where the integrator proves possession: a key in the browser, Unify Status, Unify Bind. */
import assert from "node:assert/strict";
import { statement } from "../../src/store/statement.ts";
import { readOne } from "../../src/store/store.ts";
import type { UnifySessionRow } from "../../src/store/unify-sessions.ts";
import { type UnifyState, unifyStates } from "../../src/unify/machine.ts";
import { TestDevice } from "../device.ts";
import type { Step } from "../racing.ts";
import { type Actor, newActor, type Stage } from "../scenes/scene.ts";
import { INGE, LORANT } from "../unify.ts";
import type { WalkKind } from "./kind.ts";
import { possessionById } from "./one-time-code.ts";

const calls = [
  "use the key",
  "use the key",
  "report that there is no key",
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
type Call = (typeof calls)[number];

interface Model {
  readonly session: UnifyState;
  readonly possession: "pending" | "possession_required" | "passed";
  /** Whether the session has a key that is bound to another number, and may not be bound anew. */
  readonly isTaken: boolean;
  readonly hasKey: boolean;
}

interface Kind {
  readonly key: "new" | "of another number";
  readonly rebind: boolean;
}

export const unifySession = ({ key, rebind }: Kind): WalkKind<Model, Call> => ({
  name: `Unify session with a key ${key === "new" ? "that is new" : key}${rebind ? ", to be bound anew" : ""}`,
  calls,
  places: unifyStates,
  begin: (stage) => begin(stage, { key, rebind }),
  step,
  show: ({ session, possession }) => `${session} ${possession}`,
});

const fixed: Partial<Record<Call, string>> = {
  "status of a stranger": "400 8008",
  "bind of a stranger": "400 8008",
};

function step(model: Model, call: Call): Step<Model> {
  if (fixed[call]) return { model, outcome: fixed[call] };
  if (call === "use the key" || call === "report that there is no key") {
    const isFirst = model.possession === "pending";
    const hasKey = isFirst ? call === "use the key" : model.hasKey;
    return { model: isFirst ? { ...model, possession: "possession_required", hasKey } : model };
  }
  return call === "status" ? status(model) : bind(model, call);
}

function status(model: Model): Step<Model> {
  const { possession, session } = model;
  if (possession === "passed") return { model, outcome: "200 true" };
  const isTold = possession === "possession_required" && session === "started";
  return { model: isTold ? { ...model, session: "possession_required" } : model, outcome: `200 ${possession}` };
}

function bind(model: Model, call: Call): Step<Model> {
  if (model.session !== "possession_required") return { model, outcome: "403 8003" };
  if (call !== "bind") return { model, outcome: "400 8001" };
  if (model.isTaken && model.hasKey) return { model, outcome: "200 false" };
  return { model: { ...model, session: "bound", possession: "passed" }, outcome: "200 true" };
}

async function begin(stage: Stage, { key, rebind }: Kind) {
  const { platform, own } = stage;
  const device = new TestDevice();
  if (key === "of another number") await bindTo(stage, device, INGE);
  const asked = { possessionType: "none", phoneNumber: LORANT, rebind } as const;
  const { correlationId, authToken = "" } = await own.does("v3-unify", { body: asked });
  const stranger = await newActor(platform);
  const call = async (actor: Actor, slug: "v3-unify-status" | "v3-unify-bind", more: object = {}) => {
    const { status, body } = await actor.callWith(slug, {}, { correlationId, ...more });
    const { code, success } = body as { code?: number; success?: string };
    return `${status} ${status === 200 ? success : code}`;
  };
  const silent = async (sent: Promise<unknown>) => {
    await sent;
    return "";
  };
  const send: Record<Call, () => Promise<string>> = {
    "use the key": () =>
      silent(key === "new" ? new TestDevice().register(platform, authToken) : device.verify(platform, authToken)),
    "report that there is no key": () => silent(platform.browse("client-device-error", authToken, {})),
    status: () => call(own, "v3-unify-status"),
    bind: () => call(own, "v3-unify-bind", { phoneNumber: LORANT }),
    "bind another number": () => call(own, "v3-unify-bind", { phoneNumber: INGE }),
    "bind no number": () => call(own, "v3-unify-bind"),
    "status of a stranger": () => call(stranger, "v3-unify-status"),
    "bind of a stranger": () => call(stranger, "v3-unify-bind", { phoneNumber: LORANT }),
  };
  const isTaken = key === "of another number" && !rebind;
  const model: Model = { session: "started", possession: "pending", isTaken, hasKey: false };
  return { model, send: (one: Call) => send[one](), observe: () => observe(stage, correlationId) };
}

/** A first visit, whose possession the integrator proves too: no message, of which a number gets so many. */
async function bindTo({ platform, own }: Stage, device: TestDevice, phoneNumber: string): Promise<void> {
  const { authToken = "", correlationId } = await own.does("v3-unify", {
    body: { possessionType: "none", phoneNumber },
  });
  await device.register(platform, authToken);
  await platform.browse("client-instant-error", authToken, {});
  await own.does("v3-unify-status", { body: { correlationId } });
  await own.does("v3-unify-bind", { body: { correlationId, phoneNumber } });
}

async function observe({ platform: { platform } }: Stage, id: string): Promise<string> {
  const session = await readOne(platform.store, sessionById, { id });
  const possession = await readOne(platform.store, possessionById, { id: session?.possession_id ?? "" });
  assert.ok(session && possession);
  return `${session.state} ${possession.state}`;
}

const sessionById = statement<{ id: string }, UnifySessionRow>((db, { id }) =>
  db.selectFrom("unify_sessions").selectAll().where("id", "=", id),
);
