/** Fields of people found by Verify and of identities enrolled in Identity Manager. */
import { Flag, List, model, OneOf, Optional, Text, Whole } from "../schema.ts";
import { clientCustomerId, deviceId, identityId, proveId } from "./ids.ts";
import { returnedPhoneNumber, firstName, foundAddressFields, lastName } from "./person.ts";

const Address = model("Address", "An address of the person.", foundAddressFields());

export const assuranceLevel = () =>
  OneOf(["AL-1", "AL0", "AL1", "AL2", "AL3"], "Confidence that the number belongs to this person.", {
    examples: ["AL3"],
  });

export const Identity = model("Identity", "A person found for a phone number.", {
  addresses: Optional(List(Address, { description: "Addresses of the person." })),
  assuranceLevel: assuranceLevel(),
  dateOfBirth: Optional(Text("Date of birth, YYYY-MM-DD.", { examples: ["1981-01-17"] })),
  emails: Optional(List(Text("Email address"), { description: "Email addresses of the person." })),
  firstName: Optional(firstName("Elena")),
  lastName: Optional(lastName("Coldman")),
  maxAge: Optional(Whole("Maximum age of the person, in years.", { examples: [25] })),
  minAge: Optional(Whole("Minimum age of the person, in years.", { examples: [18] })),
  nationalId: Optional(Text("National ID, such as an SSN.", { examples: ["111-22-6789"] })),
  reasons: List(Text("Reason code", { examples: ["AL3a"] }), { description: "Reason codes of the assurance level." }),
});

export const additionalIdentities = () => List(Identity, { description: "Other people found for the number." });

const IdentityAttribute = model("IdentityAttribute", "An attribute to store with the identity.", {
  attributeType: Optional(Text("Type of the attribute.", { examples: ["walletId"] })),
  attributeValue: Optional(Text("Value of the attribute.", { examples: ["9fk1ka74g"] })),
});

export const identityAttributes = () =>
  List(IdentityAttribute, { description: "Attributes to store with the identity, for Discover and Fetch." });

/** Fields of an enrolled identity in the responses of Get and Lookup. */
export const enrolledFields = () => ({
  active: Optional(Flag("Whether the identity is monitored.", { examples: [true] })),
  carrier: Optional(Text("Mobile network operator.", { examples: ["Verizon"] })),
  clientCustomerId: Optional(clientCustomerId()),
  countryCode: Optional(Text("Country of the number, ISO 3166-1 alpha-2.", { examples: ["US"] })),
  createdAt: Optional(Whole("Time of enrollment, in Unix seconds.", { examples: [1747671792] })),
  creationString: Optional(Text("Time of enrollment, as text.", { examples: ["2025-05-19 16:23:12.475 +0000 UTC"] })),
  deviceId: Optional(deviceId()),
  identityId: Optional(identityId()),
  lineType: Optional(Text("Line type.", { examples: ["mobile"] })),
  phoneNumber: returnedPhoneNumber("The monitored phone number.", "2001004031"),
  proveId: Optional(proveId()),
});
