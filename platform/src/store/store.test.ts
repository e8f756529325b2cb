/** Guarantees of Store, on SQLite and PostgreSQL. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { freshDatabase } from "../../test/postgres.ts";
import { insertProveId, selectProveId } from "./tables/people.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import { guard, statement, write } from "./statement.ts";
import type { Store } from "./store.ts";
import type { LinkRow } from "./rows/authenticators.ts";
import type { DomainRow } from "./rows/clients.ts";
import type { SnapshotStore, Table } from "./snapshot.ts";
import { insertLink, recordLinkOpened, selectLink } from "./tables/links.ts";
import { insertClient, insertDomain, selectDomains } from "./tables/clients.ts";

const engines: Readonly<Record<string, () => Promise<SnapshotStore>>> = {
  SQLite: () => openSqlite(":memory:"),
  PostgreSQL: async () => openPostgres(await freshDatabase()),
};

const domain = (id: string): DomainRow => ({ id, name: id, tier: "sandbox", createdAt: Date.UTC(2026, 0, 1) });
const renameFrom = statement<{ id: string; from: string; to: string }>((db, { id, from, to }) =>
  db.updateTable("domains").set({ name: to }).where("id", "=", id).where("name", "=", from),
);
const linksOfDevice = statement<{ sameDevice: boolean }, LinkRow>((db, { sameDevice }) =>
  db.selectFrom("links").selectAll().where("sameDevice", "=", sameDevice),
);
const namesIn = async (store: Store) => (await store.read(selectDomains, {})).map(({ name }) => name).sort();

for (const [engine, open] of Object.entries(engines)) {
  describe(engine, () => {
    /** Each test has its own database. */
    const promise = (title: string, check: (store: SnapshotStore) => Promise<void>) =>
      test(title, async () => {
        const store = await open();
        try {
          await check(store);
        } finally {
          await store.close();
        }
      });

    promise("rows are read as they were written, with times as numbers", async (store) => {
      await store.commit([write(insertDomain, domain("a"))]);
      const [row] = await store.read(selectDomains, {});
      assert.deepEqual({ ...row }, domain("a"));
    });

    promise("flags are booleans in records and integers in columns", async (store) => {
      const link = {
        possessionId: "p",
        tokenHash: "t",
        sameDevice: true,
        expiresAt: 1,
        settlesAt: null,
        openedAt: null,
      };
      const unopened = { ...link, proved: null, phoneMatch: null, ipMatch: null };
      await store.commit([write(insertLink, unopened)]);
      const [before] = await store.read(selectLink, { tokenHash: "t" });
      assert.deepEqual({ ...before }, unopened);
      const opened = { tokenHash: "t", openedAt: 2, proved: false, phoneMatch: null, ipMatch: null };
      await store.commit([guard(recordLinkOpened, opened)]);
      const [after] = await store.read(selectLink, { tokenHash: "t" });
      assert.deepEqual({ ...after }, { ...unopened, ...opened });
      assert.equal((await store.read(linksOfDevice, { sameDevice: true })).length, 1);
      assert.equal((await store.read(linksOfDevice, { sameDevice: false })).length, 0);
      const snapshot = await store.snapshot();
      const links = snapshot.tables.find(({ name }) => name === "links") as Table;
      for await (const [row] of snapshot.pages(links))
        assert.deepEqual([row?.["same_device"], row?.["proved"]], [1, 0]);
      await snapshot.close();
    });

    promise("a unit of work is atomic", async (store) => {
      assert.equal(await store.commit([write(insertDomain, domain("a")), write(insertDomain, domain("b"))]), true);
      assert.deepEqual(await namesIn(store), ["a", "b"]);
    });

    promise("a guarded write that changes no row rolls back its unit and returns false", async (store) => {
      const stale = guard(renameFrom, { id: "a", from: "x", to: "y" });
      assert.equal(await store.commit([write(insertDomain, domain("a")), stale]), false);
      assert.equal(await store.commit([stale]), false);
      assert.deepEqual(await namesIn(store), []);
    });

    promise("concurrent units do not roll back each other", async (store) => {
      await store.commit([write(insertDomain, domain("a"))]);
      const results = await Promise.allSettled([
        store.commit([write(insertDomain, domain("b"))]),
        store.commit([write(insertDomain, domain("c")), write(insertDomain, domain("a"))]),
        store.commit([write(insertDomain, domain("d")), guard(renameFrom, { id: "a", from: "x", to: "y" })]),
        store.commit([write(insertDomain, domain("a"))]),
        store.commit([write(insertDomain, domain("e"))]),
      ]);
      assert.deepEqual(
        results.map((result) => (result.status === "fulfilled" ? result.value : "rejected")),
        [true, "rejected", false, "rejected", true],
      );
      assert.deepEqual(await namesIn(store), ["a", "b", "e"]);
    });

    promise("of many units that compete for one change exactly one wins", async (store) => {
      await store.commit([write(insertDomain, domain("a"))]);
      const races = Array.from({ length: 50 }, (_, n) =>
        store.commit([guard(renameFrom, { id: "a", from: "a", to: `winner ${n}` })]),
      );
      assert.equal((await Promise.all(races)).filter(Boolean).length, 1);
    });

    promise("units that lock the same rows in opposite orders all succeed", async (store) => {
      await store.commit([write(insertDomain, domain("a")), write(insertDomain, domain("b"))]);
      const touch = (id: string) => write(rename, { id, to: id });
      const units = Array.from({ length: 4 }, (_, n) => (n % 2 ? ["a", "b"] : ["b", "a"]).map(touch));
      assert.deepEqual(new Set(await Promise.all(units.map((unit) => store.commit(unit)))), new Set([true]));
    });

    promise('an insert with "if absent" leaves an existing row unchanged', async (store) => {
      await store.commit([write(insertDomain, domain("a"))]);
      const row = { id: "1", domainId: "a", person: "first", createdAt: 1 };
      for (const person of ["first", "second"]) await store.commit([write(insertProveId, { ...row, person })]);
      const [kept] = await store.read(selectProveId, { id: "1", domainId: "a" });
      assert.equal(kept?.person, "first");
    });

    promise("foreign keys are enforced", async (store) => {
      const orphan = { id: "c", domainId: "nowhere", product: null, createdAt: 1, revokedAt: null };
      await assert.rejects(store.commit([write(insertClient, orphan)]));
    });

    promise("of works with the same name only one runs at a time", async (store) => {
      let running = 0;
      const work = async () => {
        assert.equal(++running, 1);
        await store.read(selectDomains, {});
        running--;
      };
      await Promise.all([store.alone("a", work), store.alone("a", work), store.alone("a", work)]);
      await assert.rejects(
        store.alone("a", () => Promise.reject(new Error("failed"))),
        /failed/,
      );
      assert.equal(await store.alone("a", async () => "after a failure"), "after a failure");
    });
  });
}

const rename = statement<{ id: string; to: string }>((db, { id, to }) =>
  db.updateTable("domains").set({ name: to }).where("id", "=", id),
);
