/** Result models of AuthFinish for a proven user. */
import { createdAt, userId } from "../../fields/auth.ts";
import { Decimal, model, Optional, Text, Whole } from "../../schema.ts";

const score = (source: string) => Optional(Decimal(`Score for ${source}.`, { examples: [0.9] }));

const SubScores = model("SubScores", "Partial scores.", {
  bluetoothConnected: score("connected Bluetooth devices"),
  bluetoothPaired: score("paired Bluetooth devices"),
  bluetoothScanned: score("Bluetooth devices in range"),
  distance: score("the distance from usual locations"),
  inclusion: score("a usual location"),
  wifiConnected: score("the Wi-Fi network in use"),
  wifiScanned: score("Wi-Fi networks in range"),
});

const UserTrustScore = model("UserTrustScore", "Confidence that the behavior is the user's.", {
  fused: score("all sources combined"),
  reasons: Optional(Whole("Reason code.", { examples: [0] })),
  subScores: Optional(SubScores),
});

const AuthFinishResponseUserExtras = model("AuthFinishResponseUserExtras", "Further information about the user.", {
  trust: Optional(UserTrustScore),
});

const AuthFinishResponseSubjectUserResultSuccessClaim = model(
  "AuthFinishResponseSubjectUserResultSuccessClaim",
  "The proven user.",
  { userId: Optional(userId()) },
);

export const AuthFinishResponseSubjectUserResultSuccess = model(
  "AuthFinishResponseSubjectUserResultSuccess",
  "Result for the user, if authentication succeeded.",
  {
    authenticatorType: Optional(Text("Authenticator that proved it.", { examples: ["passive"] })),
    claim: Optional(AuthFinishResponseSubjectUserResultSuccessClaim),
    createdAt: Optional(createdAt()),
    extras: Optional(AuthFinishResponseUserExtras),
  },
);
