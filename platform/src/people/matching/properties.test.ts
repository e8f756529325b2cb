/** Properties of all comparison functions. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { matchAddresses, type PostalAddress } from "./addresses.ts";
import { matchBirthDates } from "./birth-dates.ts";
import { matchEmails } from "./emails.ts";
import { matchIdentifiers } from "./identifiers.ts";
import { matchNames, type Name } from "./names.ts";
import { wordsOf } from "./normalized-words.ts";

/** Arbitrary text, including lone surrogates. */
const arbitraryText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const textOf = (...likely: string[]) =>
  fc.oneof(
    arbitraryText,
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
const dates = fc.oneof(
  arbitraryText,
  fc.constantFrom("1981-01-17", "1981-01", "01-17", "17-01", "1981-17-01", "1982-01-17"),
);
const identifiers = fc.oneof(arbitraryText, fc.constantFrom("847350596", "847-35-0596", "0596", "0597", "AB 12 34"));
const emails = fc.oneof(
  arbitraryText,
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
  test(`comparing ${what} is symmetric`, () => {
    fc.assert(
      fc.property(values, values, (one, other) => assert.deepEqual(match(one, other), match(other, one))),
      { numRuns: 2000 },
    );
  });

  test(`comparing ${what} with an equal value gives isSame and scores of 100`, () => {
    fc.assert(
      fc.property(values, (value) => {
        const found = match(value, structuredClone(value));
        assert.equal(found.isSame, true);
        for (const score of scoresIn(found)) assert.equal(score, 100);
      }),
      { numRuns: 1000 },
    );
  });

  test(`comparing ${what} gives integer scores from 0 to 100 for any text`, () => {
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

/** Excludes the distance, where less is better. */
const scoresIn = (match: object): number[] =>
  Object.entries(match).flatMap(([name, value]) => (name !== "distance" && typeof value === "number" ? [value] : []));

test("matchNames ignores case, accents, spaces and punctuation", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüéèñçß]{1,12}$/), fc.stringMatching(/^[a-z]{2,12}$/), (one, other) => {
      const name = { firstName: one, lastName: `${one}-${other}` };
      const written = { firstName: ` ${one.toUpperCase()}.`, lastName: `${one.normalize("NFD")} ${other}` };
      assert.equal(matchNames(name, written).isSame, true);
    }),
  );
});

test("matchNames returns isSame exactly when nameScore is at least 80", () => {
  fc.assert(
    fc.property(names, names, (one, other) => {
      const { nameScore = 100, isSame } = matchNames(one, other);
      assert.equal(isSame, nameScore >= 80);
    }),
  );
});

test("a different birth date or national ID never matches, in full or partial form", () => {
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

test("an overlong text is one word and matches only an identical text", () => {
  const long = "ﷺ ".repeat(100);
  assert.equal(wordsOf(long).length, 1);
  const isSame = (firstName: string) => matchNames({ firstName: long }, { firstName }).isSame;
  assert.equal(isSame(long), true);
  assert.equal(isSame(long.trim()), false);
  assert.equal(isSame("ﷺ"), false);
});

test("matchNames and matchAddresses return false for different texts of 100,000 characters", () => {
  const long = (letter: string) => `${letter} `.repeat(50_000);
  const [one, other] = [long("a"), long("b")];
  assert.equal(matchNames({ firstName: one, lastName: one }, { firstName: other, lastName: other }).isSame, false);
  assert.equal(matchAddresses({ address: one }, { address: other }).isSame, false);
});
