/** `proofline webhooks …`: where a domain's events are delivered, and what was delivered. */
import {
  listDeliveries,
  redeliver,
  removeWebhook,
  reportChangeOf,
  setWebhook,
  showWebhook,
  testWebhook,
} from "../admin/webhooks.ts";
import { eventTypeNames } from "../delivery/webhooks/event-types.ts";
import { administrative } from "./command.ts";
import { oneOf, wholeNumber } from "./option-kinds.ts";
import type { Option } from "./options.ts";

const domain = {
  value: "DOMAIN",
  about: "id or name of the domain; needed where there are several",
} as const satisfies Option;

const eventType = {
  value: "TYPE",
  about: `what happened: ${eventTypeNames.join(", ")}`,
  kind: oneOf(eventTypeNames),
} as const satisfies Option;

const DELIVERED_BY_SERVER = "A running server delivers it within a second; see: proofline webhooks log";

export const setCommand = administrative({
  about: "say where a domain hears of changes; prints the shared secret when it is made",
  inputs: {
    options: {
      url: { value: "URL", about: "https, or http on loopback", required: true },
      domain,
      "new-secret": { about: "make a new secret in place of the one there is" },
    },
  },
  async run(administration, { url, domain, "new-secret": newSecret }) {
    const printed = await setWebhook(administration, { url, domain, newSecret });
    return { printed, ...(printed.secret && { note: "The secret is shown only now; nobody can read it again." }) };
  },
});

export const showCommand = administrative({
  about: "where a domain hears of changes",
  inputs: { options: { domain } },
  run: async (administration, { domain }) => ({ printed: await showWebhook(administration, domain) }),
});

export const testCommand = administrative({
  about: "have an event delivered that is about nobody",
  inputs: { options: { domain, type: { ...eventType, default: "PHONE_NUMBER_CHANGE" } } },
  run: async (administration, { domain, type }) => ({
    printed: await testWebhook(administration, domain, type),
    note: DELIVERED_BY_SERVER,
  }),
});

export const logCommand = administrative({
  about: "what was delivered to a domain in the last seven days, newest first",
  inputs: {
    options: {
      domain,
      limit: { value: "N", about: "how many deliveries", kind: wholeNumber(1, 10_000), default: "50" },
    },
  },
  run: async (administration, { domain, limit }) => ({ printed: await listDeliveries(administration, domain, limit) }),
});

export const redeliverCommand = administrative({
  about: "deliver the events of an earlier delivery once more, with the same event ids",
  inputs: { parameters: { delivery: { value: "DELIVERY", about: "its id in the log" } }, options: {} },
  run: async (administration, { delivery }) => ({
    printed: await redeliver(administration, delivery),
    note: DELIVERED_BY_SERVER,
  }),
});

export const reportCommand = administrative({
  about: "report a change of an enrolled person's number, for who learns of it elsewhere",
  inputs: {
    parameters: { proveId: { value: "PROVE_ID", about: "the enrolled identity" } },
    options: {
      domain,
      type: { ...eventType, required: true },
      "new-number": { value: "NUMBER", about: "in E.164, where the person has another one" },
    },
  },
  run: async (administration, { proveId, domain, type, "new-number": newNumber }) => ({
    printed: await reportChangeOf(administration, { proveId, domain, type, newNumber }),
    note: DELIVERED_BY_SERVER,
  }),
});

export const removeCommand = administrative({
  about: "tell a domain nothing more; what still waits is not delivered",
  inputs: { options: { domain } },
  run: async (administration, { domain }) => ({ printed: await removeWebhook(administration, domain) }),
});
