/**
 * `npm run soak`: the long forms of tests that `npm test` runs shortly: faults of nodes and databases under load, equal
 * results on all databases, random walks, mutated requests, the import of a million people, and the build of the image
 * with its own packages.
 *
 *   PROOFLINE_SOAK_ROUNDS=200 npm run soak
 *   npm run soak -- platform/test/fuzz.test.ts
 */
process.env["PROOFLINE_SOAK_ROUNDS"] ??= "20";
const LONG = ["durability", "differential", "random-walk", "fuzz", "people-import", "container"];
if (!process.argv.some((argument) => argument.endsWith(".test.ts"))) {
  process.argv.push(...LONG.map((name) => `platform/test/${name}.test.ts`));
}
await import("./test.ts");
