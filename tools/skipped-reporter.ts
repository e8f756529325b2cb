/** Names at the end of a run what was not tried and why, which among a thousand lines nobody sees. */
import path from "node:path";
import type { TestEvent } from "node:test/reporters";

export default async function* skippedReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const skipped: string[] = [];
  for await (const { type, data } of events) {
    if (type !== "test:pass" || data.skip === undefined) continue;
    const file = data.file && path.relative(process.cwd(), data.file);
    skipped.push(`  ${data.name} (${file}): ${data.skip === true ? "no reason given" : data.skip}`);
  }
  if (skipped.length > 0) yield ["", "SKIPPED, not tested:", ...skipped, ""].join("\n");
}
