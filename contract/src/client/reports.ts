/** Where the browser SDK reports that a step ended in the browser without a result, an endpoint per group of steps. */
import { defineOperation, jsonBody } from "../operation.ts";
import { model, Optional, Text, Whole } from "../schema.ts";
import { answering, ClientAnswer, flowCall } from "./answer.ts";

const ErrorReport = model("ErrorReport", "What went wrong in the browser.", {
  code: Optional(Whole("Number of the failure")),
  message: Optional(Text("Free text")),
});

const report = <const S extends string, const P extends string>(
  slug: S,
  operationId: string,
  path: `/v1/client/${P}/error`,
  summary: string,
) =>
  defineOperation({
    ...flowCall,
    ...answering(ClientAnswer),
    slug,
    operationId,
    path,
    summary,
    request: { ...jsonBody, model: ErrorReport, example: { message: "The person gave up" } },
  });

export const clientOtpError = report(
  "client-otp-error",
  "ClientOtpError",
  "/v1/client/mobile/otp/error",
  "Report that the code step ended in the browser without a result.",
);

export const clientInstantError = report(
  "client-instant-error",
  "ClientInstantError",
  "/v1/client/mobile/instant/error",
  "Report that Mobile Auth failed on its way to the carrier.",
);

export const clientInstantLinkError = report(
  "client-instantlink-error",
  "ClientInstantLinkError",
  "/v1/client/mobile/instantlink/error",
  "Report that waiting for the Instant Link ended in the browser without a result.",
);

export const clientDeviceError = report(
  "client-device-error",
  "ClientDeviceError",
  "/v1/client/device/passive/error",
  "Report that the browser could not use its key.",
);

export const clientFido2Error = report(
  "client-fido2-error",
  "ClientFido2Error",
  "/v1/client/device/fido2/error",
  "Report that the browser could not use a passkey.",
);

export const clientUniversalError = report(
  "client-universal-error",
  "ClientUniversalError",
  "/v1/client/device/universal/error",
  "Report that the way to or from the page of the universal key failed.",
);

export const clientMobileActiveError = report(
  "client-mobileactive-error",
  "ClientMobileActiveError",
  "/v1/client/user/mobileactive/error",
  "Report a step that the browser SDK does not have.",
);

export const clientPpbError = report(
  "client-ppb-error",
  "ClientPpbError",
  "/v1/client/user/ppb/error",
  "Report that the biometric component failed.",
);

export const clientDocvError = report(
  "client-docv-error",
  "ClientDocvError",
  "/v1/client/user/docv/error",
  "Report that the check of documents failed.",
);
