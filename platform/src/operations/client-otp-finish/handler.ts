/** `POST /v1/client/mobile/otp/finish`: check the code that the person typed. */
import { tryCode } from "../../possession/otp.ts";
import type { BrowserHandler } from "../handler.ts";

export const handler: BrowserHandler<"client-otp-finish"> = ({ platform, body, address, once }) =>
  once((possession) => tryCode(platform, possession, { code: body.otp, address }));
