/** Compares email addresses: whether both reach the same mailbox. */
import { domainToASCII } from "node:url";

export interface EmailMatch {
  /** 0 to 100. */
  readonly score: number;
  readonly isSame: boolean;
}

interface Mailbox {
  readonly local: string;
  readonly tag: string | undefined;
  readonly domain: string;
}

const OTHER_TAG = 95;

/** Providers that ignore dots in the local part, with their canonical domain. */
const providersWithoutDots: Readonly<Record<string, string>> = {
  "gmail.com": "gmail.com",
  "googlemail.com": "gmail.com",
};

export function matchEmails(one: string, other: string): EmailMatch {
  const [a, b] = [mailboxOf(one), mailboxOf(other)];
  if (a.local !== b.local || a.domain !== b.domain) return { score: 0, isSame: false };
  return { score: a.tag === b.tag ? 100 : OTHER_TAG, isSame: true };
}

function mailboxOf(text: string): Mailbox {
  const address = text.trim().normalize("NFC").toLowerCase();
  const at = address.lastIndexOf("@");
  if (at < 1) return { local: address, tag: undefined, domain: "" };
  // A local part that begins with + has no tag.
  const [, name = "", tag] = /^([^+]+|.*)(?:\+(.*))?$/su.exec(address.slice(0, at)) ?? [];
  const written = address.slice(at + 1);
  // domainToASCII returns an empty string for an invalid domain; fall back to the input.
  const domain = domainToASCII(written) || written;
  const provider = Object.hasOwn(providersWithoutDots, domain) ? providersWithoutDots[domain] : undefined;
  return {
    local: provider ? name.replaceAll(".", "") : name,
    tag,
    domain: provider ?? domain,
  };
}
