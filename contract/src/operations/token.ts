/** The token endpoint (RFC 6749 §4.4). */
import { defineOperation } from "../operation.ts";
import { model, Only, Optional, Text, Whole } from "../schema.ts";

const V3TokenRequest = model("V3TokenRequest", "Client credentials to exchange for an access token.", {
  client_id: Text("ID of the OAuth client.", { examples: ["customer_id"] }),
  client_secret: Text("Secret of the OAuth client. Never log it.", { examples: ["secret"] }),
  grant_type: Only("client_credentials", "The OAuth grant type; only `client_credentials` is supported."),
});

const V3TokenResponse = model("V3TokenResponse", "An access token and its lifetime.", {
  access_token: Text("Bearer token for all other calls. Never log it.", { examples: ["eyJ..."] }),
  expires_in: Whole("Lifetime of the access token, in seconds.", { examples: [3600] }),
  refresh_expires_in: Optional(Whole("Not used.", { examples: [3600] })),
  refresh_token: Optional(Text("Not used.", { examples: ["eyJ..."] })),
  token_type: Text("Token type: `Bearer`.", { examples: ["Bearer"] }),
});

export const token = defineOperation({
  slug: "token",
  operationId: "V3TokenRequest",
  caller: "server",
  namespace: "v3",
  method: "POST",
  path: "/token",
  authentication: "client",
  summary: "Exchanges client credentials for an access token.",
  parameters: [],
  request: {
    model: V3TokenRequest,
    contentType: "application/x-www-form-urlencoded",
    required: true,
    example: { client_id: "customer_id", client_secret: "secret", grant_type: "client_credentials" },
  },
  response: { model: V3TokenResponse, exposesHeaders: false },
  errors: [400, 401, 500],
  rejectsWith: [],
  changesState: false,
});
