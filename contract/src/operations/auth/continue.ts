import { authId, errorModel, mobileNumber, requestId } from "../../fields/auth.ts";
import { done } from "../../fields/outcome.ts";
import { bearerPost, defineOperation, jsonBody } from "../../operation.ts";
import { model, Optional } from "../../schema.ts";

const AuthContinueRequestSubjectMobileClaim = model(
  "AuthContinueRequestSubjectMobileClaim",
  "The phone number that you have proven.",
  { mobileNumber: mobileNumber() },
);

const AuthContinueRequestSubjectMobile = model("AuthContinueRequestSubjectMobile", "The phone that you have proven.", {
  claim: Optional(AuthContinueRequestSubjectMobileClaim),
});

const AuthContinueRequestSubjects = model("AuthContinueRequestSubjects", "The subjects that you have proven.", {
  mobile: Optional(AuthContinueRequestSubjectMobile),
});

const AuthContinueRequest = model("AuthContinueRequest", "Report of your own proof, which lets the flow continue.", {
  authId: authId(),
  requestId: requestId(),
  subjects: AuthContinueRequestSubjects,
});

const AuthContinueResponseError = errorModel("AuthContinueResponseError");

const AuthContinueResponseSubjectCardResult = model("AuthContinueResponseSubjectCardResult", "Result for the card.", {
  error: Optional(AuthContinueResponseError),
  success: Optional(done()),
});

const AuthContinueResponseSubjectMobileResult = model(
  "AuthContinueResponseSubjectMobileResult",
  "Result for the phone.",
  { error: Optional(AuthContinueResponseError), success: done() },
);

const AuthContinueResponseSubjectsResults = model("AuthContinueResponseSubjectsResults", "Results by subject.", {
  card: Optional(AuthContinueResponseSubjectCardResult),
  mobile: Optional(AuthContinueResponseSubjectMobileResult),
});

const AuthContinueResponse = model("AuthContinueResponse", "Result of the binding.", {
  subjects: AuthContinueResponseSubjectsResults,
});

export const authContinue = defineOperation({
  ...bearerPost,
  namespace: "auth",
  slug: "auth-continue",
  operationId: "AuthContinueRequest",
  path: "/v1/server/auth/continue",
  summary: "Reports that you have proven a phone number yourself, so that a Prove Auth flow continues and binds it.",
  request: {
    ...jsonBody,
    model: AuthContinueRequest,
    example: {
      authId: "713189b8-5555-4b08-83ba-75d08780aebd",
      requestId: "eba12f3a-5555-47bc-b85d-21c0cbc4b973",
      subjects: { mobile: { claim: { mobileNumber: "2001001695" } } },
    },
  },
  response: { model: AuthContinueResponse, exposesHeaders: false },
  errors: [400, 500],
  rejectsWith: ["invalidAuthId", "sandboxUserNotFound"],
});
