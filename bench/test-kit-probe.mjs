// Starts a platform as a test does and prints the time in milliseconds after the import of the package.
import { startPlatform } from "../platform/dist/testing.js";

const startedAt = performance.now();
const platform = await startPlatform();
const elapsed = performance.now() - startedAt;
await platform.stop();
process.stdout.write(String(elapsed));
