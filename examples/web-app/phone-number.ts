/** Converts a phone number as people type it, `(200) 100-1693`, to the form of the API: digits and a leading `+`. */
export const plainNumber = (typed: unknown): string =>
  typeof typed === "string" ? typed.replaceAll(/[\s().-]/g, "") : "";
