/** A test person that users of the platform add. Nothing here needs another package, so that the published types stand on their own. */

/** What is not said is as for a long-term Pre-Fill person who passes. */
export interface AddedPerson {
  readonly phoneNumber: string;
  readonly record: {
    readonly firstName: string;
    readonly lastName: string;
    /** YYYY-MM-DD. */
    readonly dob?: string;
    /** Nine digits. */
    readonly ssn?: string;
    readonly addresses?: readonly {
      readonly address: string;
      readonly extendedAddress?: string;
      readonly city: string;
      readonly region: string;
      readonly postalCode: string;
    }[];
    readonly emailAddresses?: readonly string[];
  };
  readonly product?: "prefill" | "identity" | "unify" | "verify" | "manager";
  /** `short-term` people pass possession without the browser SDK. */
  readonly term?: "short-term" | "long-term";
  /** At which call the person fails and why: `{ "v3-validate": "simSwapped" }`. */
  readonly fails?: Readonly<Record<string, string>>;
  /** What is known of the phone: `{ lineType: "landline" }`. */
  readonly facts?: Readonly<Record<string, unknown>>;
}
