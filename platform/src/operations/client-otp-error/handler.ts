/** `POST /v1/client/mobile/otp/error`: the browser reports that the code step ended without a result. */
import { giveUp } from "../../possession/otp.ts";
import type { BrowserHandler } from "../handler.ts";

export const handler: BrowserHandler<"client-otp-error"> = ({ once }) => once(giveUp);
