/** UUIDs that follow from a text by a keyed hash: every node makes the same one, and nobody else can. */
import { uuidOf } from "../../system/uuid.ts";
import type { KeyPurpose, MasterKey } from "./master-key.ts";

/** A UUID of version 8 (RFC 9562 §5.8). */
export const keyedUuid = (masterKey: MasterKey, purpose: KeyPurpose, text: string): string =>
  uuidOf(masterKey.digest(purpose, text), 8);
