/** Endpoints at which the browser SDK reports steps that failed in the browser, one per group of steps. */
import { defineOperation, jsonBody } from "../operation.ts";
import { model, Optional, Text, Whole } from "../schema.ts";
import { ClientResponse, flowCall, respondingWith } from "./response.ts";

const ErrorReport = model("ErrorReport", "Report of a failure in the browser.", {
  code: Optional(Whole("Error code.")),
  message: Optional(Text("Free text.")),
});

const report = <const S extends string, const P extends string>(
  slug: S,
  operationId: string,
  path: `/v1/client/${P}/error`,
  summary: string,
) =>
  defineOperation({
    ...flowCall,
    ...respondingWith(ClientResponse),
    slug,
    operationId,
    path,
    summary,
    request: { ...jsonBody, model: ErrorReport, example: { message: "The user canceled" } },
  });

export const clientOtpError = report(
  "client-otp-error",
  "ClientOtpError",
  "/v1/client/mobile/otp/error",
  "Reports that the one-time code step ended in the browser without a result.",
);

export const clientInstantError = report(
  "client-instant-error",
  "ClientInstantError",
  "/v1/client/mobile/instant/error",
  "Reports that Mobile Auth failed before it reached the carrier.",
);

export const clientInstantLinkError = report(
  "client-instantlink-error",
  "ClientInstantLinkError",
  "/v1/client/mobile/instantlink/error",
  "Reports that waiting for the Instant Link ended in the browser without a result.",
);

export const clientDeviceError = report(
  "client-device-error",
  "ClientDeviceError",
  "/v1/client/device/passive/error",
  "Reports that the browser could not use its device key.",
);

export const clientFido2Error = report(
  "client-fido2-error",
  "ClientFido2Error",
  "/v1/client/device/fido2/error",
  "Reports that the browser could not use a passkey.",
);

export const clientUniversalError = report(
  "client-universal-error",
  "ClientUniversalError",
  "/v1/client/device/universal/error",
  "Reports that a redirect to or from the page of the universal key failed.",
);

export const clientMobileActiveError = report(
  "client-mobileactive-error",
  "ClientMobileActiveError",
  "/v1/client/user/mobileactive/error",
  "Reports a step that the browser SDK does not have.",
);

export const clientPpbError = report(
  "client-ppb-error",
  "ClientPpbError",
  "/v1/client/user/ppb/error",
  "Reports that the biometric component failed.",
);

export const clientDocvError = report(
  "client-docv-error",
  "ClientDocvError",
  "/v1/client/user/docv/error",
  "Reports that the document check failed.",
);
