/** People as the service knows them: what Verify finds, and what Identity Manager keeps. */
import { Flag, List, model, OneOf, Optional, Text, Whole } from "../schema.ts";
import { clientCustomerId, deviceId, identityId, proveId } from "./ids.ts";
import { answeredPhoneNumber, firstName, foundAddressFields, lastName } from "./person.ts";

const Address = model("Address", "An address of the person.", foundAddressFields());

export const assuranceLevel = () =>
  OneOf(["AL-1", "AL0", "AL1", "AL2", "AL3"], "How sure it is that the number belongs to this person.", {
    examples: ["AL3"],
  });

export const Identity = model("Identity", "A person found for a phone number.", {
  addresses: Optional(List(Address, { description: "Addresses of the person." })),
  assuranceLevel: assuranceLevel(),
  dateOfBirth: Optional(Text("Date of birth, YYYY-MM-DD.", { examples: ["1981-01-17"] })),
  emails: Optional(List(Text("E-mail address"), { description: "E-mail addresses of the person." })),
  firstName: Optional(firstName("Elena")),
  lastName: Optional(lastName("Coldman")),
  maxAge: Optional(Whole("The person is at most so many years old.", { examples: [25] })),
  minAge: Optional(Whole("The person is at least so many years old.", { examples: [18] })),
  nationalId: Optional(Text("National id, such as an SSN.", { examples: ["111-22-6789"] })),
  reasons: List(Text("Reason code", { examples: ["AL3a"] }), { description: "Why the level is what it is." }),
});

export const additionalIdentities = () => List(Identity, { description: "Further people found for the number." });

const IdentityAttribute = model("IdentityAttribute", "An attribute to keep with the identity.", {
  attributeType: Optional(Text("Kind of attribute.", { examples: ["walletId"] })),
  attributeValue: Optional(Text("The attribute itself.", { examples: ["9fk1ka74g"] })),
});

export const identityAttributes = () =>
  List(IdentityAttribute, { description: "Attributes to keep with the identity, for Discover and Fetch." });

/** An enrolled identity, as Get and Lookup answer it. */
export const enrolledFields = () => ({
  active: Optional(Flag("Whether the identity is monitored now.", { examples: [true] })),
  carrier: Optional(Text("Mobile network operator.", { examples: ["Verizon"] })),
  clientCustomerId: Optional(clientCustomerId()),
  countryCode: Optional(Text("Country of the number: ISO 3166-1, two letters.", { examples: ["US"] })),
  createdAt: Optional(Whole("When it was enrolled, in seconds since 1970.", { examples: [1747671792] })),
  creationString: Optional(Text("The same moment as text.", { examples: ["2025-05-19 16:23:12.475 +0000 UTC"] })),
  deviceId: Optional(deviceId()),
  identityId: Optional(identityId()),
  lineType: Optional(Text("Kind of line.", { examples: ["mobile"] })),
  phoneNumber: answeredPhoneNumber("The number that is monitored.", "2001004031"),
  proveId: Optional(proveId()),
});
