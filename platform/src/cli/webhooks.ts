/** `proofline webhooks`: administers webhooks and their deliveries. */
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
  about: "ID or name of the domain; required if there are several",
} as const satisfies Option;

const eventType = {
  value: "TYPE",
  about: `event type: ${eventTypeNames.join(", ")}`,
  kind: oneOf(eventTypeNames),
} as const satisfies Option;

const DELIVERED_BY_SERVER = "A running server delivers the event within a second; see: proofline webhooks log";

export const setCommand = administrative({
  about: "set a domain's webhook URL; prints the shared secret when it is created",
  inputs: {
    options: {
      url: { value: "URL", about: "https, or http on loopback", required: true },
      domain,
      "new-secret": { about: "replace the existing secret" },
    },
  },
  async run(administration, { url, domain, "new-secret": newSecret }) {
    const printed = await setWebhook(administration, { url, domain, newSecret });
    return { printed, ...(printed.secret && { note: "Save the secret now; it cannot be shown again." }) };
  },
});

export const showCommand = administrative({
  about: "show a domain's webhook",
  inputs: { options: { domain } },
  run: async (administration, { domain }) => ({ printed: await showWebhook(administration, domain) }),
});

export const testCommand = administrative({
  about: "send a test event",
  inputs: { options: { domain, type: { ...eventType, default: "PHONE_NUMBER_CHANGE" } } },
  run: async (administration, { domain, type }) => ({
    printed: await testWebhook(administration, domain, type),
    note: DELIVERED_BY_SERVER,
  }),
});

export const logCommand = administrative({
  about: "list a domain's deliveries of the last seven days, newest first",
  inputs: {
    options: {
      domain,
      limit: { value: "N", about: "maximum number of deliveries", kind: wholeNumber(1, 10_000), default: "50" },
    },
  },
  run: async (administration, { domain, limit }) => ({ printed: await listDeliveries(administration, domain, limit) }),
});

export const redeliverCommand = administrative({
  about: "deliver the events of an earlier delivery again, with the same event IDs",
  inputs: { parameters: { delivery: { value: "DELIVERY", about: "delivery ID from 'webhooks log'" } }, options: {} },
  run: async (administration, { delivery }) => ({
    printed: await redeliver(administration, delivery),
    note: DELIVERED_BY_SERVER,
  }),
});

export const reportCommand = administrative({
  about: "report a change of an enrolled person's phone number",
  notes: "For changes that you learn from another source.",
  inputs: {
    parameters: { proveId: { value: "PROVE_ID", about: "proveId of the enrolled identity" } },
    options: {
      domain,
      type: { ...eventType, required: true },
      "new-number": { value: "NUMBER", about: "the new phone number in E.164, if the person has one" },
    },
  },
  run: async (administration, { proveId, domain, type, "new-number": newNumber }) => ({
    printed: await reportChangeOf(administration, { proveId, domain, type, newNumber }),
    note: DELIVERED_BY_SERVER,
  }),
});

export const removeCommand = administrative({
  about: "remove a domain's webhook; pending deliveries are dropped",
  inputs: { options: { domain } },
  run: async (administration, { domain }) => ({ printed: await removeWebhook(administration, domain) }),
});
