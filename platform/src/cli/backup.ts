/** `proofline backup`: backs up the embedded store. */
import { AdministrationError } from "../system/errors.ts";
import { administrative } from "./command.ts";

export const command = administrative({
  about: "back up the database to a file, without the master key",
  notes: `The server may be running. In a folder, the file is named after the time.
The backup contains every write that was acknowledged before the command began.
If the installation uses PostgreSQL, back it up with pg_dump.`,
  inputs: {
    parameters: { target: { value: "FILE|FOLDER", about: "new file, or existing folder" } },
    options: {},
  },
  async run(administration, { target, data }) {
    const [{ backUp }, { isServerUrl }, { keyIn }] = await Promise.all([
      import("../admin/backup/backup.ts"),
      import("../store/data/server.ts"),
      import("../store/data/folder.ts"),
    ]);
    if (isServerUrl(data)) throw new AdministrationError("This installation uses PostgreSQL; back it up with pg_dump");
    return {
      printed: await backUp(administration, data, target),
      note: `Also save ${keyIn(data)}, in a different place: a restore requires it, and it decrypts the backup.`,
    };
  },
});
