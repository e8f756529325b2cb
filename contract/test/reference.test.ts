import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answerReasons } from "../../sdk/src/models/errors/reasons.ts";
import { REFERENCE, referenceFiles } from "../generate/reference.ts";
import { namedWithin } from "../generate/sdk-models.ts";
import { fieldName } from "../generate/sdk-names.ts";
import { errors, neverReturned, type Operation, operations, errorsOf } from "../src/index.ts";

const root = join(import.meta.dirname, "..", "..");
const offered = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pageOf = ({ slug }: Operation) => read(join(REFERENCE, `${slug}.md`));

test("every server operation has a reference page linked from the index, and there are no other pages", () => {
  const index = read(join(REFERENCE, "README.md"));
  const pages = readdirSync(join(root, REFERENCE)).filter((name) => name !== "README.md");
  assert.deepEqual(pages.sort(), offered.map(({ slug }) => `${slug}.md`).sort());
  for (const { slug, path } of offered) {
    assert.ok(index.includes(`](${slug}.md)`), slug);
    assert.ok(index.includes(path), path);
  }
});

test("a reference page has every model of its operation once, with all fields", () => {
  for (const operation of offered) {
    const page = pageOf(operation);
    const { request, response, parameters } = operation;
    const models = new Map([...(request ? namedWithin(request.model) : []), ...namedWithin(response.model)]);
    const headings = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    assert.equal(new Set(headings).size, headings.length, operation.slug);
    for (const { $id } of models.values()) {
      const isRoot = $id === response.model.$id || ($id === request?.model.$id && parameters.length === 0);
      assert.equal(headings.includes($id), !isRoot, `${operation.slug}: ${$id}`);
    }
    const fields = [...models.values()].flatMap((model) => Object.keys(Object(model["properties" as never])));
    for (const name of [...fields, ...parameters.map((parameter) => parameter.name)]) {
      assert.match(page, new RegExp(`^\\| \`${fieldName(name)}\``, "m"), `${operation.slug}: ${name}`);
    }
  }
});

test("every table row in the reference has as many cells as its header", () => {
  for (const path of referenceFiles().keys()) {
    for (const [table] of read(path).matchAll(/(?:^\|.*\|\n)+/gm)) {
      const cells = table
        .trimEnd()
        .split("\n")
        .map((line) => line.split(/(?<!\\)\|/).length);
      assert.equal(new Set(cells).size, 1, `${path}: ${table}`);
    }
  }
});

test("no reference example prints a secret", () => {
  for (const operation of offered) {
    const fields = Object.entries(operation.response.model.properties);
    const secrets = fields.filter(([, schema]) => /never log/i.test(Object(schema).description ?? ""));
    if (secrets.length === 0) continue;
    for (const [line] of pageOf(operation).matchAll(/^console\.log\(.*$/gm)) {
      assert.match(line, /\?\.\w+/, operation.slug);
      for (const [name] of secrets) assert.ok(!line.includes(`?.${fieldName(name)}`), line);
    }
  }
});

test("error tables list the reasons that the SDK reports", () => {
  for (const operation of offered) {
    for (const [, status, reason, code] of pageOf(operation).matchAll(/^\| (\d{3}) .*?\| `(\w+)` +\| (\d*) +\|/gm)) {
      const known = answerReasons[Number(code)] ?? answerReasons[Number(status)] ?? "unexpected";
      assert.equal(reason, known, `${operation.slug} ${status} ${code}`);
    }
  }
});

test("a reference page lists all errors of its operation, and the documented statuses that are never returned", () => {
  for (const operation of offered) {
    const page = pageOf(operation);
    const rows = [...page.matchAll(/^\| (\d{3}) +\|.*\| (.*?) +\|$/gm)].map(
      ([, status, about]) => `${status} ${about}`,
    );
    assert.deepEqual(
      rows,
      errorsOf(operation).map((name) => `${errors[name].status} ${errors[name].about}`),
      operation.slug,
    );
    const never = [...page.matchAll(/^The official API documents (\d+)/gm)].map(([, status]) => Number(status));
    assert.deepEqual(never, neverReturned(operation), operation.slug);
  }
});
