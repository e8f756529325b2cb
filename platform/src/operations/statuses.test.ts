/** Checks that every documented status of an operation has a test, in its folder or in a file for all operations. */
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { responsesOf, errors, type Operation, operations } from "@proofline/contract";
import { answered } from "../../test/harness.ts";
import { handledSlugs } from "../../test/scenes/index.ts";

const here = new URL(".", import.meta.url);
/** The tests of the token endpoint are in `oauth/`. */
const folderOf = (slug: string) => (slug === "token" ? "../oauth/token" : slug);
const isThere = (file: string) => existsSync(new URL(file, here));
const textOf = (file: string) => readFileSync(new URL(file, here), "utf8");

/** Statuses that are tested for all operations at once. */
const testedForAll: Readonly<Record<number, (operation: Operation) => boolean>> = {
  400: ({ authentication }) => authentication === "bearer",
  401: ({ authentication }) => authentication === "bearer" || authentication === "authToken",
  409: () => true,
  429: ({ authentication }) => authentication === "bearer",
  500: () => true,
};

/** Browser operations are tested beside the authenticators and devices, and error reports in one table. */
const browserTests = globSync("../possession/**/*.test.ts", { cwd: here }).map(textOf);

const isTestedForBrowsers = (slug: string) =>
  /^client-.*-error$/.test(slug) || browserTests.some((text) => text.includes(`"${slug}"`));

function hasTest(operation: Operation, status: number): boolean {
  const { slug, caller } = operation;
  if (isThere(`${folderOf(slug)}/${status}.test.ts`)) return true;
  if (status === 200 && caller === "browser") return isTestedForBrowsers(slug);
  // `operation-errors.test.ts` tests all of these.
  if (operation.rejectsWith.some((name) => errors[name].status === status)) return true;
  return isThere(`${status}.test.ts`) && testedForAll[status]?.(operation) === true;
}

for (const operation of answered) {
  test(`${operation.slug} has a test for every documented status`, () => {
    const untested = [...responsesOf(operation).keys()].filter((status) => !hasTest(operation, status));
    assert.deepEqual(untested, []);
  });
}

test("no operation folder has a test for an undocumented status", () => {
  const files = globSync(["*/[0-9]*.test.ts", `${folderOf("token")}/[0-9]*.test.ts`], { cwd: here });
  assert.ok(files.length > handledSlugs.length);
  for (const file of files) {
    const [, slug = "", status] = /([^/]+)\/(\d+)\.test\.ts$/.exec(file) ?? [];
    assert.ok(slug in operations, file);
    assert.ok(responsesOf(operations[slug as keyof typeof operations]).has(Number(status)), file);
  }
});
