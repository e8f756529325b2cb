export default {
  testMatch: ["**/*.jest.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "./strip-types.mjs" },
  // In this repository the packages are their sources. Omit this with the published packages.
  testEnvironmentOptions: { customExportConditions: ["prove-source", "node", "node-addons"] },
};
