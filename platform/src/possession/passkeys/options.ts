/** Builds the WebAuthn options for creating and using a passkey. */
import type { ResponseOf } from "@proofline/contract";
import { SECOND } from "../../system/clock.ts";
import type { PasskeyCeremonyRow, PasskeyRow } from "../../store/rows/authenticators.ts";
import { CEREMONY_SECONDS } from "./ceremony.ts";

type Options = NonNullable<ResponseOf<"client-fido2-start">["data"]>;
type UserVerification = "preferred" | "required";

/** COSE IDs of ES256, EdDSA and RS256, the common algorithms of authenticators. */
export const ALGORITHMS = [-7, -8, -257];

const PUBLIC_KEY = "public-key";
const timeout = CEREMONY_SECONDS * SECOND;

const descriptorOf = ({ credentialId, transports }: PasskeyRow) => {
  const transportNames = JSON.parse(transports) as string[];
  return {
    id: credentialId,
    type: PUBLIC_KEY,
    ...(transportNames.length > 0 && { transports: transportNames }),
  } as const;
};

export interface CeremonyOptions {
  readonly ceremony: PasskeyCeremonyRow;
  readonly challenge: string;
  readonly userVerification: UserVerification;
  readonly passkeys: readonly PasskeyRow[];
}

/** @param displayName name from the client's page; default: its host */
export function creationOptions(
  { ceremony, challenge, userVerification, passkeys }: CeremonyOptions,
  displayName: string = ceremony.rpId,
): NonNullable<Options["credCreateOptions"]> {
  return {
    rp: { id: ceremony.rpId, name: ceremony.rpId },
    user: { id: ceremony.userHandle, name: displayName, displayName },
    challenge,
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: PUBLIC_KEY })),
    excludeCredentials: passkeys.map(descriptorOf),
    authenticatorSelection: { residentKey: "preferred", userVerification },
    attestation: "none",
    timeout,
  };
}

/** Without known passkeys the person chooses among all passkeys of the page. */
export const requestOptions = ({
  ceremony,
  challenge,
  userVerification,
  passkeys,
}: CeremonyOptions): NonNullable<Options["credRequestOptions"]> => ({
  rpId: ceremony.rpId,
  challenge,
  userVerification,
  timeout,
  ...(passkeys.length > 0 && { allowCredentials: passkeys.map(descriptorOf) }),
});
