/** The commands, by the words that call them. Each is loaded only when it is called. */
import type { Command } from "./command.ts";

export const commands = {
  serve: () => import("./serve.ts"),
  "config check": () => import("./config/check.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
  move: () => import("./move.ts"),
  export: () => import("./export.ts"),
  "domains list": () => import("./domains/list.ts"),
  "domains create": () => import("./domains/create.ts"),
  "clients list": () => import("./clients/list.ts"),
  "clients create": () => import("./clients/create.ts"),
  "clients secrets": () => import("./clients/secrets.ts"),
  "clients rotate": () => import("./clients/rotate.ts"),
  "clients revoke": () => import("./clients/revoke.ts"),
  "keys list": () => import("./keys/list.ts"),
  "keys rotate": () => import("./keys/rotate.ts"),
  "people import": () => import("./people/import.ts"),
  "people export": () => import("./people/export.ts"),
  "people find": () => import("./people/find.ts"),
  "people delete": () => import("./people/delete.ts"),
  "people reseal": () => import("./people/reseal.ts"),
  "webhooks set": () => import("./webhooks/set.ts"),
  "webhooks show": () => import("./webhooks/show.ts"),
  "webhooks test": () => import("./webhooks/test.ts"),
  "webhooks log": () => import("./webhooks/log.ts"),
  "webhooks redeliver": () => import("./webhooks/redeliver.ts"),
  "webhooks report": () => import("./webhooks/report.ts"),
  "webhooks remove": () => import("./webhooks/remove.ts"),
  "audit list": () => import("./audit/list.ts"),
} as const satisfies Record<string, () => Promise<{ command: Command }>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];
