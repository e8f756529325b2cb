/** Reasons why official names are missing or differ. Reasons for models are in the contract. */
const SCHEMAS = "zod objects, marked internal; use `…ToJSON` and `…FromJSON`";
const GENERATED = "undocumented part of the generated pipeline";

export const reasons: readonly { readonly name: RegExp; readonly why: string }[] = [
  { name: /\$(inboundSchema|outboundSchema|Outbound)?$/, why: SCHEMAS },
  { name: /^(formatZodError|blobLikeSchema)$/, why: "for zod, which this package does not use" },
  { name: /^(hooks|lib|sdk|types)\/[\w-]+$/, why: GENERATED },
  { name: /^lib\/(http|retries|encodings|primitives|security|url): /, why: GENERATED },
  { name: /^types\/operations: /, why: GENERATED },
  { name: /^an option of a call, serverURL,/, why: "accepts only strings, as elsewhere; use `href` of a URL" },
];

/** @param name `module: name`, or a module */
export const reasonOf = (name: string): string | undefined =>
  reasons.find((reason) => reason.name.test(name) || reason.name.test(name.replace(/^[^:]*: /, "")))?.why;
