import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { authToken, correlationId } from "../fields/flow.ts";
import { additionalIdentities, Identity, identityAttributes } from "../fields/identity.ts";
import { clientIds, proveId, provePhoneAlias } from "../fields/ids.ts";
import {
  returnedPhoneNumber,
  emailAddress,
  firstName,
  foundAddressFields,
  ipAddress,
  lastName,
  phoneNumber,
  region,
  userAgent,
} from "../fields/person.ts";
import { possessionFields, possessionTypes } from "../fields/possession.ts";
import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { Enumeration, Flag, List, model, OneOf, Optional, RequiredInTypes, Text } from "../schema.ts";
import { partResult, verifySuccess } from "./v3-verify-status.ts";

const VerificationType = Enumeration("VerificationType", "Type of verification.", {
  HumanAssurance: "humanAssurance",
  VerifiedUser: "verifiedUser",
  AccountOpening: "accountOpening",
  Prefill: "prefill",
  PrefillForBiz: "prefillForBiz",
  IdentityResolution: "identityResolution",
});

const V3VerifyRequest = model("V3VerifyRequest", "Request to verify the owner of a phone number.", {
  ...clientIds(),
  emailAddress: Optional(emailAddress("ecoldman1h@storify.com")),
  firstName: Optional(firstName("Elena")),
  identityAttributes: Optional(identityAttributes()),
  ipAddress: Optional(ipAddress()),
  lastName: Optional(lastName("Coldman")),
  phoneNumber: phoneNumber("2001004053"),
  proveId: Optional(proveId()),
  userAgent: Optional(userAgent()),
  verificationType: RequiredInTypes(VerificationType),
  ...possessionFields(),
  possessionType: Optional(
    OneOf(possessionTypes, "Older alternative to `verificationType`; the same flow then also checks possession.", {
      examples: ["mobile"],
    }),
  ),
});

const BusinessAddress = model("BusinessAddress", "Address of a business.", foundAddressFields());

const RegistrationFiling = model("RegistrationFiling", "Registration of a business.", {
  date: Optional(Text("Date of the filing.", { examples: ["2015-04-01"] })),
  region: Optional(region()),
  registrationNumber: Optional(Text("Registration number.", { examples: ["C1234567"] })),
  registrationType: Optional(Text("Type of registration.", { examples: ["LLC"] })),
});

const RelatedPerson = model("RelatedPerson", "A person related to a business.", {
  firstName: Optional(firstName("Jordan")),
  lastName: Optional(lastName("Lee")),
});

const Business = model("Business", "A business found for a phone number.", {
  businessAddress: Optional(BusinessAddress),
  businessName: Optional(Text("Registered name.", { examples: ["Lee Trading LLC"] })),
  registrationFiling: Optional(RegistrationFiling),
  relatedPersons: Optional(List(RelatedPerson, { description: "People related to the business." })),
  taxId: Optional(Text("Tax ID.", { examples: ["12-3456789"] })),
  tradeName: Optional(Text("Trade name.", { examples: ["Lee's"] })),
});

const V3VerifyResponseEvaluation = evaluationModel("V3VerifyResponseEvaluation");

const V3VerifyResponse = model("V3VerifyResponse", "Result of the verification, with the person found.", {
  additionalIdentities: Optional(additionalIdentities()),
  authToken: Optional(authToken()),
  businesses: Optional(
    List(Business, { description: "Businesses found; only with verification type `prefillForBiz`." }),
  ),
  ...clientIds(),
  correlationId: correlationId(),
  evaluation: Optional(evaluations(V3VerifyResponseEvaluation)),
  identity: Optional(Identity),
  isEnrolled: Optional(Flag("Whether the person is enrolled in Identity Manager.", { examples: [true] })),
  phoneNumber: returnedPhoneNumber("The verified phone number."),
  possessionResult: Optional(partResult("possession check")),
  proveId: Optional(proveId()),
  provePhoneAlias: Optional(provePhoneAlias()),
  success: verifySuccess(),
  verifyResult: Optional(partResult("verification")),
});

export const v3Verify = defineOperation({
  ...bearerPost,
  slug: "v3-verify",
  operationId: "V3VerifyRequest",
  path: "/v3/verify",
  summary: "Verifies the owner of a phone number.",
  request: {
    ...jsonBody,
    model: V3VerifyRequest,
    example: {
      verificationType: "verifiedUser",
      phoneNumber: "2001004053",
      firstName: "Elena",
      lastName: "Coldman",
      clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81",
    },
  },
  response: { model: V3VerifyResponse, exposesHeaders: false },
  rejectsWith: ["sandboxUserNotFound", "personNotFound", "sandboxUserDenied"],
});
