/**
 * Calls every operation with marked data, in a scene where it succeeds and in one where it fails.
 *
 * No mark may appear in a log entry of any level, in an error response, in a metric, in a span or, unsealed, in the
 * database.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Operation, operations } from "@proofline/contract";
import { answered, CREDENTIALS, MARCIA, pathOf, startTestPlatform } from "./harness.ts";
import { startOtlpReceiver } from "./otlp.ts";
import { allRows } from "./rows.ts";
import { handledSlugs, sceneOf } from "./scenes/index.ts";
import { newStage, wholeCall } from "./scenes/scene.ts";

/** Values in the form that their field requires, which nothing else here contains. */
const marks: Readonly<Record<string, string>> = {
  phoneNumber: "2015550199",
  mobileNumber: "2015550199",
  ssn: "912345678",
  dob: "1977-03-31",
  firstName: "Markedfirst",
  lastName: "Markedlast",
  emailAddress: "marked@example.org",
  address: "77 Marked Street",
  city: "Markedtown",
  postalCode: "90909",
  ipAddress: "203.0.113.77",
  clientCustomerId: "marked-customer",
  clientHumanId: "marked-human",
  smsMessage: "marked message",
  otp: "987654",
  attributeValue: "marked-attribute",
  deviceId: "marked-device",
};
/** Data of the scenes' test users. */
const people = [MARCIA, "2001004031", "2001001695", "2001004014", "470806227", "Pinson", "9fk1ka74g"];
/** Stored in plaintext: the client's own IDs, and test users, who are not real people. */
const keptInClear: ReadonlySet<string | undefined> = new Set([
  marks["clientCustomerId"],
  marks["clientHumanId"],
  ...people,
]);

/** The body with marks in place of all personal values, at any depth. */
function marked(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => marked(item, name));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, marked(member, key)]));
  }
  return (typeof value === "string" && marks[name]) || value;
}

test("no operation puts personal data into the log, an error, a metric or a span, or unsealed into the store", async () => {
  const lines: string[] = [];
  const refusals: string[] = [];
  // Without the time, because its digits can match a mark.
  const write = (line: string) => void lines.push(line.replace(/"time":\d+/, ""));
  const log = { level: "trace", stream: { write } };
  const traces = await startOtlpReceiver();
  process.env["OTEL_EXPORTER_OTLP_ENDPOINT"] = traces.url;
  // Waits until all spans are exported.
  process.env["OTEL_BSP_MAX_QUEUE_SIZE"] = "100000";
  const platform = await startTestPlatform({ log, metrics: { port: 0 }, traces: true });
  const send = async (operation: Operation, bearer: string, parameters: object, body: unknown) => {
    const answer = await platform.send(pathOf(operation, parameters as never), {
      method: operation.method,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json", "user-agent": "Markedbrowser" },
      ...(operation.request && { body: JSON.stringify(body) }),
    });
    if (answer.status >= 400) refusals.push(JSON.stringify(answer.body));
  };

  for (const slug of handledSlugs) {
    const operation: Operation = operations[slug];
    const stage = await newStage(platform);
    const { parameters, body } = wholeCall(operation, await sceneOf(slug).set(stage));
    await send(operation, stage.own.bearer, parameters, body);
    await send(operation, stage.own.bearer, marked(parameters) as object, marked(body));
    await send(operation, stage.own.bearer, parameters, { ...body, ...marks });
    await send(operation, stage.own.bearer, parameters, marks["ssn"]);
    for (const name of Object.keys(body ?? {})) {
      await send(operation, stage.own.bearer, parameters, { ...body, [name]: [marks["ssn"], marks["firstName"]] });
    }
  }
  const { authToken } = await platform.start(MARCIA, { ssn: "470806227" });
  for (const operation of answered.filter(({ slug }) => slug.startsWith("client-") && slug !== "client-status")) {
    const example = operation.request?.example ?? {};
    for (const body of [example, marked(example), marks]) await send(operation, authToken, {}, body);
  }
  for (const path of [`/${marks["ssn"]}`, `/v3/validate?ssn=${marks["ssn"]}`, `/l/${marks["phoneNumber"]}`]) {
    await platform.send(path, { method: "POST" }).catch(() => undefined);
  }

  const rows = [...(await allRows(platform))];
  const metrics = await (await fetch(`http://127.0.0.1:${platform.metricsPort}/metrics`)).text();
  await platform.stop();
  const spans = traces.bodies.map((body) => body.toString("latin1"));
  for (const slug of handledSlugs) assert.ok(traces.named(slug).length > 0, `${slug} has a span`);
  assert.ok(lines.length > handledSlugs.length, "the log is not empty");
  assert.ok(refusals.length > handledSlugs.length, "at least one call was rejected");
  for (const slug of handledSlugs) assert.match(metrics, new RegExp(`operation="${slug}"`));
  const secrets = [CREDENTIALS.clientSecret, platform.token, authToken, "Markedbrowser"];
  for (const mark of new Set([...Object.values(marks), ...people, ...secrets])) {
    for (const [place, texts] of Object.entries({ lines, refusals, metrics: metrics.split("\n"), spans, rows })) {
      if (place === "rows" && keptInClear.has(mark)) continue;
      const found = texts.find((text) => text.includes(mark));
      assert.equal(found, undefined, `'${mark}' is in the ${place}`);
    }
  }
});
