/** The tables of docs/errors.md, from the error catalog and the reasons of evaluations. */
import { type ApiError, clientErrors, errors, reasons } from "@proofline/contract";

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map(row).join("\n");

const tables: Readonly<Record<string, string>> = {
  "api-errors": table(
    ["Code", "Status", "Message", "Cause"],
    Object.values<ApiError>(errors).map(({ code, status, message, about }) => [code ?? "–", status, message, about]),
  ),
  reasons: table(
    ["Code", "Category", "Text"],
    Object.values(reasons).map(({ code, category, text }) => [code, category, text]),
  ),
  "browser-errors": table(
    ["Code", "Message"],
    Object.values(clientErrors)
      .toSorted((one, other) => one.code - other.code)
      .map(({ code, message }) => [code, message]),
  ),
};

/** Replaces each part between `<!-- derived:NAME -->` and `<!-- /derived:NAME -->`. */
export function fillErrorTables(page: string): string {
  return Object.entries(tables).reduce((text, [name, content]) => {
    const [start, end] = [`<!-- derived:${name} -->`, `<!-- /derived:${name} -->`];
    const [before, rest] = [text.indexOf(start), text.indexOf(end)];
    if (before < 0 || rest < before) throw new Error(`docs/errors.md has no place for '${name}'`);
    return `${text.slice(0, before + start.length)}\n\n${content}\n\n${text.slice(rest)}`;
  }, page);
}
