/** A domain that owns a row in every table with a domain, and the IDs of all these rows. */
import assert from "node:assert/strict";
import { operations } from "@proofline/contract";
import type { Tables } from "../src/store/schema.ts";
import { setWebhook, testWebhook } from "../src/admin/webhooks.ts";
import { asAdministrator } from "./directory.ts";
import { MARCIA, type TestPlatform } from "./harness.ts";
import { browseFrom, TestAuthenticator } from "./passkey.ts";
import { TestDevice } from "./device.ts";
import { allRows } from "./rows.ts";
import { handledSlugs, sceneOf } from "./scenes/index.ts";
import { newActor, newStage, type Stage } from "./scenes/scene.ts";

/** Tables without rows of a domain, and why. Every other table gets a row of the domain. */
const sharedTables: { readonly [T in keyof Tables]?: string } = {
  installation: "the installation itself",
  signing_keys: "the platform",
  directory_keys: "the operator",
  people: "the operator; every live domain verifies the same people",
  people_imports: "the operator",
  test_people: "the operator; every sandbox domain has them",
  used_challenges: "random numbers without an owner",
  counts: "limits on phone numbers and addresses apply across domains",
};

/** Whether a column refers to the domain that owns the row. */
const leadsToDomain = /^((from|to)_domain|(domain|client|possession|prove)_id)$/;

export interface DomainRows extends Stage {
  /** Every ID that the domain owns, by table and column. */
  readonly ids: ReadonlyMap<string, string>;
  /** Rows of the platform when everything exists. */
  readonly rows: ReadonlySet<string>;
}

/** @throws AssertionError that names the table without a row of the domain */
export async function createDomainRows(platform: TestPlatform): Promise<DomainRows> {
  const before = await allRows(platform);
  const stage = await newStage(platform);
  const given: [string, unknown][] = [];
  for (const slug of handledSlugs)
    given.push([slug, await sceneOf(slug).set({ ...stage, other: await newActor(platform) })]);
  given.push(...Object.entries(await besidesScenes(stage)));
  await platform.queue.runDue();
  const rows = await allRows(platform);
  const own = [...rows].filter((row) => !before.has(row)).map(parsed);
  await assertOwnsEverything(
    platform,
    own.map(([table]) => table),
  );
  const named = [...own.flatMap(idsOfRow), ...given.flatMap(([name, value]) => leavesOf(value, name))];
  // A domain may name another one to request a link.
  const isPublic = new Set(own.filter(([table]) => table === "domains").map(([, { id }]) => id));
  // The client's own IDs; two domains may use the same ones.
  const examples = JSON.stringify(operations);
  const ids = new Map<string, string>();
  for (const [name, value] of named) {
    if (!/^[\w.-]{16,}$/.test(value) || isPublic.has(value) || examples.includes(value)) continue;
    if (![...ids.values()].includes(value)) ids.set(name, value);
  }
  return { ...stage, ids, rows };
}

async function assertOwnsEverything({ whole }: TestPlatform, owned: readonly string[]): Promise<void> {
  const snapshot = await whole.snapshot();
  await snapshot.close();
  for (const { name, columns } of snapshot.tables) {
    const leading = columns.find((column) => leadsToDomain.test(column));
    const shared = sharedTables[name as keyof Tables];
    assert.ok(!(leading && shared), `${name}.${leading} refers to the owner of a row, so the table cannot be shared`);
    assert.ok(shared ?? owned.includes(name), `no case creates a row of a domain in '${name}'`);
  }
}

/** Creates the rows that no operation's scene creates. */
async function besidesScenes({ platform, own }: Stage): Promise<Record<string, unknown>> {
  const url = "http://127.0.0.1:9/hook";
  await setWebhook(asAdministrator(platform), { domain: own.pcid, url, newSecret: false });
  const { delivery } = await testWebhook(asAdministrator(platform), own.pcid, "PORT");

  const link = await own.does("v3-start", {
    body: { flowType: "desktop", phoneNumber: MARCIA, finalTargetUrl: "https://shop.example/done" },
  });
  await platform.browse("client-instantlink-start", link.authToken, { isMobile: false });
  const mobile = await own.does("v3-start", { body: { flowType: "mobile", phoneNumber: "5550000000" } });
  await platform.browse("client-instant-start", mobile.authToken, { implementation: "fetch" });

  const device = new TestDevice();
  const { authToken, passkey } = await withPasskey({ platform, own }, device);
  const again = await own.does("auth-start", { body: { subjects: { device: { authenticators: { passive: {} } } } } });
  await device.verify(platform, again.authToken);

  const revoked = await platform.tokenFor({
    clientId: own.credentials.clientID,
    clientSecret: own.credentials.clientSecret,
  });
  const { clientID: client_id, clientSecret: client_secret } = own.credentials;
  await platform.send("/revoke", {
    method: "POST",
    body: new URLSearchParams({ token: revoked, client_id, client_secret }),
  });
  await platform.send("/v3/start", {
    method: "POST",
    headers: {
      authorization: `Bearer ${own.bearer}`,
      "content-type": "application/json",
      "idempotency-key": "order-1",
    },
    body: JSON.stringify({ flowType: "mobile", phoneNumber: MARCIA }),
  });
  return { delivery, authToken, link, keyId: device.keyId, deviceId: device.deviceId, passkey };
}

/** The domain's browser creates a passkey beside its key. */
async function withPasskey({ platform, own }: Pick<Stage, "platform" | "own">, device: TestDevice) {
  const passive = { userVerificationLevel: "required" as const };
  const { authToken } = await own.does("auth-start", {
    body: { subjects: { device: { authenticators: { passive } } } },
  });
  const authenticator = new TestAuthenticator();
  const { data = {} } = await browseFrom(platform, "client-fido2-start", authToken, { deviceId: null, signals: {} });
  const webAuthnCredential = authenticator.create(data);
  const registration = device.registration(authToken);
  const made = await browseFrom(platform, "client-fido2-register", authToken, {
    ...registration,
    registrations: [{ webAuthnCredential }, ...registration.registrations],
  });
  device.deviceId = made.data?.deviceId ?? device.deviceId;
  return { authToken, passkey: webAuthnCredential.id };
}

/** Table name and row. */
function parsed(line: string): readonly [string, Readonly<Record<string, unknown>>] {
  const space = line.indexOf(" ");
  return [line.slice(0, space), JSON.parse(line.slice(space + 1)) as Record<string, unknown>];
}

const idsOfRow = ([table, row]: ReturnType<typeof parsed>): [string, string][] =>
  Object.entries(row).flatMap(([column, value]) =>
    typeof value === "string" && /^(id|kid|reference|.*Id)$/.test(column) ? [[`${table}.${column}`, value]] : [],
  );

export function leavesOf(value: unknown, name: string): [string, string][] {
  if (typeof value === "string") return [[name, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, `${name}.${key}`));
}
