/** Compares postal addresses. docs/matching.md defines which streets match. */
import { regionName } from "./regions.ts";
import { nameWord, parseStreetLine, parseUnit, type Street, type StreetLine } from "./streets.ts";
import { joined, sameWord, type Word, wordsOf } from "./normalized-words.ts";

export interface PostalAddress {
  /** House number and street, optionally with the unit. */
  readonly address?: string;
  readonly extendedAddress?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
}

/** Parts that only one address has are not compared and are absent. */
export interface AddressMatch {
  /** 0 to 100: weighted share of the compared parts that match. */
  readonly addressScore?: number;
  readonly street?: boolean;
  /** 100: same number; 80: only one of the two has a letter (`12a`, `12`); else 0. */
  readonly streetNumber?: number;
  readonly unit?: boolean;
  readonly city?: boolean;
  readonly region?: boolean;
  readonly postalCode?: boolean;
  /** 0 when the addresses are the same; else absent, since no source has coordinates. */
  readonly distance?: 0;
  /** Street, house number and place match; the place by postal code, or by city and region. */
  readonly isSame: boolean;
}

type Compared = Omit<AddressMatch, "addressScore" | "distance" | "isSame">;

const weights: Readonly<Record<keyof Compared, number>> = {
  street: 30,
  streetNumber: 20,
  unit: 5,
  city: 15,
  region: 10,
  postalCode: 20,
};

const SAME_HOUSE = 100;
const OTHER_LETTER = 80;

export function matchAddresses(one: PostalAddress, other: PostalAddress): AddressMatch {
  const compared: Compared = {
    ...compareLines(one, other),
    ...ifBoth("city", one.city, other.city, sameCity),
    ...ifBoth("region", one.region, other.region, sameRegion),
    ...ifBoth("postalCode", one.postalCode, other.postalCode, samePostalCode),
  };
  const isSame = isSamePlace(compared);
  const isWhole =
    compared.street && compared.streetNumber === SAME_HOUSE && (compared.postalCode === true || compared.city === true);
  return { ...score(compared), ...compared, ...(isSame && isWhole && { distance: 0 }), isSame };
}

function compareLines(one: PostalAddress, other: PostalAddress): Compared {
  if (one.address === undefined || other.address === undefined) return {};
  const [a, b] = [parseStreetLine(one.address), parseStreetLine(other.address)];
  const compared = {
    ...ifBoth("unit", unitOf(one, a), unitOf(other, b), Object.is),
    ...((a.number ?? b.number) !== undefined && { streetNumber: scoreOfHouse(a.number, b.number) }),
    ...((a.street ?? b.street) !== undefined && { street: sameStreet(a.street, b.street) }),
  };
  // Lines without words match only if they are identical.
  return Object.keys(compared).length > 0 ? compared : { street: one.address === other.address };
}

/** The unit can be part of the address line or have its own field. */
const unitOf = ({ extendedAddress }: PostalAddress, { unit }: StreetLine): string | undefined =>
  unit ?? (extendedAddress === undefined ? undefined : parseUnit(extendedAddress));

/** A type or direction that only one street has is ignored; Main Street and Main Avenue differ. */
const sameStreet = (one: Street | undefined, other: Street | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  sameWord(one.name, other.name) &&
  agree(one.kind, other.kind) &&
  agree(one.direction, other.direction);

const agree = (one: string | undefined, other: string | undefined): boolean => !one || !other || one === other;

function scoreOfHouse(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return 0;
  if (one === other) return SAME_HOUSE;
  const isLettered = digitsOf(one) === digitsOf(other) && (digitsOf(one) === one || digitsOf(other) === other);
  return isLettered ? OTHER_LETTER : 0;
}

const digitsOf = (number: string): string => /^\d*/.exec(number)?.[0] ?? "";

const sameCity = (one: string, other: string): boolean =>
  sameText(wordsOf(one).map(nameWord), wordsOf(other).map(nameWord));

const sameRegion = (one: string, other: string): boolean => sameText(regionWords(one), regionWords(other));

function regionWords(text: string): Word[] {
  const { plain } = joined(wordsOf(text));
  return plain === "" ? [] : [{ plain: regionName(plain), expanded: regionName(plain) }];
}

/** Compares texts by their words joined. */
const sameText = (one: readonly Word[], other: readonly Word[]): boolean => sameWord(joined(one), joined(other));

const ZIP_DIGITS = 5;

/** Compares only the first five digits of ZIP codes. */
function samePostalCode(one: string, other: string): boolean {
  const [a, b] = [joined(wordsOf(one)).plain, joined(wordsOf(other)).plain];
  const isZip = /^(\d{5}|\d{9})$/;
  return isZip.test(a) && isZip.test(b) ? a.slice(0, ZIP_DIGITS) === b.slice(0, ZIP_DIGITS) : a === b;
}

const ifBoth = <K extends "unit" | "city" | "region" | "postalCode">(
  name: K,
  one: string | undefined,
  other: string | undefined,
  same: (one: string, other: string) => boolean,
): { readonly [P in K]?: boolean } =>
  one === undefined || other === undefined
    ? {}
    : ({ [name]: one === other || same(one, other) } as { [P in K]: boolean });

function isSamePlace({ street, streetNumber, unit, city, region, postalCode }: Compared): boolean {
  if (street === false || streetNumber === 0 || unit === false) return false;
  return postalCode === true || ((postalCode === undefined || city === true) && city !== false && region !== false);
}

function score(compared: Compared): Pick<AddressMatch, "addressScore"> {
  const names = Object.keys(compared) as (keyof Compared)[];
  if (names.length === 0) return {};
  const total = names.reduce((sum, name) => sum + weights[name], 0);
  const agreed = names.reduce((sum, name) => sum + weights[name] * shareOf(compared[name]), 0);
  return { addressScore: Math.round((100 * agreed) / total) };
}

const shareOf = (value: boolean | number | undefined): number =>
  typeof value === "number" ? value / 100 : value ? 1 : 0;
