/** Generates any number of synthetic people, deterministically, so that a load generator can address them by index. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** Leaves gaps, so that adjacent people do not have consecutive phone numbers. */
const STEP = 7;
const FIRST_NUMBER = 2_012_000_000;

const columns = {
  phoneNumber: (n) => `+1${FIRST_NUMBER + n * STEP}`,
  firstName: (n) => `First${n % 997}`,
  lastName: (n) => `Last${n % 7919}`,
  dob: (n) => `19${40 + (n % 60)}-0${1 + (n % 9)}-1${n % 10}`,
  ssn: (n) => String(100_000_000 + n),
  address: (n) => `${n % 9999} Main Street`,
  city: () => "Springfield",
  region: () => "IL",
  postalCode: (n) => String(10_000 + (n % 89_999)),
  emailAddresses: (n) => `person${n}@example.com`,
  numberSince: (n) => `2015-0${1 + (n % 9)}-11`,
  lineType: () => "mobile",
  carrier: () => "Example Wireless",
} as const satisfies Record<string, (n: number) => string>;

export const columnNames = Object.keys(columns);

/** Fields that identify the person in a verification. */
export const inventedPerson = (n: number) => ({
  phoneNumber: columns.phoneNumber(n),
  firstName: columns.firstName(n),
  lastName: columns.lastName(n),
});

/** Writes an importable CSV file. */
export async function writeInventedPeople(file: string, count: number): Promise<void> {
  const stream = createWriteStream(file, { highWaterMark: 1 << 20 });
  stream.write(`${columnNames.join(",")}\n`);
  for (let n = 0; n < count; n++) {
    const line = Object.values(columns).map((text) => text(n));
    if (!stream.write(`${line.join(",")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
}
