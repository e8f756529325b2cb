/** Whether two postal addresses are one place. What counts as the same street is told in docs/matching.md. */
import { regionName } from "./regions.ts";
import { nameWord, parseStreetLine, parseUnit, type Street, type StreetLine } from "./streets.ts";
import { joined, sameWord, type Word, wordsOf } from "./normalized-words.ts";

export interface PostalAddress {
  /** House number and street, perhaps with the unit. */
  readonly address?: string;
  readonly extendedAddress?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
}

/** What only one of the two addresses has is not compared, and not here. */
export interface AddressMatch {
  /** 0 to 100: the weights of what agrees among what was compared. */
  readonly addressScore?: number;
  readonly street?: boolean;
  /** 100: the same house; 80: with another letter or none, `12a` and `12`; else 0. */
  readonly streetNumber?: number;
  readonly unit?: boolean;
  readonly city?: boolean;
  readonly region?: boolean;
  readonly postalCode?: boolean;
  /** 0 where they are the same; else unknown, since no source has coordinates. */
  readonly distance?: 0;
  /** Street and house agree, and so does the place: by its postal code, or by city and region. */
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
  // Lines without words are the same if they are written the same.
  return Object.keys(compared).length > 0 ? compared : { street: one.address === other.address };
}

/** Some write the unit into the line, others into the field for it. */
const unitOf = ({ extendedAddress }: PostalAddress, { unit }: StreetLine): string | undefined =>
  unit ?? (extendedAddress === undefined ? undefined : parseUnit(extendedAddress));

/** A kind or a direction that only one of them says makes no other street; Main Street and Main Avenue are two. */
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

/** What has no words is compared by nobody: it stands for nothing. */
const sameText = (one: readonly Word[], other: readonly Word[]): boolean => sameWord(joined(one), joined(other));

const ZIP_DIGITS = 5;

/** Of ZIP codes the five digits decide, with or without the four more. */
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
