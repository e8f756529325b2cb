/** Type of a test user added through the test kit. It imports nothing, so the published types have no dependencies. */

/** Omitted fields default to those of a long-term Pre-Fill user who passes. */
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
  /** `short-term` users pass the possession check without the browser SDK. Default `long-term`. */
  readonly term?: "short-term" | "long-term";
  /** Failure reasons by operation: `{ "v3-validate": "simSwapped" }`. */
  readonly fails?: Readonly<Record<string, string>>;
  /** Facts about the phone: `{ lineType: "landline" }`. */
  readonly facts?: Readonly<Record<string, unknown>>;
}
