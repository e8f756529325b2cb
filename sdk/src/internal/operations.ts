// Derived from contract/ by `npm run generate`. Change the contract, not this file.

import type { Operation } from "./operation.ts";

import * as schemas from "./schemas.ts";
import { formOf, fromWireNames } from "./wire-names.ts";

export const v3TokenRequestOperation: Operation = {
  id: "V3TokenRequest",
  method: "POST",
  path: "/token",
  body: schemas.v3TokenRequestShape,
  form: formOf,
  response: schemas.v3TokenResponseShape,
  responseKey: "v3TokenResponse",
  rename: fromWireNames,
  errors: [400, 401, 500],
  repeatable: true,
};

export const v3StartRequestOperation: Operation = {
  id: "V3StartRequest",
  method: "POST",
  path: "/v3/start",
  body: schemas.v3StartRequestShape,
  response: schemas.v3StartResponseShape,
  responseKey: "v3StartResponse",
  errors: [400, 401, 403, 500],
};

export const v3ValidateRequestOperation: Operation = {
  id: "V3ValidateRequest",
  method: "POST",
  path: "/v3/validate",
  body: schemas.v3ValidateRequestShape,
  response: schemas.v3ValidateResponseShape,
  responseKey: "v3ValidateResponse",
  errors: [400, 401, 403, 500],
};

export const v3ChallengeRequestOperation: Operation = {
  id: "V3ChallengeRequest",
  method: "POST",
  path: "/v3/challenge",
  body: schemas.v3ChallengeRequestShape,
  response: schemas.v3ChallengeResponseShape,
  responseKey: "v3ChallengeResponse",
  errors: [400, 401, 403, 500],
};

export const v3CompleteRequestOperation: Operation = {
  id: "V3CompleteRequest",
  method: "POST",
  path: "/v3/complete",
  body: schemas.v3CompleteRequestShape,
  response: schemas.v3CompleteResponseShape,
  responseKey: "v3CompleteResponse",
  errors: [400, 401, 403, 500],
};
