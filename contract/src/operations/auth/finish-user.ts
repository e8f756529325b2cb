/** What AuthFinish tells of a user who was proven. */
import { createdAt, userId } from "../../fields/auth.ts";
import { Decimal, model, Optional, Text, Whole } from "../../schema.ts";

const score = (of: string) => Optional(Decimal(`Score of ${of}.`, { examples: [0.9] }));

const SubScores = model("SubScores", "The parts of the score.", {
  bluetoothConnected: score("connected Bluetooth devices"),
  bluetoothPaired: score("paired Bluetooth devices"),
  bluetoothScanned: score("Bluetooth devices in reach"),
  distance: score("the distance from usual places"),
  inclusion: score("the place being a usual one"),
  wifiConnected: score("the Wi-Fi network in use"),
  wifiScanned: score("Wi-Fi networks in reach"),
});

const UserTrustScore = model("UserTrustScore", "How much the behaviour is this user's.", {
  fused: score("all parts together"),
  reasons: Optional(Whole("Reason, by number.", { examples: [0] })),
  subScores: Optional(SubScores),
});

const AuthFinishResponseUserExtras = model("AuthFinishResponseUserExtras", "More about the user.", {
  trust: Optional(UserTrustScore),
});

const AuthFinishResponseSubjectUserResultSuccessClaim = model(
  "AuthFinishResponseSubjectUserResultSuccessClaim",
  "The user who was proven.",
  { userId: Optional(userId()) },
);

export const AuthFinishResponseSubjectUserResultSuccess = model(
  "AuthFinishResponseSubjectUserResultSuccess",
  "The user is proven.",
  {
    authenticatorType: Optional(Text("What proved it.", { examples: ["passive"] })),
    claim: Optional(AuthFinishResponseSubjectUserResultSuccessClaim),
    createdAt: Optional(createdAt()),
    extras: Optional(AuthFinishResponseUserExtras),
  },
);
