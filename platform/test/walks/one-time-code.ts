/** The part of a walk in which a browser asks for one-time codes and types them. */
import assert from "node:assert/strict";
import type { PossessionRow } from "../../src/store/possessions.ts";
import { statement } from "../../src/store/statement.ts";
import { readOne } from "../../src/store/store.ts";
import type { Stage } from "../scenes/scene.ts";

export const codeCalls = [
  "ask for a code",
  "ask for a code",
  "right code",
  "right code",
  "wrong code",
  "the last request for a code again",
] as const;
export type CodeCall = (typeof codeCalls)[number];

export interface CodeModel {
  readonly possession: "pending" | "passed" | "failed";
  readonly attempts: number;
  readonly sends: number;
}

export const SENDS = 5;

export const newCode = (allowOTPRetry: boolean): CodeModel => ({
  possession: "pending",
  attempts: allowOTPRetry ? 3 : 1,
  sends: SENDS,
});

/** Of a possession that has come to an end nothing changes any more. */
export function codeStep<M extends CodeModel>(model: M, call: CodeCall): M {
  if (model.possession !== "pending" || call === "the last request for a code again") return model;
  if (call === "ask for a code") {
    return model.sends > 0 ? { ...model, sends: model.sends - 1 } : { ...model, possession: "failed" };
  }
  if (model.sends === SENDS) return model;
  const attempts = model.attempts - 1;
  if (call === "right code") return { ...model, attempts, possession: "passed" };
  return { ...model, attempts, ...(attempts === 0 && { possession: "failed" as const }) };
}

export function browserCalls({ platform }: Stage, authToken: string): Record<CodeCall, () => Promise<string>> {
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

export const showCode = ({ possession, attempts, sends }: CodeModel) => [possession, attempts, sends].join(" ");

/** The possession in the store, as a model of it shows itself. */
export async function observedCode({ platform: { platform } }: Stage, possessionId: string): Promise<string> {
  const found = await readOne(platform.store, possessionById, { id: possessionId });
  assert.ok(found);
  return showCode({ possession: found.state as never, attempts: found.otp_attempts_left, sends: found.messages_left });
}

export const possessionById = statement<{ id: string }, PossessionRow>((db, { id }) =>
  db.selectFrom("possessions").selectAll().where("id", "=", id),
);
