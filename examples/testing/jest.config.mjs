export default {
  testMatch: ["**/*.jest.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "./strip-types.mjs" },
  // In this repository the packages are their sources. With the published ones this can be left out.
  testEnvironmentOptions: { customExportConditions: ["prove-source", "node", "node-addons"] },
};
