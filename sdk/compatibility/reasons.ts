/** Why a name of the official package is not here, or is another. Models have their reasons in the contract. */
const SCHEMAS = "made of zod, marked internal there; `…ToJSON` and `…FromJSON` do the same without it";
const GENERATED = "a part of the generator's pipeline that no document there names";

export const reasons: readonly { readonly name: RegExp; readonly why: string }[] = [
  { name: /\$(inboundSchema|outboundSchema|Outbound)?$/, why: SCHEMAS },
  { name: /^(formatZodError|blobLikeSchema)$/, why: "made for zod, of which there is none here" },
  { name: /^(hooks|lib|sdk|types)\/[\w-]+$/, why: GENERATED },
  { name: /^lib\/(http|retries|encodings|primitives|security|url): /, why: GENERATED },
  { name: /^types\/operations: /, why: GENERATED },
  { name: /^an option of a call, serverURL,/, why: "text alone, as everywhere else; of a URL it is `href`" },
];

/** @param name `module: name`, or a module */
export const reasonOf = (name: string): string | undefined =>
  reasons.find((reason) => reason.name.test(name) || reason.name.test(name.replace(/^[^:]*: /, "")))?.why;
