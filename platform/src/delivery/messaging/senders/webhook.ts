/** Sends messages to the operator's gateway: one signed POST per message. */
import type { Clock } from "../../../system/clock.ts";
import { signedHeaders } from "../../outbound/signature.ts";
import { postToGateway } from "./gateway.ts";
import type { WebhookSenderOptions } from "./options.ts";
import type { Sender } from "./sender.ts";

export const webhookSender = ({ url, secret }: WebhookSenderOptions, clock: Clock): Sender => ({
  send({ id, kind, to, text }, signal) {
    const body = JSON.stringify({ id, kind, to, text });
    const headers = {
      "content-type": "application/json",
      "idempotency-key": id,
      ...signedHeaders(secret, clock.now(), body),
    };
    return postToGateway({ url, headers, body, signal });
  },
});
