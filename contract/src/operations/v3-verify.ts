import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { authToken, correlationId } from "../fields/flow.ts";
import { additionalIdentities, Identity, identityAttributes } from "../fields/identity.ts";
import { clientIds, proveId, provePhoneAlias } from "../fields/ids.ts";
import {
  answeredPhoneNumber,
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
import { Enumeration, Flag, List, model, OneOf, Optional, RequiredOnPaper, Text } from "../schema.ts";
import { partResult, verifySuccess } from "./v3-verify-status.ts";

const VerificationType = Enumeration("VerificationType", "Which verification to run.", {
  HumanAssurance: "humanAssurance",
  VerifiedUser: "verifiedUser",
  AccountOpening: "accountOpening",
  Prefill: "prefill",
  PrefillForBiz: "prefillForBiz",
  IdentityResolution: "identityResolution",
});

const V3VerifyRequest = model("V3VerifyRequest", "Verify the person behind a phone number.", {
  ...clientIds(),
  emailAddress: Optional(emailAddress("ecoldman1h@storify.com")),
  firstName: Optional(firstName("Elena")),
  identityAttributes: Optional(identityAttributes()),
  ipAddress: Optional(ipAddress()),
  lastName: Optional(lastName("Coldman")),
  phoneNumber: phoneNumber("2001004053"),
  proveId: Optional(proveId()),
  userAgent: Optional(userAgent()),
  verificationType: RequiredOnPaper(VerificationType),
  ...possessionFields(),
  possessionType: Optional(
    OneOf(possessionTypes, "Older form, in place of `verificationType`: possession is proven in the same flow.", {
      examples: ["mobile"],
    }),
  ),
});

const BusinessAddress = model("BusinessAddress", "Address of a business.", foundAddressFields());

const RegistrationFiling = model("RegistrationFiling", "How a business is registered.", {
  date: Optional(Text("Date of the filing.", { examples: ["2015-04-01"] })),
  region: Optional(region()),
  registrationNumber: Optional(Text("Number in the register.", { examples: ["C1234567"] })),
  registrationType: Optional(Text("Kind of registration.", { examples: ["LLC"] })),
});

const RelatedPerson = model("RelatedPerson", "A person who has to do with a business.", {
  firstName: Optional(firstName("Jordan")),
  lastName: Optional(lastName("Lee")),
});

const Business = model("Business", "A business found for a phone number.", {
  businessAddress: Optional(BusinessAddress),
  businessName: Optional(Text("Registered name.", { examples: ["Lee Trading LLC"] })),
  registrationFiling: Optional(RegistrationFiling),
  relatedPersons: Optional(List(RelatedPerson, { description: "People who have to do with it." })),
  taxId: Optional(Text("Tax id.", { examples: ["12-3456789"] })),
  tradeName: Optional(Text("Name that it trades under.", { examples: ["Lee's"] })),
});

const V3VerifyResponseEvaluation = evaluationModel("V3VerifyResponseEvaluation");

const V3VerifyResponse = model("V3VerifyResponse", "Outcome of the verification, with the person that was found.", {
  additionalIdentities: Optional(additionalIdentities()),
  authToken: Optional(authToken()),
  businesses: Optional(List(Business, { description: "Businesses found, for `prefillForBiz`." })),
  ...clientIds(),
  correlationId: correlationId(),
  evaluation: Optional(evaluations(V3VerifyResponseEvaluation)),
  identity: Optional(Identity),
  isEnrolled: Optional(Flag("Whether Identity Manager monitors the person from now on.", { examples: [true] })),
  phoneNumber: answeredPhoneNumber("The number that was verified."),
  possessionResult: Optional(partResult("possession of the phone")),
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
  summary: "Verify the person behind a phone number.",
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
  refuses: ["sandboxUserNotFound", "personNotFound", "sandboxUserDenied"],
});
