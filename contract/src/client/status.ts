/** The WebSocket on which a browser waits for the result of a step on the phone. */
import { defineOperation } from "../operation.ts";
import { ClientResponse } from "./response.ts";

/** The response is sent as one text frame when the step ends. */
export const clientStatus = defineOperation({
  caller: "browser",
  namespace: "client",
  method: "GET",
  authentication: "authTokenInQuery",
  parameters: [],
  slug: "client-status",
  operationId: "ClientStatus",
  path: "/v1/client/status",
  summary: "Opens a WebSocket that returns the result of a step on another device; a text frame `ping` returns `pong`.",
  response: { model: ClientResponse, exposesHeaders: false },
  errors: [400, 401, 500],
  rejectsWith: [],
  changesState: false,
});
