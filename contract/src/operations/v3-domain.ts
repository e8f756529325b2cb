/** Domains and the links between them. */
import { pcid } from "../fields/ids.ts";
import { doneModel } from "../fields/outcome.ts";
import { bearerGet, bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { List, model, OneOf, Optional, Text, Whole } from "../schema.ts";
import { linkScopeNames } from "../scopes.ts";

const namespace = "domain";
const domainName = () => Text("Name of the domain.", { examples: ["My Company"] });
const scopes = () => List(Text("Scope"), { description: "What the link is for.", examples: [["identity"]] });
const askedScopes = () =>
  List(OneOf(linkScopeNames, "Scope"), {
    description: "What the link is for; all there is if not given.",
    minItems: 1,
    examples: [["identity"]],
  });

export const v3DomainId = defineOperation({
  ...bearerGet,
  namespace,
  slug: "v3-domain-id",
  operationId: "V3DomainIDRequest",
  path: "/v3/domain/id",
  summary: "Read your own domain.",
  response: {
    model: model("V3DomainIDResponse", "Your own domain.", {
      issuerId: Text("Id under which the domain issues attributes.", { examples: ["AcmeWallet"] }),
      name: domainName(),
      pcid: pcid("your domain"),
    }),
    exposesHeaders: true,
  },
});

export const v3DomainLink = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-domain-link",
  operationId: "V3DomainLinkRequest",
  path: "/v3/domain/link",
  summary: "Ask another domain for a link.",
  request: {
    ...jsonBody,
    model: model("V3DomainLinkRequest", "Ask another domain for a link.", {
      pcid: pcid("the other domain"),
      scopes: Optional(askedScopes()),
    }),
    example: { pcid: "12345" },
  },
  response: { model: doneModel("V3DomainLinkResponse"), exposesHeaders: false },
  refuses: ["stepOutOfOrder"],
});

export const v3DomainConfirmLink = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-domain-confirm-link",
  operationId: "V3DomainConfirmLinkRequest",
  path: "/v3/domain/confirm-link",
  summary: "Accept the link that another domain asked for.",
  request: {
    ...jsonBody,
    model: model("V3DomainConfirmLinkRequest", "Accept the link that another domain asked for.", {
      pcid: pcid("the domain that asked"),
    }),
    example: { pcid: "12345" },
  },
  response: { model: doneModel("V3DomainConfirmLinkResponse"), exposesHeaders: false },
  refuses: ["stepOutOfOrder"],
});

export const v3DomainUnlink = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-domain-unlink",
  operationId: "V3DomainUnlinkRequest",
  path: "/v3/domain/unlink",
  summary: "Drop a link, or a request for one.",
  request: {
    ...jsonBody,
    model: model("V3DomainUnlinkRequest", "Drop a link, or a request for one; name the other domain.", {
      pcidFrom: Optional(pcid("the domain that the link starts from")),
      pcidTo: Optional(pcid("the domain that the link leads to")),
    }),
    example: { pcidTo: "12345" },
  },
  response: { model: doneModel("V3DomainUnlinkResponse"), exposesHeaders: false },
  refuses: ["stepOutOfOrder"],
});

const linkModel = (name: string, description: string) =>
  model(name, description, {
    acceptedAt: Optional(Whole("When it was accepted, in seconds since 1970.", { examples: [1747671792] })),
    acceptedString: Optional(Text("The same moment as text.", { examples: ["2025-05-19 16:23:12.000 +0000 UTC"] })),
    name: Optional(domainName()),
    pcid: Optional(pcid("the other domain")),
    scopes: Optional(scopes()),
  });

const requestModel = (name: string, description: string) =>
  model(name, description, {
    name: Optional(domainName()),
    pcid: Optional(pcid("the other domain")),
    requestedAt: Optional(Whole("When it was asked for, in seconds since 1970.", { examples: [1747671792] })),
    requestedString: Optional(Text("The same moment as text.", { examples: ["2025-05-19 16:23:12.000 +0000 UTC"] })),
    scopes: Optional(scopes()),
  });

const LinkedFrom = linkModel("LinkedFrom", "A domain that is linked to yours.");
const LinkedTo = linkModel("LinkedTo", "A domain that yours is linked to.");
const RequestsFrom = requestModel("RequestsFrom", "A domain that asks yours for a link.");
const RequestsTo = requestModel("RequestsTo", "A domain that yours asks for a link.");

export const v3DomainLinked = defineOperation({
  ...bearerGet,
  namespace,
  slug: "v3-domain-linked",
  operationId: "V3DomainLinkedRequest",
  path: "/v3/domain/linked",
  summary: "List the links of your domain, and those that are asked for.",
  response: {
    model: model("V3DomainLinkedResponse", "The links of your domain.", {
      linkedFrom: Optional(List(LinkedFrom, { description: "Links to yours." })),
      linkedTo: Optional(List(LinkedTo, { description: "Links from yours." })),
      requestsFrom: Optional(List(RequestsFrom, { description: "Links that others ask for." })),
      requestsTo: Optional(List(RequestsTo, { description: "Links that you ask for." })),
    }),
    exposesHeaders: true,
  },
});
