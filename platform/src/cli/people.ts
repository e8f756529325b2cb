/** `proofline people`: administers the people of live domains. */
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

const number = {
  value: "NUMBER",
  about: "phone number, preferably with + and the country code",
} as const satisfies Parameter;

export const importCommand = administrative({
  about: "import people from a CSV or NDJSON file",
  notes: `A person whose phone number already exists is replaced.
CSV requires a header line with some of these columns: ${columns.join(", ")}.
NDJSON (.ndjson, .jsonl) has one person per line, with the same fields and 'addresses' as a list.
Run the command again to resume an interrupted import.`,
  inputs: {
    parameters: { file: { value: "FILE", about: "people.csv or people.ndjson" } },
    options: { report: { value: "FILE", about: "list of rejected lines; default: FILE.refused.ndjson" } },
  },
  async run(administration, { file: path, report = `${path}.refused.ndjson` }) {
    const file = await openPeopleFile(path);
    const bar = progressBar(file.bytes);
    const refusals = refusalReport(report);
    const { rows, refused, resumed } = await importPeople(administration, file, {
      onRefused: (line, reason) => refusals.add(line, reason),
      onProgress: (progress) => bar.show(file.bytesRead(), `${progress.rows} rows, ${progress.refused} rejected`),
    });
    bar.end();
    await refusals.end();
    return {
      printed: { rows, refused, ...(resumed > 0 && { resumed }) },
      ...(refused > 0 && { note: `Rejected lines: ${refused}. See ${report} for the reasons.` }),
    };
  },
});

/** Creates the file when the first line is rejected. */
function refusalReport(path: string) {
  let stream: ReturnType<typeof createWriteStream> | undefined;
  return {
    add(line: number, reason: string) {
      // Readable only by the owner, since it concerns people.
      stream ??= createWriteStream(path, { flags: "a", mode: 0o600 });
      stream.write(`${JSON.stringify({ line, reason })}\n`);
    },
    end: () => new Promise<void>((resolve) => (stream ? stream.end(resolve) : resolve())),
  };
}

export const exportCommand = administrative({
  about: "export all people to an NDJSON file that can be imported again",
  inputs: { parameters: { file: { value: "FILE", about: "new file" } }, options: {} },
  async run(administration, { file }) {
    // Readable only by the owner.
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
  about: "show a person's record by phone number",
  inputs: { parameters: { number }, options: {} },
  run: async (administration, { number }) => ({ printed: await findPerson(administration, number) }),
});

export const deleteCommand = administrative({
  about: "delete a person and all their data in every domain",
  inputs: { parameters: { number }, options: {} },
  run: async (administration, { number }) => ({ printed: await deletePersonWithAll(administration, number) }),
});

export const resealCommand = administrative({
  about: "rotate the key that seals people",
  notes: "The server may be running. To resume an interrupted run, add --continue.",
  inputs: { options: { continue: { about: "reseal the remaining people with the newest key instead of a new one" } } },
  run: async (administration, { continue: isContinued }) => ({
    printed: { people: await resealPeople(administration, { withNewKey: !isContinued }) },
  }),
});
