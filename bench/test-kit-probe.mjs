// Starts a platform as a test does and prints how long that took once the package was imported.
import { startPlatform } from "../platform/dist/testing.js";

const startedAt = performance.now();
const platform = await startPlatform();
const elapsed = performance.now() - startedAt;
await platform.stop();
process.stdout.write(String(elapsed));
