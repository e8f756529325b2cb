/** Prove Auth flows for tests: how the client's server starts them and reads their result. */
import assert from "node:assert/strict";
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { MARCIA, type TestPlatform } from "./harness.ts";

type Subjects = RequestOf<"auth-start">["subjects"];
type Mobile = NonNullable<Subjects["mobile"]>;

export const REQUEST_ID = "eba12f3a-5555-47bc-b85d-21c0cbc4b973";

export interface AuthFlow extends ResponseOf<"auth-start"> {
  /** Payload of the authToken. */
  readonly auth: { readonly next: string; readonly subs: Record<string, { auths: Record<string, object> }> };
  /** Response of AuthFinish. */
  readonly subjects: () => Promise<ResponseOf<"auth-finish">["subjects"]>;
}

export const mobile = (authenticators: Mobile["authenticators"], mobileNumber: string | undefined = MARCIA) => ({
  mobile: { authenticators, ...(mobileNumber && { claim: { mobileNumber } }) } as Mobile,
});

export async function startAuth(
  platform: TestPlatform,
  subjects: Subjects,
  more: Partial<RequestOf<"auth-start">> = {},
): Promise<AuthFlow> {
  const answer = await platform.call("auth-start", { requestId: REQUEST_ID, subjects, ...more });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  const { authId, authToken } = answer.body;
  return {
    authId,
    authToken,
    auth: JSON.parse(atob(authToken.split(".")[1] ?? "")).auth,
    subjects: async () => {
      const { status, body } = await platform.call("auth-finish", { authId });
      assert.equal(status, 200);
      assert.deepEqual([body.authId, body.appNamespace], [authId, "sandbox"]);
      return body.subjects;
    },
  };
}
