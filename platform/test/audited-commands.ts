/** An invocation of every command, and the action and subject of its audit log entry; none where it only reads. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { operations } from "@proofline/contract";
import type { CommandName } from "../src/cli/commands.ts";
import { done, end, runCommand } from "./command.ts";
import { freshDatabase } from "./postgres.ts";

export interface Installation {
  readonly folder: string;
  readonly data: string;
  /** IDs from earlier commands that later ones need. */
  readonly known: Record<string, string>;
  /** Values that must never be in the log. */
  readonly secrets: Set<string>;
  /** Runs a command on the installation. @returns its output */
  readonly json: (...args: readonly string[]) => Promise<Record<string, string>>;
}

export interface CommandAct {
  /** Domain whose log has the entry; that of the installation by default. */
  readonly inLogOf?: (installation: Installation) => string;
  /** Actor; the machine's user by default. */
  readonly actor?: string;
  readonly run: (installation: Installation) => Promise<readonly string[]>;
}

const readsOnly = (...args: readonly string[]): CommandAct => ({
  async run({ json }) {
    await json(...args);
    return [];
  },
});

const acts = (expected: string, ...args: readonly string[]): CommandAct => ({
  async run({ json }) {
    await json(...args);
    return [expected];
  },
});

const NUMBER = "+12015550177";
const CLIENT = { id: "shop", secret: "a-secret-of-the-seed" };
const MERLA = "2001004031";
const HOOK = "https://shop.example/hooks/secret-path";

/** Enrolls a person, so that their changes can be reported. */
async function enroll(url: string): Promise<string> {
  const form = { grant_type: "client_credentials", client_id: CLIENT.id, client_secret: CLIENT.secret };
  const token = await fetch(url + operations.token.path, { method: "POST", body: new URLSearchParams(form) });
  const { access_token } = (await token.json()) as { access_token: string };
  const answer = await fetch(url + operations["v3-enroll-identity"].path, {
    method: "POST",
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
    body: JSON.stringify({ phoneNumber: MERLA }),
  });
  return ((await answer.json()) as { proveId: string }).proveId;
}

export const commandActs: { readonly [N in CommandName]: CommandAct } = {
  serve: {
    actor: "start",
    async run({ folder, data, known, secrets }) {
      const seed = join(folder, "seed.json");
      const record = { firstName: "Seeded", lastName: "Somebody" };
      const people = [{ phoneNumber: "2025550100", record }];
      await writeFile(seed, JSON.stringify({ domains: [{ name: "shop" }], clients: [CLIENT], people }));
      const server = runCommand(["serve", "--port", "0", "--data", data, "--seed", seed]);
      known["proveId"] = await enroll(await server.listening);
      await end(server);
      for (const secret of [CLIENT.secret, ...Object.values(record), "2025550100", MERLA]) secrets.add(secret);
      return ["seed installation"];
    },
  },
  "config check": {
    async run() {
      await done(runCommand(["config", "check"]));
      return [];
    },
  },
  backup: {
    async run({ folder, json }) {
      await json("backup", join(folder, "backup.db"));
      return ["backup installation"];
    },
  },
  restore: {
    inLogOf: ({ folder }) => join(folder, "restored"),
    async run({ folder, data }) {
      const into = ["--data", join(folder, "restored"), "--master-key-file", join(data, "master.key")];
      await done(runCommand(["restore", join(folder, "backup.db"), ...into]));
      return ["restore installation"];
    },
  },
  move: {
    async run({ data }) {
      await done(runCommand(["move", "--from", data, "--to", await freshDatabase()]));
      return ["move installation"];
    },
  },
  export: {
    async run({ folder, json }) {
      await json("export", join(folder, "state.ndjson"));
      return ["export installation"];
    },
  },
  "domains list": readsOnly("domains", "list"),
  "domains create": {
    async run({ json }) {
      const { domain_id } = await json("domains", "create", "Bank", "--tier", "live");
      return [`create domain ${domain_id}`];
    },
  },
  "clients list": readsOnly("clients", "list"),
  "clients create": {
    async run({ json, secrets }) {
      const args = ["clients", "create", "--domain", "Bank", "--product", "prefill", "--id", "bank"];
      secrets.add((await json(...args))["client_secret"] ?? "");
      return ["create client bank"];
    },
  },
  "clients secrets": readsOnly("clients", "secrets", "bank"),
  "clients rotate": {
    async run({ json, secrets, known }) {
      const { client_secret = "", secret_id = "" } = await json("clients", "rotate", "bank");
      secrets.add(client_secret);
      known["secret"] = secret_id;
      return ["rotate client bank"];
    },
  },
  "clients revoke": {
    async run({ json, known: { secret = "" } }) {
      await json("clients", "revoke", "bank", "--secret", secret);
      await json("clients", "revoke", "bank");
      return [`revoke secret ${secret}`, "revoke client bank"];
    },
  },
  "keys list": readsOnly("keys", "list"),
  "keys rotate": {
    async run({ json }) {
      const { kid } = await json("keys", "rotate");
      const only = await json("keys", "rotate", "--leaked");
      return [`rotate signing key ${kid}`, `replace signing key ${only["kid"]}`];
    },
  },
  "people import": {
    async run({ folder, json, secrets }) {
      const file = join(folder, "people.ndjson");
      const person = { phoneNumber: NUMBER, firstName: "Imported", lastName: "Somebody", ssn: "912345678" };
      await writeFile(file, JSON.stringify(person));
      for (const secret of [...Object.values(person), NUMBER.slice(2)]) secrets.add(secret);
      await json("people", "import", file);
      return ["begin import people", "import people"];
    },
  },
  "people export": {
    async run({ folder, json }) {
      await json("people", "export", join(folder, "exported.ndjson"));
      return ["export people"];
    },
  },
  "people find": acts("find person", "people", "find", NUMBER),
  "people delete": acts("delete person", "people", "delete", NUMBER),
  "people reseal": acts("reseal people", "people", "reseal"),
  "webhooks set": {
    async run({ json, known, secrets }) {
      const { domain_id = "", secret = "" } = await json("webhooks", "set", "--url", HOOK, "--domain", "shop");
      const renewed = await json("webhooks", "set", "--url", HOOK, "--domain", "shop", "--new-secret");
      for (const shown of [secret, renewed["secret"] ?? "", HOOK]) secrets.add(shown);
      known["domain"] = domain_id;
      return [`create webhook of ${domain_id}`, `change webhook of ${domain_id}`];
    },
  },
  "webhooks show": readsOnly("webhooks", "show", "--domain", "shop"),
  "webhooks test": {
    async run({ json, known }) {
      known["delivery"] = (await json("webhooks", "test", "--domain", "shop"))["delivery"] ?? "";
      return [`test webhook of ${known["domain"]}`];
    },
  },
  "webhooks log": readsOnly("webhooks", "log", "--domain", "shop"),
  "webhooks redeliver": {
    async run({ json, known: { delivery = "" } }) {
      await json("webhooks", "redeliver", delivery);
      return [`redeliver delivery ${delivery}`];
    },
  },
  "webhooks report": {
    async run({ json, known: { proveId = "" } }) {
      await json("webhooks", "report", proveId, "--domain", "shop", "--type", "PORT", "--new-number", NUMBER);
      return [`report identity ${proveId}`];
    },
  },
  "webhooks remove": {
    async run({ json, known }) {
      await json("webhooks", "remove", "--domain", "shop");
      return [`remove webhook of ${known["domain"]}`];
    },
  },
  "audit list": readsOnly("audit", "list"),
};
