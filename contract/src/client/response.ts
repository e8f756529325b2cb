/**
 * Response models and defaults of the browser SDK's calls. After authentication, every error is a 200 response with
 * `error`, since any other status aborts the browser SDK.
 */
import type { TSchema } from "typebox";
import { model, Optional, Text, Whole } from "../schema.ts";

export const ClientFailure = model("ClientFailure", "Reason why a step failed, for the browser SDK.", {
  code: Whole("Error code, 10000 to 10006.", { examples: [10001] }),
  message: Text("Reason as text."),
});

/** A response with call-specific `data`. Responses without data must omit the field. */
export const responseWith = <S extends TSchema>(name: string, data: S) =>
  model(name, "Next step of the browser SDK.", {
    next: Optional(Text("Name of the next step; `done` ends the flow.", { examples: ["done"] })),
    data: Optional(data),
    error: Optional(ClientFailure),
  });

export const ClientResponse = model("ClientResponse", "Next step of the browser SDK.", {
  next: Optional(Text("Name of the next step; `done` ends the flow.", { examples: ["done"] })),
  error: Optional(ClientFailure),
});

/** A response whose `data` gives the reason to prompt the user again; an `error` would end the step. */
export const RepromptResponse = responseWith("ClientRepromptResponse", ClientFailure);

/** Defaults for calls within a flow. */
export const flowCall = {
  caller: "browser",
  namespace: "client",
  method: "POST",
  authentication: "authToken",
  parameters: [],
  errors: [401, 500],
  rejectsWith: [],
  changesState: true,
} as const;

export const respondingWith = <M extends TSchema>(response: M) =>
  ({ response: { model: response, exposesHeaders: false } }) as const;
