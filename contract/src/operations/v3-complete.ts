import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { correlationId, next } from "../fields/flow.ts";
import { addressFields, personFields } from "../fields/person.ts";
import { Decimal, Flag, List, model, Optional, Text, Whole } from "../schema.ts";

const V3CompleteAddressEntryRequest = model(
  "V3CompleteAddressEntryRequest",
  "An address confirmed by the person.",
  addressFields(),
);

const V3CompleteIndividualRequest = model(
  "V3CompleteIndividualRequest",
  "The person's data as confirmed in the form. First and last name, or `ssn`, are required.",
  personFields(V3CompleteAddressEntryRequest),
);

const V3CompleteRequest = model("V3CompleteRequest", "Request to verify the person and end the flow.", {
  correlationId: correlationId(),
  individual: V3CompleteIndividualRequest,
});

const V3CompleteResponseEvaluation = evaluationModel("V3CompleteResponseEvaluation");

const DataSourceAddressResponseInternal = model(
  "DataSourceAddressResponseInternal",
  "Comparison of the address with one data source.",
  {
    addressScore: Optional(Whole("Similarity, 0 to 100.")),
    city: Optional(Flag("Whether the city matches.")),
    distance: Optional(Decimal("Distance between the two addresses.")),
    postalCode: Optional(Flag("Whether the ZIP code matches.")),
    region: Optional(Flag("Whether the state matches.")),
    street: Optional(Flag("Whether the street matches.")),
    streetNumber: Optional(Whole("Similarity of the street number.")),
  },
);

const DataSourceEmailAddressResponseInternal = model(
  "DataSourceEmailAddressResponseInternal",
  "Comparison of the email address with one data source.",
  { emailAddress: Optional(Flag("Whether the email address matches.")) },
);

const DataSourceIdentifiersResponseInternal = model(
  "DataSourceIdentifiersResponseInternal",
  "Comparison of the identifiers with one data source.",
  {
    dob: Optional(Flag("Whether the date of birth matches.")),
    last4: Optional(Flag("Whether the last four digits of the SSN match.")),
    ssn: Optional(Flag("Whether the whole SSN matches.")),
  },
);

const DataSourceNameResponseInternal = model(
  "DataSourceNameResponseInternal",
  "Comparison of the name with one data source.",
  {
    firstName: Optional(Whole("Similarity of the given name, 0 to 100.")),
    lastName: Optional(Whole("Similarity of the family name, 0 to 100.")),
    nameScore: Optional(Whole("Similarity of the full name, 0 to 100.")),
  },
);

const DataSourceInternal = model("DataSourceInternal", "Comparison with one data source.", {
  address: Optional(DataSourceAddressResponseInternal),
  cipConfidence: Optional(Text("Confidence of this source: `high` or `low`.")),
  email: Optional(DataSourceEmailAddressResponseInternal),
  identifiers: Optional(DataSourceIdentifiersResponseInternal),
  name: Optional(DataSourceNameResponseInternal),
  reasonCodes: Optional(List(Text("Reason code"), { description: "Reason codes of this source." })),
});

const IDVDataInternal = model("IDVDataInternal", "Comparison of the submitted person with the data sources.", {
  dataSource1: Optional(DataSourceInternal),
  dataSource2: Optional(DataSourceInternal),
  multiCIPConfidence: Optional(Text("Confidence across all sources: `high` or `low`.")),
});

const KYCFieldTypeResponseInternal = model("KYCFieldTypeResponseInternal", "One field of a watch-list entry.", {
  name: Optional(Text("Name of the field.")),
  source: Optional(Text("Source of the value.")),
  value: Optional(Text("Value of the field.")),
});

const AmlTypeListResponseInternal = model("AmlTypeListResponseInternal", "The hits on one watch list.", {
  amlType: Optional(Text("Type of the list.", { examples: ["pep-class-1"] })),
  fields: Optional(List(KYCFieldTypeResponseInternal, { description: "Fields of the entries." })),
  listHits: Optional(Whole("Number of hits on this list.")),
});

const KYCInternal = model("KYCInternal", "Hits on watch lists.", {
  amlTypeLists: Optional(List(AmlTypeListResponseInternal, { description: "The lists with hits." })),
  totalHits: Optional(Whole("Number of hits across all lists.")),
});

const V3CompleteResponse = model("V3CompleteResponse", "Result of the flow.", {
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
  summary: "Verifies the submitted person and ends the flow.",
  request: {
    ...jsonBody,
    model: V3CompleteRequest,
    example: {
      correlationId: "713189b8-5555-4b08-83ba-75d08780aebd",
      individual: { firstName: "Milo", lastName: "Pinson", dob: "1981-01-17", ssn: "847350596" },
    },
  },
  response: { model: V3CompleteResponse, exposesHeaders: false },
  rejectsWith: ["invalidCorrelationId", "stepOutOfOrder", "sandboxUserDenied"],
});
