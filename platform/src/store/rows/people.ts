/** Rows of people, of the IDs under which domains know them, and of enrolled identities. */

export interface DirectoryKeyRow {
  readonly id: string;
  /** Sealed with the master key. */
  readonly sealed: string;
  readonly created_at: number;
}

export interface PersonRow {
  /** Keyed hash of the number. Under it the person is found, and flows and identities know the person. */
  readonly id: string;
  /** The key that `sealed` is sealed with. */
  readonly key_id: string;
  /** What is known about the person. */
  readonly sealed: string;
  readonly imported_at: number;
}

export interface PeopleImportRow {
  /** Fingerprint of the file. */
  readonly id: string;
  /** How many of its rows are in the store. */
  readonly rows_done: number;
  readonly rows_refused: number;
  readonly updated_at: number;
}

export interface TestPersonRow {
  /** As it was given; that is how the sandbox finds people first. */
  readonly phone_number: string;
  readonly sealed: string;
}

export interface ProveIdRow {
  /** The `proveId`. */
  readonly id: string;
  readonly domain_id: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  readonly created_at: number;
}

export interface EnrolledIdentityRow {
  readonly domain_id: string;
  /** Place in the domain's list; it begins with the time of the enrolment. */
  readonly id: string;
  readonly prove_id: string;
  /** Keyed hash of the number, to find it by. */
  readonly number_hash: string;
  /** The number in E.164, sealed. */
  readonly number_sealed: string;
  readonly client_customer_id: string | null;
  readonly client_human_id: string | null;
  readonly device_id: string | null;
  /** Whether the number is monitored. */
  readonly active: boolean;
  readonly created_at: number;
}

export interface IdentityAttributeRow {
  /** Under which the issuing domain knows the person, and which tells the domain too. */
  readonly prove_id: string;
  readonly attribute_type: string;
  readonly value_sealed: string;
  readonly created_at: number;
}
