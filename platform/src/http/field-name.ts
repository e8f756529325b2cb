/** How a field is called in a message: `individual.addresses[0].city`. */

export const fieldName = (path: readonly string[]): string =>
  path.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index > 0 ? `.${part}` : part)).join("");

/** A name that comes from the caller: at most 40 printable characters of it go back. */
export const printable = (name: string): string => name.replace(/[^\x20-\x7e]/g, "?").slice(0, 40);
