/** What a browser does about messages, by where possession is proven. */
import type { BrowserPart } from "./kind.ts";
import { links, type LinkCall } from "./link.ts";
import { codes, type CodeCall } from "./one-time-code.ts";

/** `none`: the integrator proves it, and no message is sent. */
export type PossessionType = "mobile" | "desktop" | "none";
export type MessageCall = CodeCall | LinkCall;

const nothing: BrowserPart<never> = { calls: [], step: (model) => model, later: (model) => model, send: () => ({}) };

export const partFor = { mobile: codes, desktop: links, none: nothing } as unknown as Readonly<
  Record<PossessionType, BrowserPart<MessageCall>>
>;
