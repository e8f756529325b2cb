/** Rows of authenticators: devices, passkeys, Instant Links and visits to mobile networks. */

export interface DeviceRow {
  /** ID of the device: `deviceId`. */
  readonly id: string;
  readonly domainId: string;
  /** ID of the key, created in the browser. */
  readonly keyId: string;
  /** SPKI, DER in base64. */
  readonly publicKey: string;
  /** A revoked key never proves possession again. */
  readonly state: "active" | "revoked";
  /** Browser and system, as the browser reports them. */
  readonly name: string | null;
  /** JSON. */
  readonly capabilities: string;
  /** Keyed hash of the phone number that the key is bound to; null: unbound. */
  readonly numberHash: string | null;
  /** Phone number in E.164, sealed. */
  readonly numberSealed: string | null;
  readonly boundAt: number | null;
  readonly proveId: string | null;
  readonly clientCustomerId: string | null;
  readonly clientHumanId: string | null;
  readonly createdAt: number;
  /** Time at which the key was last placed, used or bound. */
  readonly lastUsedAt: number;
}

/** A challenge that a signed request has used. */
export interface UsedChallengeRow {
  readonly challenge: string;
  readonly expiresAt: number;
}

export interface PasskeyRow {
  readonly domainId: string;
  /** Credential ID from the authenticator, in base64url. */
  readonly credentialId: string;
  /** Device that used it last; null until that device has shown its key. */
  readonly deviceId: string | null;
  /** Relying party: host of the pages that use it. */
  readonly rpId: string;
  /** User handle: random, in base64url. */
  readonly userHandle: string;
  /** COSE key in base64url. */
  readonly publicKey: string;
  /** Signature counter of the authenticator; 0 if it has none. */
  readonly counter: number;
  /** JSON; empty if the browser reported none. */
  readonly transports: string;
  /** Whether the passkey can be on several devices of the person. */
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  readonly createdAt: number;
  readonly lastUsedAt: number;
}

export interface PasskeyCeremonyRow {
  readonly possessionId: string;
  /** `open`: the challenge is unused. `done`: a passkey was verified. `given up`: the flow continues without one. */
  readonly state: "open" | "done" | "given up";
  /** Whether a passkey may be created; otherwise a known one must be used. */
  readonly mayCreate: boolean;
  /** Keyed hash of the challenge. */
  readonly challengeHash: string;
  /** Host of the page. */
  readonly origin: string;
  readonly rpId: string;
  /** User handle of the passkey that may be created. */
  readonly userHandle: string;
  /** Device of the ceremony; null if it has not shown its key yet. */
  readonly deviceId: string | null;
  /** The passkey that was created or used. */
  readonly credentialId: string | null;
  /** Whether its authenticator verified the person. */
  readonly userVerified: boolean;
  /** Expiry of the challenge. */
  readonly expiresAt: number;
}

/** Result of opening the link in the phone's browser, as the API reports it. */
export type PhoneMatch = "success" | "failure" | "indeterminate";

export type AddressMatch = "success" | "failure";

export interface LinkRow {
  readonly possessionId: string;
  readonly tokenHash: string;
  /** Whether the waiting browser runs on the phone itself. */
  readonly sameDevice: boolean;
  readonly expiresAt: number;
  /** Time at which the platform settles the link itself; null: never, or no longer. */
  readonly settlesAt: number | null;
  /** Time at which it was opened, which works once; null: not opened. */
  readonly openedAt: number | null;
  /** Whether opening it proved possession; null: not opened. */
  readonly proved: boolean | null;
  readonly phoneMatch: PhoneMatch | null;
  /** Null if no address was required. */
  readonly ipMatch: AddressMatch | null;
}

/** The valid visit of a possession check: the one that started last. */
export interface CarrierVisitRow {
  readonly possessionId: string;
  /** ID of the visit at the mobile network. */
  readonly reference: string;
  readonly expiresAt: number;
}

/** A visit as the emulated network stores it. */
export interface EmulatedVisitRow {
  readonly id: string;
  readonly tokenHash: string;
  /** Keyed hash of the token that the browser gets. */
  readonly vfpHash: string;
  /** Phone number of the visiting phone, E.164; null: unknown. */
  readonly phoneNumber: string | null;
  readonly implementation: "fetch" | "pixel";
  /** Time of the browser's visit; null: not yet. */
  readonly visitedAt: number | null;
  readonly expiresAt: number;
}
