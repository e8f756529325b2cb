import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { decodeProtectedHeader } from "jose";
import { startTestServer } from "../../test/oauth-server.ts";

describe("OAuth metadata", async () => {
  const server = await startTestServer();
  after(() => server.close());

  async function get(path: string): Promise<Record<string, unknown>> {
    const response = await fetch(server.url + path);
    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-type") ?? "", /^application\/json/);
    assert.match(response.headers.get("cache-control") ?? "", /^public, max-age=\d+$/);
    return (await response.json()) as Record<string, unknown>;
  }

  test("authorization server metadata has the endpoints and the supported methods (RFC 8414)", async () => {
    const issuer = server.url;
    assert.deepEqual(await get("/.well-known/oauth-authorization-server"), {
      issuer,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: [],
      grant_types_supported: ["client_credentials"],
      token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
      introspection_endpoint: `${issuer}/introspect`,
      introspection_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
      revocation_endpoint: `${issuer}/revoke`,
      revocation_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
      protected_resources: [issuer],
    });
  });

  test("protected resource metadata has the issuer as authorization server (RFC 9728)", async () => {
    assert.deepEqual(await get("/.well-known/oauth-protected-resource"), {
      resource: server.url,
      authorization_servers: [server.url],
      bearer_methods_supported: ["header"],
      resource_name: "proofline",
    });
  });

  test("the JWKS contains the signing key of the access tokens without its private members", async () => {
    const { keys } = await get("/.well-known/jwks.json");
    const { kid } = decodeProtectedHeader(await server.accessToken());
    const [key] = keys as Record<string, unknown>[];
    assert.deepEqual(Object.keys(key ?? {}).sort(), ["alg", "crv", "kid", "kty", "use", "x", "y"]);
    assert.deepEqual([key?.["kid"], key?.["use"], key?.["alg"]], [kid, "sig", "ES256"]);
  });

  test("metadata URLs use the public URL, not the Host header", async () => {
    const { issuer } = await get("/.well-known/oauth-authorization-server");
    assert.equal(issuer, server.platform.publicUrl);
    server.platform.publicUrl = "https://id.example";
    const document = await get("/.well-known/oauth-authorization-server");
    server.platform.publicUrl = server.url;
    assert.equal(document["issuer"], "https://id.example");
    assert.equal(document["token_endpoint"], "https://id.example/token");
  });
});
