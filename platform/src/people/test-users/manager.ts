/** Test users of Identity Manager. The vendor documents only their names and numbers. */
import type { TestUser } from "./test-user.ts";

const enrollable = (phoneNumber: string, firstName: string, lastName: string): TestUser => ({
  phoneNumber,
  product: "manager",
  term: "long-term",
  record: { firstName, lastName, addresses: [], emailAddresses: [] },
  facts: { carrier: "Verizon" },
});

export const managerPeople: readonly TestUser[] = [
  enrollable("2001004031", "Merla", "Schumacher"),
  enrollable("2001004035", "Jaimie", "Beddo"),
  enrollable("2001004036", "Stanly", "Ovid"),
];
