/** Compiles a project in this process, which is several times faster than starting the compiler. */
import type typescript5 from "typescript-5";
import { createRequire } from "node:module";
import { join } from "node:path";

type TypeScript = typeof typescript5;

const require = createRequire(import.meta.url);

/**
 * Checks only the files below a folder: checking the compiler's library and Node's types takes most of the time.
 *
 * @param compiler folder of a TypeScript package
 * @param project folder with `tsconfig.json`
 * @param checked folder of the files to check
 * @returns the compiler's messages; empty on success
 */
export function compileWithin(compiler: string, project: string, checked: string): string {
  const typescript = require(compiler) as TypeScript;
  const { config } = typescript.readConfigFile(join(project, "tsconfig.json"), (file) => typescript.sys.readFile(file));
  const { options, fileNames, errors } = typescript.parseJsonConfigFileContent(config, typescript.sys, project);
  const program = typescript.createProgram(fileNames, options);
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(checked));
  // Emits files one by one: emitting all at once would check all files first.
  const emitted = fileNames.flatMap((name) => program.emit(program.getSourceFile(name)).diagnostics);
  const all = [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...ours.flatMap((file) => program.getSyntacticDiagnostics(file)),
    ...ours.flatMap((file) => program.getSemanticDiagnostics(file)),
    ...emitted,
  ];
  return typescript.formatDiagnostics(all, {
    getCurrentDirectory: () => project,
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
  });
}
