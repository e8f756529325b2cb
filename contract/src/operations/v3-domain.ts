/** Operations on domains and the links between them. */
import { pcid } from "../fields/ids.ts";
import { doneModel } from "../fields/outcome.ts";
import { bearerGet, bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { List, model, OneOf, Optional, Text, Whole } from "../schema.ts";
import { linkScopeNames } from "../scopes.ts";

const namespace = "domain";
const domainName = () => Text("Name of the domain.", { examples: ["My Company"] });
const scopes = () => List(Text("Scope"), { description: "Scopes of the link.", examples: [["identity"]] });
const requestedScopes = () =>
  List(OneOf(linkScopeNames, "Scope"), {
    description: "Scopes of the link; default all.",
    minItems: 1,
    examples: [["identity"]],
  });

export const v3DomainId = defineOperation({
  ...bearerGet,
  namespace,
  slug: "v3-domain-id",
  operationId: "V3DomainIDRequest",
  path: "/v3/domain/id",
  summary: "Returns your domain.",
  response: {
    model: model("V3DomainIDResponse", "Your domain.", {
      issuerId: Text("ID under which the domain issues attributes.", { examples: ["AcmeWallet"] }),
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
  summary: "Requests a link with another domain.",
  request: {
    ...jsonBody,
    model: model("V3DomainLinkRequest", "Request for a link with another domain.", {
      pcid: pcid("the other domain"),
      scopes: Optional(requestedScopes()),
    }),
    example: { pcid: "12345" },
  },
  response: { model: doneModel("V3DomainLinkResponse"), exposesHeaders: false },
  rejectsWith: ["stepOutOfOrder"],
});

export const v3DomainConfirmLink = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-domain-confirm-link",
  operationId: "V3DomainConfirmLinkRequest",
  path: "/v3/domain/confirm-link",
  summary: "Confirms a link requested by another domain.",
  request: {
    ...jsonBody,
    model: model("V3DomainConfirmLinkRequest", "Confirmation of a link requested by another domain.", {
      pcid: pcid("the domain that requested the link"),
    }),
    example: { pcid: "12345" },
  },
  response: { model: doneModel("V3DomainConfirmLinkResponse"), exposesHeaders: false },
  rejectsWith: ["stepOutOfOrder"],
});

export const v3DomainUnlink = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-domain-unlink",
  operationId: "V3DomainUnlinkRequest",
  path: "/v3/domain/unlink",
  summary: "Removes a link or a link request.",
  request: {
    ...jsonBody,
    model: model(
      "V3DomainUnlinkRequest",
      "Request to remove a link or a pending link request. The ID of the other domain is required.",
      {
        pcidFrom: Optional(pcid("the domain at the start of the link")),
        pcidTo: Optional(pcid("the domain at the end of the link")),
      },
    ),
    example: { pcidTo: "12345" },
  },
  response: { model: doneModel("V3DomainUnlinkResponse"), exposesHeaders: false },
  rejectsWith: ["stepOutOfOrder"],
});

const linkModel = (name: string, description: string) =>
  model(name, description, {
    acceptedAt: Optional(Whole("Time of the confirmation, in Unix seconds.", { examples: [1747671792] })),
    acceptedString: Optional(
      Text("Time of the confirmation, as text.", { examples: ["2025-05-19 16:23:12.000 +0000 UTC"] }),
    ),
    name: Optional(domainName()),
    pcid: Optional(pcid("the other domain")),
    scopes: Optional(scopes()),
  });

const requestModel = (name: string, description: string) =>
  model(name, description, {
    name: Optional(domainName()),
    pcid: Optional(pcid("the other domain")),
    requestedAt: Optional(Whole("Time of the request, in Unix seconds.", { examples: [1747671792] })),
    requestedString: Optional(
      Text("Time of the request, as text.", { examples: ["2025-05-19 16:23:12.000 +0000 UTC"] }),
    ),
    scopes: Optional(scopes()),
  });

const LinkedFrom = linkModel("LinkedFrom", "A domain that is linked to yours.");
const LinkedTo = linkModel("LinkedTo", "A domain to which yours is linked.");
const RequestsFrom = requestModel("RequestsFrom", "A domain that requested a link with yours.");
const RequestsTo = requestModel("RequestsTo", "A domain with which yours requested a link.");

export const v3DomainLinked = defineOperation({
  ...bearerGet,
  namespace,
  slug: "v3-domain-linked",
  operationId: "V3DomainLinkedRequest",
  path: "/v3/domain/linked",
  summary: "Lists the links of your domain and the open link requests.",
  response: {
    model: model("V3DomainLinkedResponse", "The links of your domain.", {
      linkedFrom: Optional(List(LinkedFrom, { description: "Links to your domain." })),
      linkedTo: Optional(List(LinkedTo, { description: "Links from your domain." })),
      requestsFrom: Optional(List(RequestsFrom, { description: "Link requests from other domains." })),
      requestsTo: Optional(List(RequestsTo, { description: "Link requests from your domain." })),
    }),
    exposesHeaders: true,
  },
});
