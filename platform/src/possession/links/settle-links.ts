/**
 * Settles links that were not opened: an expired link leaves its step unproven. In sandbox domains, where no message is
 * delivered, the platform opens the link itself after a moment unless `sandboxLinks` is `manual`.
 */
import type { PossessionDependencies } from "../dependencies.ts";
import { rejectUnlessOpen, settle } from "../engine.ts";
import { commitChange, findPossession } from "../possession.ts";
import { settingsOf } from "../settings.ts";
import type { LinkRow } from "../../store/rows/authenticators.ts";
import { recordLinkOpened, selectDueLinks, stopSettlingLinks } from "../../store/tables/links.ts";
import { guard, write } from "../../store/statement.ts";
import { LINK_STEP } from "./open-link.ts";

const BATCH_SIZE = 100;

export async function settleDueLinks(platform: PossessionDependencies): Promise<void> {
  const due = await platform.store.read(selectDueLinks, { now: platform.clock.now(), most: BATCH_SIZE });
  await Promise.all(due.map((link) => settleLink(platform, link)));
}

/** If another change commits first, the link stays due and the next tick retries. */
async function settleLink(platform: PossessionDependencies, link: LinkRow): Promise<void> {
  const { possessionId, tokenHash, expiresAt } = link;
  const stopSettling = write(stopSettlingLinks, { possessionId });
  const possession = await findPossession(platform, possessionId);
  if (!possession || rejectUnlessOpen(possession, LINK_STEP)) {
    await platform.store.commit([stopSettling]);
    return;
  }
  const now = platform.clock.now();
  if (expiresAt <= now) {
    const { change } = settle(platform, possession, LINK_STEP, "unproven", { failure: "linkExpired" });
    await commitChange(platform, possession, change, [stopSettling]);
    return;
  }
  const { change, writes } = settle(platform, possession, LINK_STEP, "proven");
  const ipMatch = settingsOf(possession).sourceIpHash ? "success" : null;
  const opened = { tokenHash, openedAt: now, proved: true, phoneMatch: "success", ipMatch } as const;
  await commitChange(platform, possession, change, [guard(recordLinkOpened, opened), stopSettling, ...writes]);
}
