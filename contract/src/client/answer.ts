/**
 * What calls of the browser SDK have in common. Every refusal after authentication is a 200 with `error`, since any other
 * status is fatal to it.
 */
import type { TSchema } from "typebox";
import { model, Optional, Text, Whole } from "../schema.ts";

export const ClientFailure = model("ClientFailure", "Why a step failed, for the browser SDK.", {
  code: Whole("10000 to 10006", { examples: [10001] }),
  message: Text("Reason in words"),
});

/** An answer whose `data` means what the call needs it to mean. Most have none, and then it must be absent. */
export const answerWith = <S extends TSchema>(name: string, data: S) =>
  model(name, "What the browser SDK does next.", {
    next: Optional(Text("Name of the next step; `done` ends the flow.", { examples: ["done"] })),
    data: Optional(data),
    error: Optional(ClientFailure),
  });

export const ClientAnswer = model("ClientAnswer", "What the browser SDK does next.", {
  next: Optional(Text("Name of the next step; `done` ends the flow.", { examples: ["done"] })),
  error: Optional(ClientFailure),
});

/** Of an answer whose `data` tells why the person is asked again; an `error` would end the step. */
export const AskingAnswer = answerWith("ClientAskingAnswer", ClientFailure);

/** What all calls within a flow have in common. */
export const flowCall = {
  caller: "browser",
  namespace: "client",
  method: "POST",
  authentication: "authToken",
  parameters: [],
  errors: [401, 500],
  refuses: [],
  changesState: true,
} as const;

export const answering = <M extends TSchema>(answer: M) =>
  ({ response: { model: answer, exposesHeaders: false } }) as const;
