/** The kinds of flows for random walks. */
import { BENJI, MARCIA, MARTINA, MILO } from "../harness.ts";
import { INGE, LORANT } from "../unify.ts";
import { checkedFlow } from "./checked-flow.ts";
import type { AnyKind } from "./kind.ts";
import { unifySession } from "./unify-session.ts";
import { verification } from "./verification.ts";

const marcia = { phoneNumber: MARCIA, firstName: "Marcia", lastName: "Longo", allowOTPRetry: true };
const sheila = { phoneNumber: "2001004011", firstName: "Sheilakathryn", lastName: "Butrimovich", allowOTPRetry: true };

/** A kind of flow per line. */
export const kinds: readonly AnyKind[] = [
  checkedFlow({ product: "prefill", flowType: "mobile", phoneNumber: MILO, allowOTPRetry: false }),
  checkedFlow({ product: "prefill", flowType: "mobile", phoneNumber: MARCIA, allowOTPRetry: true }),
  checkedFlow({ product: "prefill", flowType: "desktop", phoneNumber: MARCIA, allowOTPRetry: false }),
  checkedFlow({ product: "identity", flowType: "mobile", phoneNumber: MARTINA, allowOTPRetry: true }),
  checkedFlow({ product: "identity", flowType: "mobile", phoneNumber: BENJI, allowOTPRetry: false }),
  verification({ ...marcia, isVerified: true, possessionType: "mobile" }),
  verification({ ...marcia, possessionType: "mobile", firstName: "Milo", isVerified: false }),
  verification({ ...marcia, isVerified: true, possessionType: "desktop" }),
  verification({ ...marcia, isVerified: true, possessionType: "none" }),
  verification({ ...sheila, possessionType: "mobile", isVerified: true }),
  unifySession({ possessionType: "none", phoneNumber: LORANT }),
  unifySession({ possessionType: "none", phoneNumber: LORANT, keyOf: INGE }),
  unifySession({ possessionType: "none", phoneNumber: LORANT, keyOf: INGE, rebind: true }),
  unifySession({ possessionType: "mobile", phoneNumber: LORANT, keyOf: LORANT }),
  unifySession({
    possessionType: "mobile",
    phoneNumber: INGE,
    keyOf: LORANT,
    allowOTPRetry: true,
  }),
  unifySession({ possessionType: "mobile", phoneNumber: INGE, keyOf: INGE, rebind: true }),
  unifySession({ possessionType: "desktop", phoneNumber: LORANT }),
];
