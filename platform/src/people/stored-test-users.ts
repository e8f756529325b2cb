/** Stores added test users, so their flows survive a restart and saved states include them. */
import type { MasterKey } from "../store/keys/master-key.ts";
import type { Store } from "../store/store.ts";
import { selectTestPeople } from "../store/tables/people.ts";
import type { TestPersonRow } from "../store/rows/people.ts";
import type { SandboxSource } from "./sandbox.ts";
import type { TestUser } from "./test-users/test-user.ts";

/** Sealing context. */
const SEALED_AS = "test person";

export const testPersonRow = (masterKey: MasterKey, person: TestUser): TestPersonRow => ({
  phoneNumber: person.phoneNumber,
  sealed: masterKey.seal(Buffer.from(JSON.stringify(person)), SEALED_AS),
});

interface Parts {
  readonly store: Store;
  readonly masterKey: MasterKey;
}

export async function loadStoredTestUsers({ store, masterKey }: Parts, source: SandboxSource): Promise<void> {
  for (const { sealed } of await store.read(selectTestPeople, {})) {
    source.add(JSON.parse(masterKey.open(sealed, SEALED_AS).toString()) as TestUser);
  }
}
