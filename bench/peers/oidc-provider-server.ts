/**
 * Runs `oidc-provider`, configured like the platform: client credentials, JWT access tokens signed with ES256. It issues
 * JWTs only for a resource server (RFC 8707), so one is configured as the default.
 */
import { createServer } from "node:http";
import { generateKeyPairSync } from "node:crypto";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

const { BENCH_CLIENT_ID = "", BENCH_CLIENT_SECRET = "" } = process.env;
const RESOURCE = "urn:bench";
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on("request", new Provider(origin, configuration()).callback());
  process.stdout.write(`${origin}\n`);
});

function configuration() {
  return {
    clients: [
      {
        client_id: BENCH_CLIENT_ID,
        client_secret: BENCH_CLIENT_SECRET,
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: "ES256",
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "ES256", use: "sig" }] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => ({
          audience: RESOURCE,
          scope: "",
          accessTokenFormat: "jwt",
          accessTokenTTL: 3600,
          jwt: { sign: { alg: "ES256" } },
        }),
      },
    },
    ttl: { ClientCredentials: 3600 },
  };
}
