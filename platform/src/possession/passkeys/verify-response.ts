/**
 * Verifies WebAuthn responses with a library that loads at the first passkey, so that startup need not wait for it. The
 * library throws on any failed check.
 */
import type { RequestOf } from "@proofline/contract";
import type { PossessionDependencies } from "../dependencies.ts";
import type { PasskeyCeremonyRow, PasskeyRow } from "../../store/rows/authenticators.ts";
import { challengeHash } from "./ceremony.ts";
import { ALGORITHMS } from "./options.ts";

type Registration = NonNullable<RequestOf<"client-fido2-register">["registrations"][number]["webAuthnCredential"]>;
type Assertion = RequestOf<"client-fido2-verify">["webAuthnAssertion"];

/** Expected values of a ceremony's response. */
interface Expected {
  readonly platform: PossessionDependencies;
  readonly ceremony: PasskeyCeremonyRow;
  readonly isVerificationRequired: boolean;
}

const expectations = ({ platform, ceremony, isVerificationRequired }: Expected) => ({
  expectedChallenge: (challenge: string) =>
    challengeHash(platform, ceremony.possessionId, challenge) === ceremony.challengeHash,
  expectedOrigin: ceremony.origin,
  expectedRPID: ceremony.rpId,
  requireUserVerification: isVerificationRequired,
});

/** A new passkey, without its owner. */
export type NewPasskey = Pick<
  PasskeyRow,
  "credentialId" | "publicKey" | "counter" | "transports" | "backupEligible" | "backedUp"
> & { readonly userVerified: boolean };

export async function verifyRegistration(
  expected: Expected,
  registration: Registration,
): Promise<NewPasskey | undefined> {
  const [{ verifyRegistrationResponse }, isTrustedFormat] = await Promise.all([
    import("@simplewebauthn/server"),
    isSelfAttested(registration.response.attestationObject),
  ]);
  if (!isTrustedFormat) return undefined;
  const { transports = [], ...response } = registration.response;
  const { registrationInfo } = await verifyRegistrationResponse({
    ...expectations(expected),
    response: { ...registration, response, clientExtensionResults: {} },
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) return undefined;
  const { credential, credentialDeviceType, credentialBackedUp, userVerified } = registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    counter: credential.counter,
    transports: JSON.stringify(transports),
    backupEligible: credentialDeviceType === "multiDevice",
    backedUp: credentialBackedUp,
    userVerified,
  };
}

/**
 * Whether the attestation is `none` or self-signed. Manufacturer attestation is not requested; verifying a certificate
 * chain would make the library fetch from URLs in the certificates.
 */
async function isSelfAttested(attestationObject: string): Promise<boolean> {
  const { decodeAttestationObject } = await import("@simplewebauthn/server/helpers");
  try {
    const attestation = decodeAttestationObject(new Uint8Array(Buffer.from(attestationObject, "base64url")));
    const format = attestation.get("fmt");
    return format === "none" || (format === "packed" && attestation.get("attStmt").get("x5c") === undefined);
  } catch {
    return false;
  }
}

/** State of a passkey after its use. */
export type VerifiedAssertion = Pick<PasskeyRow, "counter" | "backedUp"> & { readonly userVerified: boolean };

export async function verifyAssertion(
  expected: Expected,
  assertion: Assertion,
  passkey: PasskeyRow,
): Promise<VerifiedAssertion | undefined> {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const { userHandle, ...response } = assertion.response;
  if (userHandle && userHandle !== passkey.userHandle) return undefined;
  const { credentialId: id, publicKey, counter } = passkey;
  const checked = await verifyAuthenticationResponse({
    ...expectations(expected),
    response: { ...assertion, response, clientExtensionResults: {} },
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")), counter },
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  const { newCounter, credentialBackedUp, userVerified } = checked.authenticationInfo;
  return { counter: newCounter, backedUp: credentialBackedUp, userVerified };
}
