/** Actions of the browser on messages, by the kind of possession check. */
import type { BrowserPart } from "./kind.ts";
import { links, type LinkCall } from "./link.ts";
import { codes, type CodeCall } from "./one-time-code.ts";

/** `none`: the client proves possession, and no message is sent. */
export type PossessionType = "mobile" | "desktop" | "none";
export type MessageCall = CodeCall | LinkCall;

const nothing: BrowserPart<never> = { calls: [], step: (model) => model, later: (model) => model, send: () => ({}) };

export const partFor = { mobile: codes, desktop: links, none: nothing } as unknown as Readonly<
  Record<PossessionType, BrowserPart<MessageCall>>
>;
