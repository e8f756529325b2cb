/** `POST /v1/client/mobile/otp/start`: send a code, the first or another one. */
import { sendCode } from "../../possession/otp.ts";
import type { BrowserHandler } from "../handler.ts";

export const handler: BrowserHandler<"client-otp-start"> = ({ platform, body, address, once }) =>
  once((possession) => sendCode(platform, possession, { mobileNumber: body.mobileNumber, address }));
