/** Walks with Instant Links: the browser requests them and the phone opens them. */
import { newestLink, tap } from "../instant-link.ts";
import type { Stage } from "../scenes/scene.ts";
import type { BrowserPart } from "./kind.ts";
import { messageAsked, messagesExpired, moved, type PossessionModel, reported } from "./possession.ts";

const STEP = "mobile/instantlink";

const calls = [
  "ask for a link",
  "ask for a link",
  "open the last link",
  "open the last link",
  "report that there is no link",
] as const;
export type LinkCall = (typeof calls)[number];

export const links: BrowserPart<LinkCall> = { calls, step, later, send };

function step<M extends PossessionModel>(model: M, call: LinkCall): M {
  if (call === "ask for a link") return messageAsked(model, STEP);
  if (call === "report that there is no link") return reported(model, STEP);
  return model.hasMessage ? moved(model, STEP, "proven") : model;
}

/** The platform ends the step when its latest link expires. */
function later<M extends PossessionModel>(model: M): M {
  return messagesExpired(model.hasMessage ? moved(model, STEP, "unproven") : model);
}

function send({ platform }: Stage, authToken: string) {
  let sent = 0;
  let link: string | undefined;
  return {
    "ask for a link": async () => {
      const { status, body } = await platform.browse("client-instantlink-start", authToken, {
        isMobile: false,
        call: ++sent,
      } as never);
      if (status === 200 && !("error" in body)) link = await newestLink(platform);
      return String(status);
    },
    "open the last link": async () => {
      if (link !== undefined) await tap(platform, link);
      return undefined;
    },
    "report that there is no link": async () =>
      String((await platform.browse("client-instantlink-error", authToken, { call: ++sent } as never)).status),
  };
}
