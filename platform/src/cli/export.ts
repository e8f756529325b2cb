/** `proofline export`: exports the state to a file. */
import { record } from "../store/audit.ts";
import { administrative } from "./command.ts";
import { progressBar } from "./progress-bar.ts";

export const command = administrative({
  about: "export the complete state to a file for 'serve --seed'",
  notes: `The file is a consistent snapshot of a folder or a PostgreSQL database and can be loaded into either.
The server may be running. In a folder, the file is named after the time. Sealed values require the same master key.`,
  inputs: {
    parameters: { target: { value: "FILE|FOLDER", about: "new file, or existing folder" } },
    options: {
      "with-key": { about: "include the master key in the file, so it can be used alone; only for sandboxes" },
      replace: { about: "overwrite an existing file" },
    },
  },
  async run(administration, { target, replace, "with-key": withKey }) {
    const { exportState } = await import("../server/state/export.ts");
    await administration.store.commit([record(administration, { action: "export", subject: "installation" })]);
    let bar: ReturnType<typeof progressBar> | undefined;
    const onProgress = (done: number, all: number) => {
      bar ??= progressBar(all);
      bar.show(done, `${done} rows`);
    };
    const printed = await exportState(administration, target, { withKey, replace, onProgress });
    bar?.end();
    return {
      printed,
      note: withKey
        ? "The file contains the master key: anyone with the file can read all data."
        : "The file requires the master key: save that in a different place, or export with --with-key.",
    };
  },
});
