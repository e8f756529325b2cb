/** Logs and errors contain no secrets and no personal data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Slug } from "@proofline/contract";
import { answered, CREDENTIALS, MARCIA, startTestPlatform } from "./harness.ts";

test("no log entry and no error contains secrets, tokens or personal data", async () => {
  const lines: string[] = [];
  const platform = await startTestPlatform({
    log: { level: "trace", stream: { write: (line) => void lines.push(line) } },
    credentials: { ...CREDENTIALS },
  });
  const { authToken, correlationId } = await platform.start(MARCIA, { ssn: "470806227", dob: "1982-07-19" });
  const marked = {
    correlationId,
    phoneNumber: "2015550199",
    ssn: "912345678",
    dob: "1977-03-31",
    emailAddress: "marked-person@example.org",
    smsMessage: "marked-message",
    ipAddress: "203.0.113.77",
    otp: "987654",
    individual: { firstName: "Markedfirst", lastName: "Markedlast", ssn: "912345678", dob: "1977-03-31" },
  };
  const answers: string[] = [];
  const withBody = answered.filter(({ request }) => request);
  for (const slug of withBody.map(({ slug }) => slug as Slug)) {
    for (const body of [marked, { ...marked, flowType: "mobile" }, { ...marked, flowType: marked.ssn }]) {
      for (const call of [platform.call(slug, body as never), platform.browse(slug, authToken, body as never)]) {
        const { status, body: answer } = await call;
        if (status !== 200) answers.push(JSON.stringify(answer));
      }
    }
  }
  const wrong = { client_id: CREDENTIALS.clientId, client_secret: "marked-secret", grant_type: "client_credentials" };
  answers.push(JSON.stringify(await platform.send("/token", { method: "POST", body: new URLSearchParams(wrong) })));

  const secrets = [
    CREDENTIALS.clientSecret,
    "marked-secret",
    platform.token,
    authToken,
    "470806227",
    "1982-07",
    MARCIA,
    ...[marked, marked.individual].flatMap((values) =>
      Object.values(values).filter((value) => typeof value === "string"),
    ),
  ].filter((value) => value !== correlationId);
  assert.ok(lines.length > 10, "the log is not empty");
  for (const secret of secrets) {
    assert.deepEqual(
      lines.filter((line) => line.includes(secret)),
      [],
      `the log contains ${secret}`,
    );
    assert.deepEqual(
      answers.filter((answer) => answer.includes(secret)),
      [],
      `an error contains ${secret}`,
    );
  }
});
