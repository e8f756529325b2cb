/** What a flow asks of the authenticators of its possession. Kept with it as JSON. */

export interface PossessionSettings {
  /** What AuthStart asked to prove; absent in the flows of `/v3`. */
  readonly subjects?: readonly ("mobile" | "device")[];
  /** Where the result is posted once there is one, sealed. */
  readonly callbackUrl?: string;
  /** What the person is asked to confirm, sealed. */
  readonly notification?: string;
  /** Whether a code may be typed three times instead of once. */
  readonly allowRetry?: boolean;
  /** Whether the person may enter another number than the one that was given. */
  readonly allowNumberChange?: boolean;
  /** Whether possession is to be proven although a key is bound, and the key then bound anew. */
  readonly rebind?: boolean;
  /** How old the binding of a key may be to prove possession, in seconds; any age if not given. */
  readonly maxBindingAge?: number;
  /** Whether the device has to verify the person by a passkey, or does so where it can; neither if not given. */
  readonly userVerification?: "preferred" | "required";
  /** The device whose key alone may prove possession; any of the domain if not given. */
  readonly deviceId?: string;
  /** Where the phone's browser goes after the Instant Link. */
  readonly finalTargetUrl?: string;
  /** How long the Instant Link can be opened, in milliseconds; three minutes if not given. */
  readonly linkLife?: number;
  /** Keyed hash of the address that must open the Instant Link, by which it is recognised and not known. */
  readonly sourceIpHash?: string;
}

export const settingsOf = ({ settings }: { readonly settings: string }): PossessionSettings =>
  JSON.parse(settings) as PossessionSettings;

/** What the operations that begin a flow are told about it. */
interface Asked {
  readonly allowOTPRetry?: boolean;
  readonly finalTargetUrl?: string;
}

export const possessionSettings = ({ allowOTPRetry, finalTargetUrl }: Asked): PossessionSettings => ({
  ...(allowOTPRetry && { allowRetry: true }),
  ...(finalTargetUrl && { finalTargetUrl }),
});
