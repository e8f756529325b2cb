/** `prove-platform people import FILE` */
import { createWriteStream } from "node:fs";
import { importPeople } from "../../admin/people/import.ts";
import { columns, openPeopleFile } from "../../admin/people/people-file.ts";
import { administrative } from "../command.ts";
import { progressBar } from "../progress-bar.ts";

export const command = administrative({
  about: "import people from a CSV or NDJSON file; who is there already is replaced",
  notes: `CSV has a header with columns among these: ${columns.join(", ")}.
NDJSON (.ndjson, .jsonl) has a person per line, with the same fields and 'addresses' as a list.
An import that was cut goes on where it was when it is run again.`,
  inputs: {
    parameters: { file: { value: "FILE", about: "people.csv or people.ndjson" } },
    options: { report: { value: "FILE", about: "where refused lines are listed; FILE.refused.ndjson if left out" } },
  },
  async run(administration, { file: path, report = `${path}.refused.ndjson` }) {
    const file = await openPeopleFile(path);
    const bar = progressBar(file.bytes);
    const refusals = refusalReport(report);
    const { rows, refused, resumed } = await importPeople(administration, file, {
      onRefused: (line, reason) => refusals.add(line, reason),
      onProgress: (progress) => bar.show(file.bytesRead(), `${progress.rows} rows, ${progress.refused} refused`),
    });
    bar.end();
    await refusals.end();
    return {
      printed: { rows, refused, ...(resumed > 0 && { resumed }) },
      ...(refused > 0 && { note: `Refused lines: ${refused}. ${report} says which and why.` }),
    };
  },
});

/** Made with the first line that is refused. */
function refusalReport(path: string) {
  let stream: ReturnType<typeof createWriteStream> | undefined;
  return {
    add(line: number, reason: string) {
      // What is written is about people, so it is for its owner alone.
      stream ??= createWriteStream(path, { flags: "a", mode: 0o600 });
      stream.write(`${JSON.stringify({ line, reason })}\n`);
    },
    end: () => new Promise<void>((resolve) => (stream ? stream.end(resolve) : resolve())),
  };
}
