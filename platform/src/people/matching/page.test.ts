/** Runs the rows of the tables in `docs/matching.md`, which define what matches. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { matchAddresses, type PostalAddress } from "./addresses.ts";
import { matchBirthDates } from "./birth-dates.ts";
import { matchEmails } from "./emails.ts";
import { matchIdentifiers } from "./identifiers.ts";
import { matchNames, type Name } from "./names.ts";

const page = readFileSync(new URL("../../../../docs/matching.md", import.meta.url), "utf8");

/** Returns the cells of the table under a heading, without its header row. */
function rowsUnder(heading: string): string[][] {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const [body = ""] = section.split("\n## ");
  const lines = body.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").trim()));
}

/** Comparisons by heading: take the two values of a row, return the expected third and fourth cells. */
const tables: Readonly<Record<string, (one: string, other: string) => readonly [score: unknown, isSame: boolean]>> = {
  Names(one, other) {
    const { nameScore, isSame } = matchNames(nameOf(one), nameOf(other));
    return [nameScore, isSame];
  },
  Streets(one, other) {
    const { addressScore, isSame } = matchAddresses({ address: one }, { address: other });
    return [addressScore, isSame];
  },
  Addresses(one, other) {
    const { addressScore, isSame } = matchAddresses(addressOf(one), addressOf(other));
    return [addressScore, isSame];
  },
  "Birth dates"(one, other) {
    const { score, isSame } = matchBirthDates(one, other);
    return [score, isSame];
  },
  Identifiers(one, other) {
    const { score, isSame } = matchIdentifiers(one, other);
    return [score, isSame];
  },
  "E-mail addresses"(one, other) {
    const { score, isSame } = matchEmails(one, other);
    return [score, isSame];
  },
};

for (const [heading, compare] of Object.entries(tables)) {
  for (const [one = "", other = "", score, same, why] of rowsUnder(heading)) {
    test(`docs/matching.md, ${heading}: "${one}" and "${other}" score ${score}, same: ${same} (${why})`, () => {
      const [found, isSame] = compare(one, other);
      assert.deepEqual([String(found), isSame ? "yes" : "no"], [score, same]);
    });
  }

  test(`docs/matching.md, ${heading}: the table has rows`, () => assert.ok(rowsUnder(heading).length > 3));
}

/** `Given / Family` */
function nameOf(text: string): Name {
  const [firstName = "", lastName = ""] = text.split(" / ");
  return { firstName, lastName };
}

/** `Street; City; Region; ZIP` */
function addressOf(text: string): PostalAddress {
  const [address = "", city = "", region = "", postalCode = ""] = text.split("; ");
  return { address, city, region, postalCode };
}
