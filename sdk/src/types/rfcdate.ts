/** A date without time, `YYYY-MM-DD`. */
export class RFCDate {
  readonly #text: string;

  /** @throws RangeError when `date` is no date of that form */
  constructor(date: Date | string) {
    const text = typeof date === "string" ? date : date.toISOString().slice(0, 10);
    const parsed = new Date(`${text}T00:00:00Z`);
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text) {
      throw new RangeError(`'${text}' is no date of the form YYYY-MM-DD`);
    }
    this.#text = text;
  }

  static today(): RFCDate {
    return new RFCDate(new Date());
  }

  toJSON(): string {
    return this.#text;
  }

  toString(): string {
    return this.#text;
  }
}
