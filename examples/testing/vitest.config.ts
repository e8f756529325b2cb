import { defineConfig } from "vitest/config";

// In this repository the packages are their sources. With the published packages, `include` is enough.
const conditions = ["prove-source"];

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: ["*.vitest.ts"] },
});
