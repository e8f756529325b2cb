/** Lists all commands by name. Each is loaded only when it runs. */
import type { Command } from "./command.ts";

export const commands = {
  serve: async () => (await import("./serve.ts")).command,
  "config check": async () => (await import("./config.ts")).checkCommand,
  backup: async () => (await import("./backup.ts")).command,
  restore: async () => (await import("./restore.ts")).command,
  move: async () => (await import("./move.ts")).command,
  export: async () => (await import("./export.ts")).command,
  "domains list": async () => (await import("./domains.ts")).listCommand,
  "domains create": async () => (await import("./domains.ts")).createCommand,
  "clients list": async () => (await import("./clients.ts")).listCommand,
  "clients create": async () => (await import("./clients.ts")).createCommand,
  "clients secrets": async () => (await import("./clients.ts")).secretsCommand,
  "clients rotate": async () => (await import("./clients.ts")).rotateCommand,
  "clients revoke": async () => (await import("./clients.ts")).revokeCommand,
  "keys list": async () => (await import("./keys.ts")).listCommand,
  "keys rotate": async () => (await import("./keys.ts")).rotateCommand,
  "people import": async () => (await import("./people.ts")).importCommand,
  "people export": async () => (await import("./people.ts")).exportCommand,
  "people find": async () => (await import("./people.ts")).findCommand,
  "people delete": async () => (await import("./people.ts")).deleteCommand,
  "people reseal": async () => (await import("./people.ts")).resealCommand,
  "webhooks set": async () => (await import("./webhooks.ts")).setCommand,
  "webhooks show": async () => (await import("./webhooks.ts")).showCommand,
  "webhooks test": async () => (await import("./webhooks.ts")).testCommand,
  "webhooks log": async () => (await import("./webhooks.ts")).logCommand,
  "webhooks redeliver": async () => (await import("./webhooks.ts")).redeliverCommand,
  "webhooks report": async () => (await import("./webhooks.ts")).reportCommand,
  "webhooks remove": async () => (await import("./webhooks.ts")).removeCommand,
  "audit list": async () => (await import("./audit.ts")).listCommand,
} as const satisfies Record<string, () => Promise<Command>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];
