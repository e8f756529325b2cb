/**
 * `npm run soak`: the long forms of the tests that `npm test` has in short: nodes and databases hurt under load, databases
 * held to the same answers, flows walked at random, routes sent changed requests, a million people imported; and the build
 * of the image with packages of its own.
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
