import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { addressColumns, ImportedPerson, operations, type RequestOf, type Slug } from "@proofline/contract";
import { asAdministrator } from "../../../test/directory.ts";
import { type Answer, assertRefused, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { messagesOf } from "../../../test/messages.ts";
import { addClient } from "../../../test/other-domains.ts";
import { statement } from "../../store/statement.ts";
import { countPeople, selectDirectoryKeys } from "../../store/tables/people.ts";
import { exportPeople } from "../../admin/people/export.ts";
import { importPeople } from "../../admin/people/import.ts";
import { columns, openPeopleFile } from "../../admin/people/people-file.ts";
import { deletePersonWithAll, findPerson } from "../../admin/people/people.ts";
import { resealPeople } from "../../admin/people/reseal.ts";

const folder = await mkdtemp(join(tmpdir(), "people-"));
after(() => rm(folder, { recursive: true }));
let files = 0;

/** Imports a file with this text; throws after `stopAfter` rows to simulate an interrupted import. */
async function importText(
  running: TestPlatform,
  text: string,
  { form = "csv", stopAfter = Number.POSITIVE_INFINITY } = {},
) {
  const path = join(folder, `${files++}.${form}`);
  await writeFile(path, text);
  return importFile(running, path, stopAfter);
}

async function importFile(running: TestPlatform, path: string, stopAfter = Number.POSITIVE_INFINITY) {
  const refused: [line: number, reason: string][] = [];
  const result = await importPeople(asAdministrator(running), await openPeopleFile(path), {
    gathered: 1000,
    onRefused: (...refusal) => refused.push(refusal),
    onProgress({ rows }) {
      if (rows >= stopAfter) throw new Error("cut");
    },
  });
  return { ...result, lines: refused };
}

const HEADER = "phoneNumber,firstName,lastName,dob,ssn,address,city,region,postalCode,emailAddresses,numberSince";
const ADA =
  "+12125550101,Ada,Byron,1981-12-10,123456789,1 Main Street,New York,NY,10001,ada@example.com;a@example.org,2015-05-19";

async function all(running: TestPlatform): Promise<ImportedPerson[]> {
  const people: ImportedPerson[] = [];
  for await (const person of exportPeople(asAdministrator(running))) people.push(person);
  return people.sort((one, other) => one.phoneNumber.localeCompare(other.phoneNumber));
}

const count = async ({ platform }: TestPlatform) => (await platform.store.read(countPeople, {}))[0]?.people;

/** Creates a client of a live domain and returns a function that calls the API as this client. */
async function liveCalls(running: TestPlatform) {
  const token = await running.tokenFor(await addClient(running, { domainOfTier: "live", product: "prefill" }));
  return <S extends Slug>(slug: S, body: RequestOf<S>): Promise<Answer> =>
    running.send(operations[slug].path, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
}

test("the CSV columns are the contract's fields of an imported person", () => {
  const fields = Object.keys(ImportedPerson.properties).filter((name) => name !== "addresses");
  assert.deepEqual(columns, [...fields, ...addressColumns]);
});

test("an imported person completes a Pre-Fill flow in a live domain with the one-time code of the message", async () => {
  const running = await startTestPlatform();
  assert.equal((await importText(running, `${HEADER}\n${ADA}\n`)).refused, 0);
  const call = await liveCalls(running);
  const started = await call("v3-start", { flowType: "mobile", phoneNumber: "2125550101" });
  const { authToken, correlationId } = started.body as { authToken: string; correlationId: string };
  await running.browse("client-otp-start", authToken, {});
  const [code = ""] = /\d{4,6}/.exec((await messagesOf(running)).at(-1)?.text ?? "") ?? [];
  await running.browse("client-otp-finish", authToken, { otp: code });
  assert.equal((await call("v3-validate", { correlationId })).body["success"], true);
  const challenged = await call("v3-challenge", { correlationId, dob: "1981-12" });
  assert.deepEqual(challenged.body["individual"], {
    firstName: "Ada",
    lastName: "Byron",
    dob: "1981-12-10",
    ssn: "123456789",
    addresses: [{ address: "1 Main Street", city: "New York", region: "NY", postalCode: "10001" }],
    emailAddresses: ["ada@example.com", "a@example.org"],
  });
  const individual = { firstName: "Ada", lastName: "Byron", dob: "1981-12-10", ssn: "123456789" };
  assert.equal((await call("v3-complete", { correlationId, individual })).body["success"], true);
});

test("v3-start returns 8011 for an unknown number in a live domain, and 8007 for an imported number in a sandbox", async () => {
  const running = await startTestPlatform();
  await importText(running, `${HEADER}\n${ADA}\n`);
  const call = await liveCalls(running);
  assertRefused(await call("v3-start", { flowType: "mobile", phoneNumber: "2125550199" }), 400, 8011);
  const inSandbox = await running.call("v3-start", { flowType: "mobile", phoneNumber: "2125550101" });
  assertRefused(inSandbox, 400, 8007);
});

test("the people table contains no personal data in plaintext", async () => {
  const running = await startTestPlatform();
  await importText(running, `${HEADER}\n${ADA}\n`);
  const rows = await running.platform.store.read(
    statement<object>((db) => db.selectFrom("people").selectAll()),
    {},
  );
  // Short words as words only: sealed values are base64url, which can contain them by chance.
  assert.doesNotMatch(JSON.stringify(rows), /\b(?:Ada|Byron|1981|Main)\b|5550101|123456789|example/);
});

test("an import reports rejected lines by number and reason without personal data, and imports the others", async () => {
  const running = await startTestPlatform();
  const { rows, refused, lines } = await importText(
    running,
    [
      HEADER,
      ADA,
      "2125550102,Grace,Hopper,1906-12,,,,,,,",
      "12,Short,Number,,,,,,,,",
      "2125550103,,Nameless,,,,,,,,",
      "2125550104,Wrong,Postcode,,,,,,1000,,",
      "2125550105,Too,Many,,,,,,,,,,",
      "2125550106,Last,Right,,,,,,,,",
    ].join("\r\n"),
  );
  assert.deepEqual(lines, [
    [3, "field 'dob' must be a date, YYYY-MM-DD"],
    [4, "field 'phoneNumber' must be a possible phone number"],
    [5, "field 'firstName' is missing"],
    [6, "field 'addresses[0].postalCode' must be NNNNN or NNNNN-NNNN"],
    [7, "the line is not valid CSV with the columns of the header"],
  ]);
  assert.deepEqual({ refused, people: await count(running) }, { refused: 5, people: 2 });
  assert.equal(rows >= 6, true);
});

test("an unclosed quote rejects only its own line, which is reported", async () => {
  const running = await startTestPlatform();
  const unclosed = /^unclosed quote/;
  const broken = ['2125550102,"Grace,Hopper,,,,,,,,', '2125550103,Gr"ace,"Hopper,,,,,,,,', '"2125550104,A,B,,,,,,,,'];
  const whole = [
    "2125550105,First,Right,,,,,,,,",
    '2125550106,"Second","Right",,,,,,,,',
    "2125550107,Third,Right,,,,,,,,",
  ];
  const { lines } = await importText(running, [HEADER, ...broken.flatMap((line, n) => [line, whole[n]])].join("\n"));
  assert.deepEqual(
    lines.map(([line]) => line),
    [2, 4, 6],
  );
  for (const [, reason] of lines) assert.match(reason, unclosed);
  assert.deepEqual((await all(running)).map(({ firstName }) => firstName).sort(), ["First", "Second", "Third"]);
});

test("a CSV field can contain line breaks, commas and quotes, with any line ending", async () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const running = await startTestPlatform();
    const address = `"1 ""Main"" St,${end}Apt 2"`;
    const text = ['\uFEFF"phoneNumber","firstName",lastName,address', `2125550101,Ada,Byron,${address}`, "12,A,B,", ""];
    const { lines } = await importText(running, text.join(end));
    assert.deepEqual(lines, [[4, "field 'phoneNumber' must be a possible phone number"]]);
    const [person] = await all(running);
    assert.equal(person?.addresses?.[0]?.address, '1 "Main" St,\nApt 2');
  }
});

test("an invalid CSV header fails the import before anyone is imported", async () => {
  const running = await startTestPlatform();
  for (const [header, complaint] of [
    ["phoneNumber,firstName,lastName,social", /unknown column 'social'; expected columns: .*phoneNumber/],
    ["phoneNumber,firstName,firstName,lastName", /duplicate column 'firstName'/],
    ["\u001f\u0000binary", /unknown column '\?\?binary'; expected columns:/],
    ['phoneNumber,"firstName,lastName', /the header line is not valid CSV/],
    ["firstName,lastName,dob,ssn", /missing column 'phoneNumber'; expected columns: .*phoneNumber/],
  ] as const) {
    await assert.rejects(importText(running, `${header}\n2125550101,A,B,C`), complaint);
  }
  assert.equal(await count(running), 0);
});

test("importing a folder or an empty file fails with a clear error", async () => {
  const running = await startTestPlatform();
  await assert.rejects(importText(running, ""), /is empty/);
  await assert.rejects(importFile(running, folder), /is not a file/);
});

test("an NDJSON import accepts several addresses per person and rejects lines that are not JSON", async () => {
  const running = await startTestPlatform();
  const person = {
    phoneNumber: "+442079460123",
    firstName: "Alan",
    lastName: "Turing",
    // U+2028 is a line terminator for some parsers, and JSON allows it unescaped.
    addresses: [{ city: "Wilmslow" }, { city: "Man\u2028chester" }],
    lineType: "mobile",
  };
  const { lines } = await importText(running, `${JSON.stringify(person)}\nno json\n\n{"phoneNumber":1}\n`, {
    form: "ndjson",
  });
  assert.deepEqual(await all(running), [person]);
  assert.deepEqual(
    lines.map(([line]) => line),
    [2, 4],
  );
});

test("importing a person again replaces the record and keeps the ID; the last line of a file wins", async () => {
  const running = await startTestPlatform();
  const source = running.platform.identities.live;
  await importText(running, `${HEADER}\n${ADA}\n`);
  const before = await source?.findByPhoneNumber("+12125550101");
  await importText(
    running,
    `${HEADER}\n2125550101,Augusta,King,,,,,,,,\n(212)5550101,x,y\n2125550101,Ada,King,,,,,,,,\n`,
  );
  const now = await source?.findByPhoneNumber("+12125550101");
  assert.deepEqual([now?.key, now?.record.firstName, now?.record.lastName], [before?.key, "Ada", "King"]);
  assert.equal(await count(running), 1);
});

test("an interrupted import resumes where it stopped and imports every person once", async () => {
  const running = await startTestPlatform();
  const lines = Array.from({ length: 2500 }, (_, n) => `212556${String(n).padStart(4, "0")},First,Last,,,,,,,,`);
  const path = join(folder, "cut.csv");
  await writeFile(path, [HEADER, ...lines].join("\n"));
  await assert.rejects(importFile(running, path, 2000), /cut/);
  assert.equal(await count(running), 2000);
  assert.deepEqual(await importFile(running, path), { rows: 2500, refused: 0, resumed: 2000, lines: [] });
  assert.equal(await count(running), 2500);
  // A finished import starts over.
  assert.equal((await importFile(running, path)).resumed, 0);
});

test("importing an export gives the same people", async () => {
  const [one, other] = [await startTestPlatform(), await startTestPlatform()];
  const lines = Array.from({ length: 1200 }, (_, n) => `212557${String(n).padStart(4, "0")},First,Last ${n},,,,,,,,`);
  await importText(one, [HEADER, ADA, ...lines].join("\n"));
  const exported = (await all(one)).map((person) => JSON.stringify(person)).join("\n");
  await importText(other, exported, { form: "ndjson" });
  assert.deepEqual(await all(other), await all(one));
  assert.equal((await all(other)).length, 1201);
});

test("resealPeople seals everyone with the new key, and lookups succeed immediately afterwards", async () => {
  const running = await startTestPlatform();
  const lines = Array.from({ length: 700 }, (_, n) => `212558${String(n).padStart(4, "0")},First,Last,,,,,,,,`);
  await importText(running, [HEADER, ADA, ...lines].join("\n"));
  const administrator = asAdministrator(running);
  const before = await running.platform.identities.live?.findByPhoneNumber("2125550101");
  assert.equal(await resealPeople(administrator, { withNewKey: true }), 701);
  const { store } = running.platform;
  const [newest] = await store.read(selectDirectoryKeys, {});
  const sealedWith = statement<object, { keyId: string }>((db) => db.selectFrom("people").select("keyId").distinct());
  assert.deepEqual(
    (await store.read(sealedWith, {})).map(({ keyId }) => keyId),
    [newest?.id],
  );
  // Immediately, although this process has not cached the new key.
  assert.deepEqual(await running.platform.identities.live?.findByPhoneNumber("2125550101"), before);
  // Another rotation deletes the key before the previous one.
  assert.equal(await resealPeople(administrator, { withNewKey: true }), 701);
  assert.equal((await store.read(selectDirectoryKeys, {})).length, 2);
  assert.equal((await findPerson(administrator, "2125550101")).firstName, "Ada");
});

test("a person sealed with a key that is not cached is found immediately", async () => {
  const running = await startTestPlatform();
  const find = () => running.platform.identities.live?.findByPhoneNumber("2125550101");
  await importText(running, `${HEADER}\n2125550102,Grace,Hopper,,,,,,,,\n`);
  assert.equal((await running.platform.identities.live?.findByPhoneNumber("2125550102"))?.record.firstName, "Grace");
  await resealPeople(asAdministrator(running), { withNewKey: true });
  await importText(running, `${HEADER}\n${ADA}\n`);
  assert.equal((await find())?.record.firstName, "Ada");
});

test("deleting a person deletes their flows, possession checks and messages, and nobody else's", async () => {
  const running = await startTestPlatform();
  await importText(running, `${HEADER}\n${ADA}\n2125550102,Grace,Hopper,,,,,,,,\n`);
  const call = await liveCalls(running);
  for (const phoneNumber of ["2125550101", "2125550102"]) {
    const { body } = await call("v3-start", { flowType: "mobile", phoneNumber });
    await running.browse("client-otp-start", body["authToken"] as string, {});
  }
  const administrator = asAdministrator(running);
  assert.deepEqual(await deletePersonWithAll(administrator, "(212) 555-0101"), { deleted: "+12125550101" });
  await assert.rejects(findPerson(administrator, "2125550101"), /no person with this phone number/);
  for (const table of ["flows", "possessions", "messages", "people"] as const) {
    const rows = await running.platform.store.read(
      statement<object>((db) => db.selectFrom(table).selectAll()),
      {},
    );
    assert.equal(rows.length, 1, table);
  }
});

test("facts imported as dates are converted to ages at lookup time", async () => {
  const running = await startTestPlatform();
  await importText(
    running,
    "phoneNumber,firstName,lastName,numberSince,simSwappedAt,portedAt\n2125550101,A,B,2025-12-02,2025-12-31T22:00:00Z,2025-12-31",
  );
  const facts = async () => (await running.platform.identities.live?.findByPhoneNumber("2125550101"))?.facts;
  assert.deepEqual(await facts(), { tenureDays: 30, hoursSinceSimSwap: 2, hoursSincePort: 24 });
  running.clock.advance(24 * 3600_000);
  assert.deepEqual(await facts(), { tenureDays: 31, hoursSinceSimSwap: 26, hoursSincePort: 48 });
});
