import { defineOperation } from "../operation.ts";
import { model, Only, Optional, Text, Whole } from "../schema.ts";

const V3TokenRequest = model("V3TokenRequest", "Client credentials, to be exchanged for an access token.", {
  client_id: Text("Id of the OAuth client.", { examples: ["customer_id"] }),
  client_secret: Text("Secret of the OAuth client. Never log it.", { examples: ["secret"] }),
  grant_type: Only("client_credentials", "The OAuth grant; `client_credentials` is the one there is."),
});

const V3TokenResponse = model("V3TokenResponse", "An access token and its life.", {
  access_token: Text("Bearer token for all other calls. Never log it.", { examples: ["eyJ..."] }),
  expires_in: Whole("Life of the access token, in seconds.", { examples: [3600] }),
  refresh_expires_in: Optional(Whole("Not in use.", { examples: [3600] })),
  refresh_token: Optional(Text("Not in use.", { examples: ["eyJ..."] })),
  token_type: Text("How to send the token: `Bearer`.", { examples: ["Bearer"] }),
});

/** RFC 6749 §4.4. */
export const token = defineOperation({
  slug: "token",
  operationId: "V3TokenRequest",
  caller: "server",
  namespace: "v3",
  method: "POST",
  path: "/token",
  authentication: "client",
  summary: "Exchange client credentials for an access token.",
  parameters: [],
  request: {
    model: V3TokenRequest,
    contentType: "application/x-www-form-urlencoded",
    required: true,
    example: { client_id: "customer_id", client_secret: "secret", grant_type: "client_credentials" },
  },
  response: { model: V3TokenResponse, exposesHeaders: false },
  errors: [400, 401, 500],
  refuses: [],
  changesState: false,
});
