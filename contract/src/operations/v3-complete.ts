import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { correlationId, next } from "../fields/flow.ts";
import { addressFields, personFields } from "../fields/person.ts";
import { Decimal, Flag, List, model, Optional, Text, Whole } from "../schema.ts";

const V3CompleteAddressEntryRequest = model(
  "V3CompleteAddressEntryRequest",
  "An address that the person confirmed.",
  addressFields(),
);

const V3CompleteIndividualRequest = model(
  "V3CompleteIndividualRequest",
  "The person as confirmed in the form. First and last name, or `ssn`, must be there.",
  personFields(V3CompleteAddressEntryRequest),
);

const V3CompleteRequest = model("V3CompleteRequest", "Verify the person and end the flow.", {
  correlationId: correlationId(),
  individual: V3CompleteIndividualRequest,
});

const V3CompleteResponseEvaluation = evaluationModel("V3CompleteResponseEvaluation");

const DataSourceAddressResponseInternal = model(
  "DataSourceAddressResponseInternal",
  "How the address compares with one data source.",
  {
    addressScore: Optional(Whole("Likeness, 0 to 100.")),
    city: Optional(Flag("Whether the city matches.")),
    distance: Optional(Decimal("Distance between the two addresses.")),
    postalCode: Optional(Flag("Whether the ZIP code matches.")),
    region: Optional(Flag("Whether the state matches.")),
    street: Optional(Flag("Whether the street matches.")),
    streetNumber: Optional(Whole("Likeness of the street number.")),
  },
);

const DataSourceEmailAddressResponseInternal = model(
  "DataSourceEmailAddressResponseInternal",
  "How the e-mail address compares with one data source.",
  { emailAddress: Optional(Flag("Whether it matches.")) },
);

const DataSourceIdentifiersResponseInternal = model(
  "DataSourceIdentifiersResponseInternal",
  "How the identifiers compare with one data source.",
  {
    dob: Optional(Flag("Whether the date of birth matches.")),
    last4: Optional(Flag("Whether the last four digits of the SSN match.")),
    ssn: Optional(Flag("Whether the whole SSN matches.")),
  },
);

const DataSourceNameResponseInternal = model(
  "DataSourceNameResponseInternal",
  "How the name compares with one data source.",
  {
    firstName: Optional(Whole("Likeness of the given name, 0 to 100.")),
    lastName: Optional(Whole("Likeness of the family name, 0 to 100.")),
    nameScore: Optional(Whole("Likeness of the whole name, 0 to 100.")),
  },
);

const DataSourceInternal = model("DataSourceInternal", "The comparison with one data source.", {
  address: Optional(DataSourceAddressResponseInternal),
  cipConfidence: Optional(Text("Confidence of this source: `high` or `low`.")),
  email: Optional(DataSourceEmailAddressResponseInternal),
  identifiers: Optional(DataSourceIdentifiersResponseInternal),
  name: Optional(DataSourceNameResponseInternal),
  reasonCodes: Optional(List(Text("Reason code"), { description: "Reason codes of this source." })),
});

const IDVDataInternal = model("IDVDataInternal", "How the submitted person compares with the data sources.", {
  dataSource1: Optional(DataSourceInternal),
  dataSource2: Optional(DataSourceInternal),
  multiCIPConfidence: Optional(Text("Confidence over all sources: `high` or `low`.")),
});

const KYCFieldTypeResponseInternal = model("KYCFieldTypeResponseInternal", "One field of a watch-list entry.", {
  name: Optional(Text("Name of the field.")),
  source: Optional(Text("Where it comes from.")),
  value: Optional(Text("Its value.")),
});

const AmlTypeListResponseInternal = model("AmlTypeListResponseInternal", "The hits on one watch list.", {
  amlType: Optional(Text("Kind of list.", { examples: ["pep-class-1"] })),
  fields: Optional(List(KYCFieldTypeResponseInternal, { description: "Fields of the entries." })),
  listHits: Optional(Whole("Number of hits on this list.")),
});

const KYCInternal = model("KYCInternal", "Hits on watch lists.", {
  amlTypeLists: Optional(List(AmlTypeListResponseInternal, { description: "The lists that were hit." })),
  totalHits: Optional(Whole("Number of hits over all lists.")),
});

const V3CompleteResponse = model("V3CompleteResponse", "Outcome of the flow.", {
  evaluation: Optional(evaluations(V3CompleteResponseEvaluation)),
  idv: Optional(IDVDataInternal),
  kyc: Optional(KYCInternal),
  next: next("done", "done"),
  success: Flag("Whether the person is verified.", { examples: [true] }),
});

export const v3Complete = defineOperation({
  ...bearerPost,
  slug: "v3-complete",
  operationId: "V3CompleteRequest",
  path: "/v3/complete",
  summary: "Verify the submitted person and end the flow.",
  request: {
    ...jsonBody,
    model: V3CompleteRequest,
    example: {
      correlationId: "713189b8-5555-4b08-83ba-75d08780aebd",
      individual: { firstName: "Milo", lastName: "Pinson", dob: "1981-01-17", ssn: "847350596" },
    },
  },
  response: { model: V3CompleteResponse, exposesHeaders: false },
  refuses: ["invalidCorrelationId", "stepOutOfOrder", "sandboxUserDenied"],
});
