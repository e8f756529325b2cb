import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import fc from "fast-check";
import { log } from "../src/internal/redact.ts";
import { clientOf, serve, start, withOwnTokens } from "./recording-server.ts";

describe("debugLogger", () => {
  it("debugLogger never receives secrets or personal data", async (t) => {
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
    const shown = lines.join("\n");
    assert.doesNotMatch(shown, /MARKER/);
    assert.match(shown, /POST \/v3\/start/);
    assert.match(shown, /200 \/v3\/start/);
    assert.match(shown, /content-type: application\/json/);
    assert.doesNotMatch(shown, /flowType/, "bodies are not logged");
  });

  it("debugLogger masks headers that are not on the list", () => {
    const lines: string[] = [];
    const write = (line?: unknown) => void lines.push(String(line));
    fc.assert(
      fc.property(fc.stringMatching(/^x-[a-z]{5,9}$/), (name) => {
        log(
          { group: write, groupEnd: write, log: write },
          "title",
          new Response(null, { headers: { [name]: "MARKER" } }),
        );
      }),
    );
    assert.doesNotMatch(lines.join("\n"), /MARKER/);
    assert.match(lines.join("\n"), /: \*\*\*/);
  });
});
