/** Messages in the store, and possession checks in live domains, whose messages are really sent. */
import type { Caller } from "../src/oauth/caller.ts";
import type { SenderOptions } from "../src/delivery/messaging/senders/options.ts";
import { recipientOf, messageTextOf } from "../src/delivery/messaging/message.ts";
import { signAuthToken } from "../src/possession/auth-token.ts";
import { planFor, plans } from "../src/possession/plans.ts";
import { beginPossession } from "../src/possession/possession.ts";
import type { MessageRow } from "../src/store/rows/delivery.ts";
import { insertPossession } from "../src/store/tables/possessions.ts";
import { statement } from "../src/store/statement.ts";
import { selectClientWithSecrets } from "../src/store/tables/clients.ts";
import type { TestPlatform } from "./harness.ts";
import { addClient } from "./other-domains.ts";

const allMessages = statement<object, MessageRow>((db) => db.selectFrom("messages").selectAll().orderBy("id"));

/** An unreachable gateway: messages of live domains stay queued, with their text. */
export const NO_GATEWAY: SenderOptions = { sender: "webhook", url: "http://127.0.0.1:9/", secret: "none" };

/** All messages, oldest first, with text and phone number decrypted as long as they are stored. */
export async function messagesOf({ platform }: TestPlatform): Promise<(MessageRow & { phoneNumber: string })[]> {
  const rows = await platform.store.read(allMessages, {});
  return rows.map((row) => {
    const phoneNumber = row.numberSealed && recipientOf(platform, row);
    return Object.assign(row, { text: row.text && messageTextOf(platform, row), phoneNumber });
  });
}

/** A new client in a new live domain. */
export async function liveCaller(platform: TestPlatform): Promise<Caller> {
  const { clientId } = await addClient(platform, { domainOfTier: "live" });
  const [client] = await platform.platform.store.read(selectClientWithSecrets, { id: clientId });
  return { clientId, domainId: client?.domainId ?? "", tier: "live", product: null };
}

/** The authToken of a possession check with a one-time code. */
export async function beginLive(
  { platform }: TestPlatform,
  caller: Caller,
  { phoneNumber, template }: { phoneNumber: string; template?: string },
): Promise<string> {
  const possession = beginPossession(platform, caller, {
    plan: planFor(plans.mobile, {}),
    phoneNumber,
    messageTemplate: template,
    withoutClient: false,
    settings: { allowRetry: true },
    expiresAt: platform.clock.now() + 15 * 60_000,
  });
  await platform.store.commit([insertPossession(possession)]);
  return signAuthToken(platform, possession);
}
