/** Statements on messages and their status. */
import type { MessageRow } from "../rows/delivery.ts";
import { type Builder, insertInto, statement } from "../statement.ts";

export const insertMessage = insertInto("messages");

export const selectMessage = statement<{ id: string }, MessageRow>((db, { id }) =>
  db.selectFrom("messages").selectAll().where("id", "=", id),
);

/** Result of an attempt to send it. Only a waiting message keeps its text and phone number. */
export const recordMessageAttempt = statement<Pick<MessageRow, "id" | "state" | "attempts" | "lastError" | "sentAt">>(
  (db, values) =>
    db
      .updateTable("messages")
      .set((row) => ({
        state: values.state,
        attempts: values.attempts,
        lastError: values.lastError,
        sentAt: values.sentAt,
        text: row.case().when(row.val(values.state), "=", "queued").then(row.ref("text")).else("").end(),
        numberSealed: row
          .case()
          .when(row.val(values.state), "=", "queued")
          .then(row.ref("numberSealed"))
          .else("")
          .end(),
      }))
      .where("id", "=", values.id),
);

/** Messages of sandbox domains, which are not sent; newest first, because IDs begin with the time. */
const ofSandboxDomains = (db: Builder) =>
  db
    .selectFrom("messages")
    .innerJoin("domains", "domains.id", "messages.domainId")
    .where("domains.tier", "=", "sandbox")
    .orderBy("messages.id", "desc");

/** A message of a sandbox domain, with the domain's name. */
export type SandboxMessage = MessageRow & { readonly domain: string };

export const selectSandboxMessages = statement<{ most: number }, SandboxMessage>((db, { most }) =>
  ofSandboxDomains(db).selectAll("messages").select("domains.name as domain").limit(most),
);

export const selectNewestSandboxMessage = statement<object, Pick<MessageRow, "id">>((db) =>
  ofSandboxDomains(db).select("messages.id").limit(1),
);

/** IDs begin with the time, so no index on the age is needed. */
export const deleteMessagesBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("messages").where("id", "<", before),
);
