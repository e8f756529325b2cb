/** The integrator's `callbackUrl`, which may hold a secret of its own, so it is kept sealed. */
import type { Platform } from "../platform.ts";

const CONTEXT = "callback URL";

export const sealCallbackUrl = ({ masterKey }: Platform, url: string): string =>
  masterKey.seal(Buffer.from(url), CONTEXT);

export const openCallbackUrl = ({ masterKey }: Platform, sealed: string): string =>
  masterKey.open(sealed, CONTEXT).toString();
