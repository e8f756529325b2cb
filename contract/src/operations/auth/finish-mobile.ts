/** What AuthFinish tells of a phone that was proven. */
import { createdAt, mobileNumber } from "../../fields/auth.ts";
import { Flag, model, OneOf, Optional, Text } from "../../schema.ts";

const AuthFinishResponseSubjectMobileResultSuccessClaim = model(
  "AuthFinishResponseSubjectMobileResultSuccessClaim",
  "The number that was proven.",
  { mobileNumber: mobileNumber() },
);

const AuthFinishResponseSubjectMobileResultSuccessExtras = model(
  "AuthFinishResponseSubjectMobileResultSuccessExtras",
  "More about the phone.",
  {
    ipMatch: Optional(
      OneOf(["success", "failure"], "Whether the link was opened from the IP address that asked.", {
        examples: ["success"],
      }),
    ),
    linkClicked: Optional(Flag("Whether the link was opened in time, within 5 minutes.", { examples: [true] })),
    mobileCountryCode: Optional(Text("Country code of the network (MCC).", { examples: ["310"] })),
    mobileOperatorName: Optional(Text("Name of the network.", { examples: ["Verizon"] })),
    payfoneAlias: Optional(Text("Lasting id of the phone's subscriber.", { examples: ["37C2666C4VKR..."] })),
    phoneMatch: Optional(
      OneOf(["success", "failure", "indeterminate"], "Whether the link was opened on the phone itself.", {
        examples: ["success"],
      }),
    ),
  },
);

export const AuthFinishResponseSubjectMobileResultSuccess = model(
  "AuthFinishResponseSubjectMobileResultSuccess",
  "Possession of the phone is proven.",
  {
    authenticatorType: OneOf(["instant", "passive", "provided"], "What proved it; `provided` by yourself.", {
      examples: ["instant"],
    }),
    claim: Optional(AuthFinishResponseSubjectMobileResultSuccessClaim),
    createdAt: Optional(createdAt()),
    extras: Optional(AuthFinishResponseSubjectMobileResultSuccessExtras),
  },
);
