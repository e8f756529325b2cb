/** Result models of AuthFinish for a proven phone. */
import { createdAt, mobileNumber } from "../../fields/auth.ts";
import { Flag, model, OneOf, Optional, Text } from "../../schema.ts";

const AuthFinishResponseSubjectMobileResultSuccessClaim = model(
  "AuthFinishResponseSubjectMobileResultSuccessClaim",
  "The proven phone number.",
  { mobileNumber: mobileNumber() },
);

const AuthFinishResponseSubjectMobileResultSuccessExtras = model(
  "AuthFinishResponseSubjectMobileResultSuccessExtras",
  "Further information about the phone.",
  {
    ipMatch: Optional(
      OneOf(["success", "failure"], "Whether the link was opened from the IP address that requested it.", {
        examples: ["success"],
      }),
    ),
    linkClicked: Optional(Flag("Whether the link was opened within 5 minutes.", { examples: [true] })),
    mobileCountryCode: Optional(Text("Mobile country code (MCC) of the network.", { examples: ["310"] })),
    mobileOperatorName: Optional(Text("Name of the network.", { examples: ["Verizon"] })),
    payfoneAlias: Optional(Text("Persistent ID of the phone's subscriber.", { examples: ["37C2666C4VKR..."] })),
    phoneMatch: Optional(
      OneOf(["success", "failure", "indeterminate"], "Whether the link was opened on the phone.", {
        examples: ["success"],
      }),
    ),
  },
);

export const AuthFinishResponseSubjectMobileResultSuccess = model(
  "AuthFinishResponseSubjectMobileResultSuccess",
  "Result for a proven phone.",
  {
    authenticatorType: OneOf(
      ["instant", "passive", "provided"],
      "Authenticator that proved it; `provided` if you proved it yourself.",
      {
        examples: ["instant"],
      },
    ),
    claim: Optional(AuthFinishResponseSubjectMobileResultSuccessClaim),
    createdAt: Optional(createdAt()),
    extras: Optional(AuthFinishResponseSubjectMobileResultSuccessExtras),
  },
);
