/** `proofline people …`: imported people of live domains. */
import { exportPeople } from "../admin/people/export.ts";
import { importPeople } from "../admin/people/import.ts";
import { columns, openPeopleFile } from "../admin/people/people-file.ts";
import { deletePersonWithAll, findPerson } from "../admin/people/people.ts";
import { resealPeople } from "../admin/people/reseal.ts";
import { administrative } from "./command.ts";
import type { Parameter } from "./options.ts";
import { progressBar } from "./progress-bar.ts";
import { once } from "node:events";
import { createWriteStream } from "node:fs";

const number = { value: "NUMBER", about: "phone number of the person" } as const satisfies Parameter;

export const importCommand = administrative({
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

export const exportCommand = administrative({
  about: "write all people to a file, as NDJSON that can be imported",
  inputs: { parameters: { file: { value: "FILE", about: "a file that is not there yet" } }, options: {} },
  async run(administration, { file }) {
    // For its owner alone.
    const stream = createWriteStream(file, { flags: "wx", mode: 0o600 });
    await once(stream, "open");
    let people = 0;
    for await (const person of exportPeople(administration)) {
      people += 1;
      if (!stream.write(`${JSON.stringify(person)}\n`)) await once(stream, "drain");
    }
    await new Promise<void>((resolve) => stream.end(resolve));
    return { printed: { people } };
  },
});

export const findCommand = administrative({
  about: "show what the directory has about the person of a number",
  inputs: { parameters: { number }, options: {} },
  run: async (administration, { number }) => ({ printed: await findPerson(administration, number) }),
});

export const deleteCommand = administrative({
  about: "delete the person of a number, with everything that hangs on the person in every domain",
  inputs: { parameters: { number }, options: {} },
  run: async (administration, { number }) => ({ printed: await deletePersonWithAll(administration, number) }),
});

export const resealCommand = administrative({
  about: "change the key that people are sealed with, also while a server serves",
  notes: "One that was cut is gone on with by --continue.",
  inputs: { options: { continue: { about: "seal what is left with the newest key, without making another" } } },
  run: async (administration, { continue: isContinued }) => ({
    printed: { people: await resealPeople(administration, { withNewKey: !isContinued }) },
  }),
});
