/** Rows of people, of the IDs under which domains know them, and of enrolled identities. */

export interface DirectoryKeyRow {
  readonly id: string;
  /** Sealed with the master key. */
  readonly sealed: string;
  readonly createdAt: number;
}

export interface PersonRow {
  /** Keyed hash of the number. Under it the person is found, and flows and identities know the person. */
  readonly id: string;
  /** The key that `sealed` is sealed with. */
  readonly keyId: string;
  /** What is known about the person. */
  readonly sealed: string;
  readonly importedAt: number;
}

export interface PeopleImportRow {
  /** Fingerprint of the file. */
  readonly id: string;
  /** How many of its rows are in the store. */
  readonly rowsDone: number;
  readonly rowsRefused: number;
  readonly updatedAt: number;
}

export interface TestPersonRow {
  /** As it was given; that is how the sandbox finds people first. */
  readonly phoneNumber: string;
  readonly sealed: string;
}

export interface ProveIdRow {
  /** The `proveId`. */
  readonly id: string;
  readonly domainId: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  readonly createdAt: number;
}

export interface EnrolledIdentityRow {
  readonly domainId: string;
  /** Place in the domain's list; it begins with the time of the enrolment. */
  readonly id: string;
  readonly proveId: string;
  /** Keyed hash of the number, to find it by. */
  readonly numberHash: string;
  /** The number in E.164, sealed. */
  readonly numberSealed: string;
  readonly clientCustomerId: string | null;
  readonly clientHumanId: string | null;
  readonly deviceId: string | null;
  /** Whether the number is monitored. */
  readonly active: boolean;
  readonly createdAt: number;
}

export interface IdentityAttributeRow {
  /** Under which the issuing domain knows the person, and which tells the domain too. */
  readonly proveId: string;
  readonly attributeType: string;
  readonly valueSealed: string;
  readonly createdAt: number;
}
