import { clientRequestId, deviceId } from "../fields/ids.ts";
import { doneModel } from "../fields/outcome.ts";
import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { model } from "../schema.ts";

const V3DeviceRevokeRequest = model("V3DeviceRevokeRequest", "Request to revoke a device key.", {
  clientRequestId: clientRequestId(),
  deviceId: deviceId(),
});

export const v3DeviceRevoke = defineOperation({
  ...bearerPost,
  slug: "v3-device-revoke",
  operationId: "V3DeviceRevokeRequest",
  path: "/v3/device/revoke",
  summary: "Revokes a device key (Prove Key), which then no longer proves possession.",
  request: {
    ...jsonBody,
    model: V3DeviceRevokeRequest,
    example: {
      clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81",
      deviceId: "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc",
    },
  },
  response: { model: doneModel("V3DeviceRevokeResponse"), exposesHeaders: true },
  errors: [400, 401, 403, 404, 500],
  rejectsWith: ["identityNotFound"],
});
