/** `proofline backup` */
import { AdministrationError } from "../system/errors.ts";
import { administrative } from "./command.ts";

export const command = administrative({
  about: "copy the database to a file, also while a server serves it; the master key is not in it",
  notes: `A folder as the target gets a file that is named after the time.
The copy holds every write that was answered before the command began.
Of a PostgreSQL server, make backups with its own means, such as pg_dump.`,
  inputs: {
    parameters: { target: { value: "FILE|FOLDER", about: "a file that is not there yet, or a folder" } },
    options: {},
  },
  async run(administration, { target, data }) {
    const [{ backUp }, { isServerUrl }, { keyIn }] = await Promise.all([
      import("../admin/backup/backup.ts"),
      import("../store/data/server.ts"),
      import("../store/data/folder.ts"),
    ]);
    if (isServerUrl(data)) throw new AdministrationError("a server has backups of its own, such as pg_dump makes them");
    return {
      printed: await backUp(administration, data, target),
      note: `Keep ${keyIn(data)} too, at another place: without it nobody can use the backup, with it anybody can.`,
    };
  },
});
