/** Rows of people, of the IDs under which domains know them, and of enrolled identities. */

export interface DirectoryKeyRow {
  readonly id: string;
  /** Sealed with the master key. */
  readonly sealed: string;
  readonly createdAt: number;
}

export interface PersonRow {
  /** Keyed hash of the phone number, by which the person is found, and which flows and identities refer to. */
  readonly id: string;
  /** ID of the key that seals `sealed`. */
  readonly keyId: string;
  /** The person's data. */
  readonly sealed: string;
  readonly importedAt: number;
}

export interface PeopleImportRow {
  /** Hash of the file. */
  readonly id: string;
  /** Number of its rows in the store. */
  readonly rowsDone: number;
  readonly rowsRefused: number;
  readonly updatedAt: number;
}

export interface TestPersonRow {
  /** Order of creation, in which the sandbox searches people. */
  readonly phoneNumber: string;
  readonly sealed: string;
}

export interface ProveIdRow {
  /** ID of the person in the domain: `proveId`. */
  readonly id: string;
  readonly domainId: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  readonly createdAt: number;
}

export interface EnrolledIdentityRow {
  readonly domainId: string;
  /** Position in the domain's list; it begins with the time of enrollment. */
  readonly id: string;
  readonly proveId: string;
  /** Keyed hash of the phone number, for lookups. */
  readonly numberHash: string;
  /** Phone number in E.164, sealed. */
  readonly numberSealed: string;
  readonly clientCustomerId: string | null;
  readonly clientHumanId: string | null;
  readonly deviceId: string | null;
  /** Whether the phone number is monitored. */
  readonly active: boolean;
  readonly createdAt: number;
}

export interface IdentityAttributeRow {
  /** The issuing domain's ID of the person, which also names the domain. */
  readonly proveId: string;
  readonly attributeType: string;
  readonly valueSealed: string;
  readonly createdAt: number;
}
