/** The integrator's `callbackUrl`, which may hold a secret of its own, so it is kept sealed. */
import type { DeliveryDependencies } from "../dependencies.ts";

const CONTEXT = "callback URL";

export const sealCallbackUrl = ({ masterKey }: DeliveryDependencies, url: string): string =>
  masterKey.seal(Buffer.from(url), CONTEXT);

export const openCallbackUrl = ({ masterKey }: DeliveryDependencies, sealed: string): string =>
  masterKey.open(sealed, CONTEXT).toString();
