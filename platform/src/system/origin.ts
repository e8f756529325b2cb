/** Validates the public origin. Browsers compare it character by character, so only one spelling is allowed. */
import { StartError } from "./errors.ts";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether only programs on this machine can reach a host. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host) || host === "::1";

/** @throws StartError that shows the right spelling */
export function checkedPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (!url || !isWeb) throw new StartError(`the public URL must be like https://id.example.com, not '${text}'`);
  if (url.origin !== text.replace(/\/$/, ""))
    throw new StartError(`write the public URL as ${url.origin}, not '${text}'`);
  if (url.protocol === "https:" || isLoopback(url.hostname)) return url.origin;
  throw new StartError(
    `the public URL must use https because other machines reach it; http is allowed for loopback only: '${text}'`,
  );
}

/** The origin of a server that only this machine reaches. */
export const loopbackOrigin = (scheme: "http" | "https", host: string, port: number): string =>
  `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;
