/** Files of examples/ in the pages that quote them. */
import { textOf } from "../../tools/derived.ts";

const FOLDERS = ["examples/express", "examples/testing"];

/** Replaces the content of every fence that names a file, such as `ts sign-up.ts`, by the file. */
export const quoteExamples = (page: string): string =>
  page.replaceAll(/^(```\w+ ([\w/.-]+\.\w+)\n)(?:(?!```).*\n)*(?=```$)/gm, (_, start: string, name: string) => {
    const [text] = FOLDERS.flatMap((folder) => textOf(`${folder}/${name}`) ?? []);
    if (text === undefined) throw new Error(`${name} is in none of ${FOLDERS.join(", ")}`);
    return start + text;
  });
