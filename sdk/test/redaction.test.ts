import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import fc from "fast-check";
import { masked } from "../src/internal/redact.ts";
import { clientOf, serve, start, withOwnTokens } from "./recording-server.ts";

describe("debugLogger", () => {
  it("never sees a secret or personal data", async (t) => {
    const person = {
      dob: "MARKER-dob",
      ssn: "MARKER-ssn",
      firstName: "MARKER-first",
      emailAddresses: ["MARKER-mail"],
      addresses: [{ address: "MARKER-street", city: "MARKER-city" }],
    };
    const server = await serve(
      t,
      withOwnTokens(({ path }) =>
        path === "/token"
          ? { json: { access_token: "MARKER-token" }, headers: { "set-cookie": "MARKER-cookie" } }
          : {
              json: {
                success: true,
                individual: person,
                authToken: "MARKER-auth",
                next: {},
                phoneNumber: "MARKER-phone",
              },
            },
      ),
    );
    const lines: string[] = [];
    const write = (...parts: unknown[]) => void lines.push(parts.map((part) => inspect(part, { depth: 9 })).join(" "));
    const debugLogger = { group: write, groupEnd: write, log: write };
    const client = clientOf(server, {
      debugLogger,
      security: { clientID: "MARKER-id", clientSecret: "MARKER-secret" },
    });
    await client.v3.v3StartRequest(
      { ...start, phoneNumber: "MARKER-phone", emailAddress: "MARKER-mail" },
      { headers: { "x-own": "MARKER-header" } },
    );
    await client.v3.v3CompleteRequest({ correlationId: "c1", individual: person });
    const log = lines.join("\n");
    assert.doesNotMatch(log, /MARKER/);
    assert.match(log, /POST \/v3\/start/);
    assert.match(log, /200 \/v3\/start/);
    assert.match(log, /"correlationId":"c1"/);
    assert.match(log, /"flowType":"mobile"/);
  });

  it("sees no text of a member that is not on the list, wherever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.stringMatching(/^x[a-z]{5,9}$/), (value, name) => {
        assert.doesNotMatch(
          masked(JSON.stringify({ [name]: "MARKER", deep: [{ [name]: ["MARKER"] }, value] })),
          /MARKER/,
        );
      }),
    );
  });

  it("sees only the length of what is no JSON", () => {
    assert.equal(masked("client_secret=MARKER"), "(20 characters)");
  });
});
