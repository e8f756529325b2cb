/** What holds for every comparison, whatever is compared. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { matchAddresses, type PostalAddress } from "./addresses.ts";
import { matchBirthDates } from "./birth-dates.ts";
import { matchEmails } from "./emails.ts";
import { matchIdentifiers } from "./identifiers.ts";
import { matchNames, type Name } from "./names.ts";
import { wordsOf } from "./normalized-words.ts";

/** Any text at all, lone surrogates included, mixed with what such fields really hold. */
const wild = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const textOf = (...likely: string[]) =>
  fc.oneof(
    wild,
    fc.array(fc.constantFrom(...likely), { maxLength: 5 }).map((words) => words.join(" ")),
    fc.constantFrom(...likely),
  );

const nameText = textOf(
  "Bob",
  "robert",
  "R.",
  "Zoë",
  "de",
  "la",
  "Cruz",
  "Müller",
  "Mueller",
  "Jr",
  "III",
  "Dr",
  "O’Brien",
);
const names: fc.Arbitrary<Name> = fc.record({ firstName: nameText, lastName: nameText }, { requiredKeys: [] });
const addresses: fc.Arbitrary<PostalAddress> = fc.record(
  {
    address: textOf(
      "10",
      "12-A",
      "N",
      "N.W.",
      "Main",
      "St",
      "Street",
      "Ave",
      "#",
      "Apt",
      "4b",
      "P.O. Box",
      "First",
      "1st",
    ),
    extendedAddress: textOf("Apt", "4", "#4b", "Suite"),
    city: textOf("St.", "Saint", "Paul", "Boston"),
    region: textOf("TX", "Texas", "ny"),
    postalCode: textOf("78285", "78285-1234", "782851234", "K1A 0B6"),
  },
  { requiredKeys: [] },
);
const dates = fc.oneof(wild, fc.constantFrom("1981-01-17", "1981-01", "01-17", "17-01", "1981-17-01", "1982-01-17"));
const identifiers = fc.oneof(wild, fc.constantFrom("847350596", "847-35-0596", "0596", "0597", "AB 12 34"));
const emails = fc.oneof(
  wild,
  fc.constantFrom("a@b.example", "A+x@b.example", "a.b@gmail.com", "ab+c@googlemail.com", "@"),
);

interface Comparison {
  readonly values: fc.Arbitrary<never>;
  readonly match: (one: never, other: never) => { readonly isSame: boolean };
}

const comparisons: Readonly<Record<string, Comparison>> = {
  names: { values: names as never, match: matchNames },
  addresses: { values: addresses as never, match: matchAddresses },
  "birth dates": { values: dates as never, match: matchBirthDates },
  identifiers: { values: identifiers as never, match: matchIdentifiers },
  "e-mail addresses": { values: emails as never, match: matchEmails },
};

for (const [what, { values, match }] of Object.entries(comparisons)) {
  test(`${what}: which of the two comes first makes no difference`, () => {
    fc.assert(
      fc.property(values, values, (one, other) => assert.deepEqual(match(one, other), match(other, one))),
      { numRuns: 2000 },
    );
  });

  test(`${what}: everything is the same as itself, with the highest scores`, () => {
    fc.assert(
      fc.property(values, (value) => {
        const found = match(value, structuredClone(value));
        assert.equal(found.isSame, true);
        for (const score of scoresIn(found)) assert.equal(score, 100);
      }),
      { numRuns: 1000 },
    );
  });

  test(`${what}: scores are whole numbers from 0 to 100, of any text`, () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        for (const score of scoresIn(match(one, other))) {
          assert.ok(Number.isInteger(score) && score >= 0 && score <= 100, String(score));
        }
      }),
      { numRuns: 2000 },
    );
  });
}

/** All but the distance, of which less is better. */
const scoresIn = (match: object): number[] =>
  Object.entries(match).flatMap(([name, value]) => (name !== "distance" && typeof value === "number" ? [value] : []));

test("case, accents, blanks and punctuation make no other name", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüéèñçß]{1,12}$/), fc.stringMatching(/^[a-z]{2,12}$/), (one, other) => {
      const name = { firstName: one, lastName: `${one}-${other}` };
      const written = { firstName: ` ${one.toUpperCase()}.`, lastName: `${one.normalize("NFD")} ${other}` };
      assert.equal(matchNames(name, written).isSame, true);
    }),
  );
});

test("a whole name counts as the same exactly where its score is 80 or more", () => {
  fc.assert(
    fc.property(names, names, (one, other) => {
      const { nameScore = 100, isSame } = matchNames(one, other);
      assert.equal(isSame, nameScore >= 80);
    }),
  );
});

test("another birth date or id is never the same, whole or in part", () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  fc.assert(
    fc.property(digits(9), digits(9), (one, other) => {
      fc.pre(one !== other);
      assert.equal(matchIdentifiers(one, other).isSame, false);
      assert.equal(matchIdentifiers(one, other.slice(-4)).isSame, one.slice(-4) === other.slice(-4));
    }),
  );
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2020-12-31"), noInvalidDate: true });
  const written = days.map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(written, written, (one, other) => {
      assert.equal(matchBirthDates(one, other).isSame, one === other);
      assert.equal(matchBirthDates(one, other.slice(0, 7)).isSame, one.slice(0, 7) === other.slice(0, 7));
      assert.equal(matchBirthDates(one, other.slice(5)).isSame, one.slice(5) === other.slice(5));
    }),
  );
});

test("a text that is too long for a name is one word, the same only as it is written", () => {
  const long = "ﷺ ".repeat(100);
  assert.equal(wordsOf(long).length, 1);
  const isSame = (firstName: string) => matchNames({ firstName: long }, { firstName }).isSame;
  assert.equal(isSame(long), true);
  assert.equal(isSame(long.trim()), false);
  assert.equal(isSame("ﷺ"), false);
});

test("a comparison of very long texts takes no longer than one of long ones", () => {
  const long = (letter: string) => `${letter} `.repeat(50_000);
  const [one, other] = [long("a"), long("b")];
  assert.equal(matchNames({ firstName: one, lastName: one }, { firstName: other, lastName: other }).isSame, false);
  assert.equal(matchAddresses({ address: one }, { address: other }).isSame, false);
});
