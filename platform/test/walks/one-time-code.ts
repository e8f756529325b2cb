/** Walks with one-time codes: the browser requests and types them. */
import type { Stage } from "../scenes/scene.ts";
import type { BrowserPart } from "./kind.ts";
import { isOpen, messageAsked, messagesExpired, moved, type PossessionModel, reported } from "./possession.ts";

const STEP = "mobile/otp";

const calls = [
  "ask for a code",
  "ask for a code",
  "right code",
  "right code",
  "wrong code",
  "the last request for a code again",
  "report that there is no code",
] as const;
export type CodeCall = (typeof calls)[number];

export const codes: BrowserPart<CodeCall> = { calls, step, later: messagesExpired, send };

function step<M extends PossessionModel>(model: M, call: CodeCall): M {
  if (call === "ask for a code") return messageAsked(model, STEP);
  if (call === "report that there is no code") return reported(model, STEP);
  if (call === "the last request for a code again") return model.askedInVain ? messageAsked(model, STEP) : model;
  if (!isOpen(model, STEP) || !model.hasMessage) return model;
  const tried = { ...model, attempts: model.attempts - 1 };
  if (call === "right code") return moved(tried, STEP, "proven");
  return tried.attempts === 0 ? moved(tried, STEP, "refused") : tried;
}

function send({ platform }: Stage, authToken: string) {
  let sent = 0;
  let again = { body: {}, at: Number.NaN };
  const browse = async (slug: "client-otp-start" | "client-otp-finish" | "client-otp-error", body: object) =>
    String((await platform.browse(slug, authToken, body)).status);
  // Unique per call, because equal calls count as one that was sent twice.
  const fresh = () => ({ call: ++sent });

  return {
    "ask for a code": () => {
      again = { body: fresh(), at: platform.clock.now() };
      return browse("client-otp-start", again.body);
    },
    "right code": () => browse("client-otp-finish", { otp: "1234", ...fresh() }),
    "wrong code": () => browse("client-otp-finish", { otp: "0000", ...fresh() }),
    // A browser repeats the call that just failed; later it would be a new call.
    "the last request for a code again": async () =>
      again.at === platform.clock.now() ? browse("client-otp-start", again.body) : undefined,
    "report that there is no code": () => browse("client-otp-error", fresh()),
  };
}
