/** Test users of Identity Manager. The vendor documents only their names and numbers. */
import type { TestPerson } from "./test-person.ts";

const enrollable = (phoneNumber: string, firstName: string, lastName: string): TestPerson => ({
  phoneNumber,
  product: "manager",
  term: "long-term",
  record: { firstName, lastName, addresses: [], emailAddresses: [] },
  facts: { carrier: "Verizon" },
});

export const managerPeople: readonly TestPerson[] = [
  enrollable("2001004031", "Merla", "Schumacher"),
  enrollable("2001004035", "Jaimie", "Beddo"),
  enrollable("2001004036", "Stanly", "Ovid"),
];
