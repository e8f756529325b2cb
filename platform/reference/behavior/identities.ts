/** Identity Manager, identity attributes and links between domains. */
import { linkCalls, linkMachine } from "../../src/people/domains/links.ts";
import { linkStates } from "../../src/store/rows/clients.ts";
import { type LinkScope, linkScopeNames, operations } from "@proofline/contract";
import { decided, sdk, type Table, type Topic, vendor } from "./statement.ts";

export const identityManager: Topic = {
  title: "Identity Manager",
  vendorPages: ["/docs/identity-manager-implementation-guide", "/docs/identity-manager-sandbox-testing"],
  statements: [
    vendor(
      "A batch has 1 to 100 items. `limit` of the list is 100 by default, and inactive identities are omitted unless `showInactive` is set.",
    ),
    vendor("Deactivating stops webhooks and keeps the identity. Disenrolling removes it."),
    sdk("A batch can be under `items` or `identities`. `proveId` was called `identityId`; responses have both."),
    sdk("Paths of SDKs before 0.13.1 end with a slash and lead to the same operations."),
    sdk(
      "No operation of Identity Manager has a 404, so an ID that the domain has not enrolled returns 400 with code 8011.",
    ),
    decided(
      "Enrolling the same phone number again returns the same `proveId` and monitors it again. New values replace the old ones; omitted values stay.",
    ),
    decided(
      "Batch results are in the order of the items, each an ID or an `error`. An invalid item does not stop the others.",
    ),
    decided("The list is in the order of enrollment. `limit` is at most 1000."),
    decided(
      "`lastKey` is sealed: a changed key, or one of another domain, returns 400 with code 8001. An identity that is enrolled during the whole listing is listed exactly once.",
    ),
    decided("Lookup finds inactive identities too. Without a result, `items` is absent."),
    decided("An ID that is not a UUID returns 400 with code 8001."),
    decided(
      "A batch item without a phone number can name a person by `identityId`, and by the `pcid` of a domain linked for `identity`, as Cross-Domain returns them. This is the only item that the official SDK has a type for.",
    ),
    decided(
      "In a sandbox, a client with a product can enroll that product's test users; a client without a product can enroll all.",
    ),
  ],
};

export const attributes: Topic = {
  title: "Identity attributes",
  vendorPages: ["/how-to/provex-implementation-guide"],
  statements: [
    vendor("A domain issues attributes with Enroll and Verify. Discover comes before Fetch."),
    sdk("An unknown `proveId` or attribute returns 404 with code 8011."),
    decided(
      "Each issuer, person and type has one attribute. A later value replaces it, and disenrolling removes it. An attribute without type or value returns 400 with code 8001.",
    ),
    decided("Discover lists attributes of the client's domain, and of domains linked to it for `attributes`."),
    decided(
      "`issuerId` consists of the issuing domain's name and the end of its `pcid`, so nobody can pose as another issuer by taking its name.",
    ),
    decided(
      "Only Discover returns an `attributeId`. The ID stays valid as long as the attribute is visible; Discover need not be repeated.",
    ),
    decided(
      "An `attributeId` names one type of attribute of one person for one domain, so two domains cannot compare IDs. Fetch returns the value of every issuer.",
    ),
  ],
};

const callers = { link: "requesting domain", "confirm-link": "confirming domain", unlink: "either" } as const;

const scopes: Readonly<Record<LinkScope, string>> = {
  identity: "the ID under which the other domain has enrolled a person whom this domain has enrolled (Cross-Domain)",
  attributes: "attributes that the other domain issued for a person whom this domain knows (Discover, Fetch)",
};

/** The transitions, from the state machine itself. */
const transitions: Table = {
  source: "decision",
  caption: "States of a link",
  head: ["State", "Call", "By", "New state"],
  rows: linkStates.flatMap((state) =>
    linkCalls.flatMap((call) => {
      const next = linkMachine[state][call];
      return next ? [[state, `\`POST ${operations[`v3-domain-${call}`].path}\``, callers[call], next]] : [];
    }),
  ),
};

export const domains: Topic = {
  title: "Domains and links",
  statements: [
    sdk(
      "A link has scopes; a request for a link has the same. `linkedTo`, `linkedFrom`, `requestsTo` and `requestsFrom` list them. `unlink` also removes a request.",
    ),
    decided(
      "A link shows the requesting domain data of the confirming domain. The other direction needs its own link.",
    ),
    decided(
      "Every other call is 403 with code 8003: confirming without a request, unlinking without a link, requesting a link that exists. A repeated request replaces the scopes; confirming accepts the current request.",
    ),
    decided(
      "A link to the own domain, to an unknown domain, or to a domain of the other tier returns 400 with code 8001.",
    ),
    decided("`unlink` takes the other domain as `pcidTo` or `pcidFrom`. The end that is absent is the own domain."),
    decided(
      "Concurrent changes of one link run one after the other. A request that loses ten times returns 403 with code 8003, has no effect and can be retried.",
    ),
    decided("A request without scopes requests all of them."),
    decided("An ID of another domain is treated like an unknown ID everywhere."),
    decided(
      "Clients of one domain share its flows, sessions, verifications (of their own product), enrolled identities, attributes, devices, passkeys, links and webhook.",
    ),
    decided(
      "Each client has its own secrets, tokens, introspection and revocation of tokens, rate limit, and responses to an `Idempotency-Key`.",
    ),
  ],
  tables: [
    transitions,
    {
      source: "decision",
      caption: "Scopes",
      head: ["Scope", "What the link shows"],
      rows: linkScopeNames.map((name) => [`\`${name}\``, scopes[name]]),
    },
  ],
};
