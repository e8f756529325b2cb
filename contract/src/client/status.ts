/** The WebSocket on which a browser waits for what happens on the phone. */
import { defineOperation } from "../operation.ts";
import { ClientAnswer } from "./answer.ts";

/** The answer is the one text frame that ends the waiting. */
export const clientStatus = defineOperation({
  caller: "browser",
  namespace: "client",
  method: "GET",
  authentication: "authTokenInQuery",
  parameters: [],
  slug: "client-status",
  operationId: "ClientStatus",
  path: "/v1/client/status",
  summary: "Wait, on a WebSocket, for the verdict of a step that happens elsewhere; text `ping` is answered `pong`.",
  response: { model: ClientAnswer, exposesHeaders: false },
  errors: [400, 401, 500],
  refuses: [],
  changesState: false,
});
