/** Authenticators by step. To add one, declare its step in `steps.ts`, write its file and list it here. */
import type { StepName } from "@proofline/contract";
import type { Authenticator } from "./authenticator.ts";
import { deviceKey } from "./device-key.ts";
import { instantLink } from "./instant-link.ts";
import { mobileAuth } from "./mobile-auth.ts";
import { scanMessage } from "./scan-message.ts";
import { oneTimeCode } from "./one-time-code.ts";

export const authenticators = {
  "device/passive": deviceKey,
  "mobile/instant": mobileAuth,
  "mobile/instantlink": instantLink,
  "mobile/otp": oneTimeCode,
  "scan/message": scanMessage,
} as const satisfies Record<StepName, Authenticator>;
