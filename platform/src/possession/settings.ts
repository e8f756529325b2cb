/** Settings of a possession's authenticators, stored with it as JSON. */

export interface PossessionSettings {
  /** Subjects requested by AuthStart; absent in `/v3` flows. */
  readonly subjects?: readonly ("mobile" | "device")[];
  /** Callback URL for the result, sealed. */
  readonly callbackUrl?: string;
  /** Message that the person confirms, sealed. */
  readonly notification?: string;
  /** Whether a one-time code may be entered three times instead of once. */
  readonly allowRetry?: boolean;
  /** Whether the person may enter another phone number than the request's. */
  readonly allowNumberChange?: boolean;
  /** Whether a bound device key does not suffice and is rebound after another proof. */
  readonly rebind?: boolean;
  /** Maximum age of a key's binding that proves possession, in seconds; default: unlimited. */
  readonly maxBindingAge?: number;
  /** Whether a passkey is required, or used where possible; default: no passkey. */
  readonly userVerification?: "preferred" | "required";
  /** The only device whose key may prove possession; default: any device of the domain. */
  readonly deviceId?: string;
  /** URL to which the phone's browser is redirected after the Instant Link. */
  readonly finalTargetUrl?: string;
  /** Lifetime of an Instant Link, in milliseconds; default: three minutes. */
  readonly linkLife?: number;
  /** Keyed hash of the network address that must open the Instant Link. */
  readonly sourceIpHash?: string;
}

export const settingsOf = ({ settings }: { readonly settings: string }): PossessionSettings =>
  JSON.parse(settings) as PossessionSettings;

/** Fields of the start requests. */
interface StartFields {
  readonly allowOTPRetry?: boolean;
  readonly finalTargetUrl?: string;
}

export const possessionSettings = ({ allowOTPRetry, finalTargetUrl }: StartFields): PossessionSettings => ({
  ...(allowOTPRetry && { allowRetry: true }),
  ...(finalTargetUrl && { finalTargetUrl }),
});
