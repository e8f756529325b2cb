/** Rows of what authenticators keep: devices, passkeys, Instant Links and visits to mobile networks. */

export interface DeviceRow {
  /** The `deviceId`. */
  readonly id: string;
  readonly domainId: string;
  /** Id of the key, made in the browser. */
  readonly keyId: string;
  /** SPKI, DER in base64. */
  readonly publicKey: string;
  /** A revoked key proves nothing any more, and never will. */
  readonly state: "active" | "revoked";
  /** Browser and system, as the browser says. */
  readonly name: string | null;
  /** As JSON. */
  readonly capabilities: string;
  /** Keyed hash of the number that the key is bound to; null: it is bound to none. */
  readonly numberHash: string | null;
  /** The number in E.164, sealed. */
  readonly numberSealed: string | null;
  readonly boundAt: number | null;
  readonly proveId: string | null;
  readonly clientCustomerId: string | null;
  readonly clientHumanId: string | null;
  readonly createdAt: number;
  /** When the key was last placed, used or bound. */
  readonly lastUsedAt: number;
}

/** A challenge that a signed request has used. */
export interface UsedChallengeRow {
  readonly challenge: string;
  readonly expiresAt: number;
}

export interface PasskeyRow {
  readonly domainId: string;
  /** Its id as the authenticator gave it, in base64url. */
  readonly credentialId: string;
  /** The device that it last spoke for; null until that one has shown its key. */
  readonly deviceId: string | null;
  /** Host of the pages that it is for. */
  readonly rpId: string;
  /** Random, in base64url. */
  readonly userHandle: string;
  /** COSE key in base64url. */
  readonly publicKey: string;
  /** How often it was used, where the authenticator counts; otherwise 0. */
  readonly counter: number;
  /** As JSON; empty where the browser did not say. */
  readonly transports: string;
  /** Whether it can be on several devices of the person. */
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  readonly createdAt: number;
  readonly lastUsedAt: number;
}

export interface PasskeyCeremonyRow {
  readonly possessionId: string;
  /** `open`: the challenge can be used, once. `done`: a passkey was. `given up`: the flow goes on without one. */
  readonly state: "open" | "done" | "given up";
  /** Whether a passkey may be made; otherwise one that is known has to be used. */
  readonly mayCreate: boolean;
  /** Keyed hash of the challenge. */
  readonly challengeHash: string;
  /** Of the page. */
  readonly origin: string;
  readonly rpId: string;
  /** Of the passkey that may be made. */
  readonly userHandle: string;
  /** The device that it is about; null: it has not shown its key yet. */
  readonly deviceId: string | null;
  /** The passkey that was made or used. */
  readonly credentialId: string | null;
  /** Whether its authenticator verified the person. */
  readonly userVerified: boolean;
  /** Of the challenge. */
  readonly expiresAt: number;
}

/** How the phone's browser proved itself when it opened the link, as the API reports it. */
export type PhoneMatch = "success" | "failure" | "indeterminate";

export type AddressMatch = "success" | "failure";

export interface LinkRow {
  readonly possessionId: string;
  readonly tokenHash: string;
  /** Whether the browser that waits is on the phone itself. */
  readonly sameDevice: boolean;
  readonly expiresAt: number;
  /** When the platform settles the link by itself; null: not at all, or no longer. */
  readonly settlesAt: number | null;
  /** When it was opened, which works once; null: not yet. */
  readonly openedAt: number | null;
  /** Whether opening it proved possession; null: not opened yet. */
  readonly proved: boolean | null;
  readonly phoneMatch: PhoneMatch | null;
  /** Null where no address was asked for. */
  readonly ipMatch: AddressMatch | null;
}

/** The visit that counts for a possession: the last that was begun. */
export interface CarrierVisitRow {
  readonly possessionId: string;
  /** What the network knows it by. */
  readonly reference: string;
  readonly expiresAt: number;
}

/** A visit as the emulated network keeps it. */
export interface EmulatedVisitRow {
  readonly id: string;
  readonly tokenHash: string;
  /** Keyed hash of what the browser is given. */
  readonly vfpHash: string;
  /** Of the phone that comes, E.164; null: it is not recognised. */
  readonly phoneNumber: string | null;
  readonly implementation: "fetch" | "pixel";
  /** When the browser came; null: not yet. */
  readonly visitedAt: number | null;
  readonly expiresAt: number;
}
