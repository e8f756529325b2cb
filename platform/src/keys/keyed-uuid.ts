/** UUIDs that follow from a text by a keyed hash: every node makes the same one, and nobody else can. */
import type { KeyPurpose, MasterKey } from "./master-key.ts";

/** A UUID of version 8 (RFC 9562 §5.8). */
export function keyedUuid(masterKey: MasterKey, purpose: KeyPurpose, text: string): string {
  const bytes = masterKey.digest(purpose, text).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
