/** `prove-platform people export` */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { exportPeople } from "../../admin/people/export.ts";
import { administrative } from "../command.ts";

export const command = administrative({
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
