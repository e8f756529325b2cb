/**
 * `npm run soak`: the tests that hurt nodes and databases under load, and those that hold the databases to the same
 * answers, for much longer than `npm test` does; and the build of the image with packages of its own.
 *
 *   PROVE_SOAK_ROUNDS=200 npm run soak
 */
process.env["PROVE_SOAK_ROUNDS"] ??= "20";
process.argv.push(
  "platform/test/durability.test.ts",
  "platform/test/differential.test.ts",
  "platform/test/container.test.ts",
);
await import("./test.ts");
