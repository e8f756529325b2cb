/** `proofline export` */
import { record } from "../store/audit.ts";
import { administrative } from "./command.ts";
import { progressBar } from "./progress-bar.ts";

export const command = administrative({
  about: "write the whole state to a file, also while a server serves it; serve --seed starts from it",
  notes: `The file holds the state as it was at one moment, of a folder or of a PostgreSQL database, and can be put into
either. A folder as the target gets a file that is named after the time. What is sealed needs the same master key again.`,
  inputs: {
    parameters: { target: { value: "FILE|FOLDER", about: "a file that is not there yet, or a folder" } },
    options: {
      "with-key": { about: "put the master key into the file, so that it can be used by itself; for sandboxes only" },
      replace: { about: "write over the file if it is there" },
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
        ? "Whoever has the file has everything: the master key is in it."
        : "The file is of no use without the master key; keep that at another place, or export with --with-key.",
    };
  },
});
