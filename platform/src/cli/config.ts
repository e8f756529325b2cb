/** `proofline config`: checks settings without starting a server. */
import type { TlsFiles } from "../http/tls/files.ts";
import { StartError } from "../system/errors.ts";
import type { Command } from "./command.ts";
import { readConfigFile } from "./config-file.ts";
import { effectiveOptions, UsageError } from "./options.ts";
import { print } from "./output.ts";
import { readConfiguration, settings } from "./settings/settings.ts";

export const checkCommand: Command = {
  about: "print the effective settings with their sources, and report invalid ones",
  options: settings,
  async run(args, environment) {
    const effective = effectiveOptions(settings, args, environment, readConfigFile(settings, args, environment));
    print(
      effective.map(({ name, text, source }) => ({ setting: name, value: text && withoutPassword(text), source })),
      false,
    );
    const mistakes = effective.flatMap(({ mistake }) => mistake ?? []);
    if (mistakes.length > 0) throw new UsageError(mistakes.join("\n"));
    // Checks combinations of settings, such as one that requires another.
    const { tls, publicUrl } = readConfiguration(args, environment);
    if (tls) for (const concern of await concernsAboutFiles(tls, publicUrl)) process.stderr.write(`${concern}\n`);
  },
};

/** @throws UsageError when the files cannot be used */
async function concernsAboutFiles(tls: TlsFiles, publicUrl: string | undefined): Promise<string[]> {
  const { certificateWarnings, readKeyPair } = await import("../http/tls/key-pair.ts");
  try {
    return certificateWarnings(await readKeyPair(tls), Date.now(), publicUrl);
  } catch (cause) {
    throw cause instanceof StartError ? new UsageError(cause.message, { cause }) : cause;
  }
}

/** Masks the password in a database URL. */
const withoutPassword = (text: string): string => text.replace(/^([a-z]+:\/\/[^/@]*?:)[^/]*@/, "$1***@");
