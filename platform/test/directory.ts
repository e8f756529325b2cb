/** People of the directory, for tests that need some. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Administrator } from "../src/store/dependencies.ts";
import { importPeople } from "../src/admin/people/import.ts";
import { openPeopleFile } from "../src/admin/people/people-file.ts";
import type { ImportedPerson } from "@proofline/contract";
import type { TestPlatform } from "./harness.ts";

export const asAdministrator = ({ platform }: Pick<TestPlatform, "platform">): Administrator => ({
  ...platform,
  actor: "os:test",
});

/** Imports the people through an NDJSON file. */
export async function importAll(running: TestPlatform, people: readonly ImportedPerson[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "people-"));
  try {
    const path = join(folder, "people.ndjson");
    await writeFile(path, people.map((person) => JSON.stringify(person)).join("\n"));
    await importPeople(asAdministrator(running), await openPeopleFile(path), {
      onRefused: (line, reason) => {
        throw new Error(`line ${line}: ${reason}`);
      },
      onProgress: () => {},
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
