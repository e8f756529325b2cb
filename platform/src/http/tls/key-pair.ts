/** A certificate and its private key, read from files and held against each other. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import { createSecureContext } from "node:tls";
import { StartError } from "../../system/errors.ts";
import type { TlsFiles } from "./files.ts";

export interface KeyPair {
  /** PEM: the server's own certificate, then those that lead to the authority. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  /** The server's own. */
  readonly certificate: X509Certificate;
}

/** @throws StartError that names the file and what to do about it */
export async function readKeyPair({ certificateFile, keyFile }: TlsFiles): Promise<KeyPair> {
  const [cert, key] = await Promise.all([read(certificateFile, "--tls-cert"), read(keyFile, "--tls-key")]);
  const certificate = certificateIn(cert, certificateFile);
  if (!certificate.checkPrivateKey(privateKeyIn(key, keyFile))) {
    throw new StartError(
      `the key in ${keyFile} does not belong to the certificate in ${certificateFile}; give the two that were issued ` +
        "together, and the server's own certificate before those of the authority",
    );
  }
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw new StartError(`TLS does not take ${certificateFile} with ${keyFile}: ${(cause as Error).message}`, {
      cause,
    });
  }
  return { cert, key, certificate };
}

/** Part of its life that a certificate has left at the latest when it is renewed; by default certbot renews at a third. */
const RENEWED_BEFORE = 0.1;

/**
 * What does not keep the pair from being served, but will keep callers away.
 *
 * @param publicUrl undefined: not known
 */
export function concernsAbout({ certificate }: KeyPair, now: number, publicUrl?: string): string[] {
  const { validFrom, validTo } = certificate;
  const [from, to] = [Date.parse(validFrom), Date.parse(validTo)];
  const isDue = to > now && to - now < (to - from) * RENEWED_BEFORE;
  const hostname = publicUrl && new URL(publicUrl).hostname;
  return [
    ...(to <= now ? [`the certificate expired on ${validTo}; renew its file`] : []),
    ...(isDue ? [`the certificate expires on ${validTo}, and was not renewed so far`] : []),
    ...(from > now ? [`the certificate is not valid before ${validFrom}`] : []),
    ...(!hostname || isFor(certificate, hostname)
      ? []
      : [`the certificate is not for ${hostname}, the host of the public URL`]),
  ];
}

function isFor(certificate: X509Certificate, hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  return (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined;
}

async function read(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new StartError(
      `${option}: ${reasons[(cause as NodeJS.ErrnoException).code ?? ""]?.(file) ?? String(cause)}`,
      {
        cause,
      },
    );
  }
}

const reasons: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `there is no file ${file}`,
  EACCES: (file) => `${file} may not be read; let the user that runs the platform read it, and nobody else`,
  EISDIR: (file) => `${file} is a folder; name the file in it`,
};

function certificateIn(pem: string, file: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new StartError(`${file} holds no certificate in PEM (--tls-cert)`, { cause });
  }
}

function privateKeyIn(pem: string, file: string) {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    // The library's own message may quote the file.
    const isLocked = (cause as NodeJS.ErrnoException).code === "ERR_MISSING_PASSPHRASE" || /ENCRYPTED/.test(pem);
    throw new StartError(
      isLocked
        ? `the key in ${file} has a passphrase; take it off with: openssl pkey -in ${file} -out key.pem`
        : `${file} holds no private key in PEM (--tls-key)`,
      { cause },
    );
  }
}
