/**
 * The `issuerId` of a domain: its name for people to read, and the end of its `pcid`, so that nobody becomes another
 * issuer by taking its name.
 */
export function issuerIdOf({ id, name }: { id: string; name: string }): string {
  const readable = name.replace(/[^\p{L}\p{N}]+/gu, "");
  return `${readable}-${id.slice(-8)}`;
}
