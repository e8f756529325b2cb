/** `proofline config …`: checks settings without serving. */
import type { TlsFiles } from "../http/tls/files.ts";
import { StartError } from "../system/errors.ts";
import type { Command } from "./command.ts";
import { readConfigFile } from "./config-file.ts";
import { effectiveOptions, UsageError } from "./options.ts";
import { print } from "./output.ts";
import { readConfiguration, settings } from "./settings/settings.ts";

export const checkCommand: Command = {
  about: "print the settings in effect with their source, and what is wrong with them",
  options: settings,
  async run(args, environment) {
    const effective = effectiveOptions(settings, args, environment, readConfigFile(settings, args, environment));
    print(
      effective.map(({ name, text, source }) => ({ setting: name, value: text && withoutPassword(text), source })),
      false,
    );
    const mistakes = effective.flatMap(({ mistake }) => mistake ?? []);
    if (mistakes.length > 0) throw new UsageError(mistakes.join("\n"));
    // What no setting shows by itself, such as one that needs another.
    const { tls, publicUrl } = readConfiguration(args, environment);
    if (tls) for (const concern of await concernsAboutFiles(tls, publicUrl)) process.stderr.write(`${concern}\n`);
  },
};

/** @throws UsageError of files that could not be served */
async function concernsAboutFiles(tls: TlsFiles, publicUrl: string | undefined): Promise<string[]> {
  const { concernsAbout, readKeyPair } = await import("../http/tls/key-pair.ts");
  try {
    return concernsAbout(await readKeyPair(tls), Date.now(), publicUrl);
  } catch (cause) {
    throw cause instanceof StartError ? new UsageError(cause.message, { cause }) : cause;
  }
}

/** The URL of a database may hold one. */
const withoutPassword = (text: string): string => text.replace(/^([a-z]+:\/\/[^/@]*?:)[^/]*@/, "$1***@");
