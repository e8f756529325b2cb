/** Rows of what authenticators keep: devices, passkeys, Instant Links and visits to mobile networks. */

export interface DeviceRow {
  /** The `deviceId`. */
  readonly id: string;
  readonly domain_id: string;
  /** Id of the key, made in the browser. */
  readonly key_id: string;
  /** SPKI, DER in base64. */
  readonly public_key: string;
  /** A revoked key proves nothing any more, and never will. */
  readonly state: "active" | "revoked";
  /** Browser and system, as the browser says. */
  readonly name: string | null;
  /** As JSON. */
  readonly capabilities: string;
  /** Keyed hash of the number that the key is bound to; null: it is bound to none. */
  readonly number_hash: string | null;
  /** The number in E.164, sealed. */
  readonly number_sealed: string | null;
  readonly bound_at: number | null;
  readonly prove_id: string | null;
  readonly client_customer_id: string | null;
  readonly client_human_id: string | null;
  readonly created_at: number;
  /** When the key was last placed, used or bound. */
  readonly last_used_at: number;
}

/** A challenge that a signed request has used. */
export interface UsedChallengeRow {
  readonly challenge: string;
  readonly expires_at: number;
}

export interface PasskeyRow {
  readonly domain_id: string;
  /** Its id as the authenticator gave it, in base64url. */
  readonly credential_id: string;
  /** The device that it last spoke for; null until that one has shown its key. */
  readonly device_id: string | null;
  /** Host of the pages that it is for. */
  readonly rp_id: string;
  /** Random, in base64url. */
  readonly user_handle: string;
  /** COSE key in base64url. */
  readonly public_key: string;
  /** How often it was used, where the authenticator counts; otherwise 0. */
  readonly counter: number;
  /** As JSON; empty where the browser did not say. */
  readonly transports: string;
  /** Whether it can be on several devices of the person. */
  readonly backup_eligible: boolean;
  readonly backed_up: boolean;
  readonly created_at: number;
  readonly last_used_at: number;
}

export interface PasskeyCeremonyRow {
  readonly possession_id: string;
  /** `open`: the challenge can be used, once. `done`: a passkey was. `given up`: the flow goes on without one. */
  readonly state: "open" | "done" | "given up";
  /** Whether a passkey may be made; otherwise one that is known has to be used. */
  readonly may_create: boolean;
  /** Keyed hash of the challenge. */
  readonly challenge_hash: string;
  /** Of the page. */
  readonly origin: string;
  readonly rp_id: string;
  /** Of the passkey that may be made. */
  readonly user_handle: string;
  /** The device that it is about; null: it has not shown its key yet. */
  readonly device_id: string | null;
  /** The passkey that was made or used. */
  readonly credential_id: string | null;
  /** Whether its authenticator verified the person. */
  readonly user_verified: boolean;
  /** Of the challenge. */
  readonly expires_at: number;
}

/** How the phone's browser proved itself when it opened the link, as the API reports it. */
export type PhoneMatch = "success" | "failure" | "indeterminate";

export type AddressMatch = "success" | "failure";

export interface LinkRow {
  readonly possession_id: string;
  readonly token_hash: string;
  /** Whether the browser that waits is on the phone itself. */
  readonly same_device: boolean;
  readonly expires_at: number;
  /** When the platform settles the link by itself; null: not at all, or no longer. */
  readonly settles_at: number | null;
  /** When it was opened, which works once; null: not yet. */
  readonly opened_at: number | null;
  /** Whether opening it proved possession; null: not opened yet. */
  readonly proved: boolean | null;
  readonly phone_match: PhoneMatch | null;
  /** Null where no address was asked for. */
  readonly ip_match: AddressMatch | null;
}

/** The visit that counts for a possession: the last that was begun. */
export interface CarrierVisitRow {
  readonly possession_id: string;
  /** What the network knows it by. */
  readonly reference: string;
  readonly expires_at: number;
}

/** A visit as the emulated network keeps it. */
export interface EmulatedVisitRow {
  readonly id: string;
  readonly token_hash: string;
  /** Keyed hash of what the browser is given. */
  readonly vfp_hash: string;
  /** Of the phone that comes, E.164; null: it is not recognised. */
  readonly phone_number: string | null;
  readonly implementation: "fetch" | "pixel";
  /** When the browser came; null: not yet. */
  readonly visited_at: number | null;
  readonly expires_at: number;
}
