/** Loads a certificate and its private key from files and checks that they match. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import { createSecureContext } from "node:tls";
import { StartError } from "../../system/errors.ts";
import type { TlsFiles } from "./files.ts";

export interface KeyPair {
  /** PEM: the server certificate, followed by the CA certificates of its chain. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  /** The server certificate. */
  readonly certificate: X509Certificate;
}

/** @throws StartError that names the file and the fix */
export async function readKeyPair({ certificateFile, keyFile }: TlsFiles): Promise<KeyPair> {
  const [cert, key] = await Promise.all([read(certificateFile, "--tls-cert"), read(keyFile, "--tls-key")]);
  const certificate = certificateIn(cert, certificateFile);
  if (!certificate.checkPrivateKey(privateKeyIn(key, keyFile))) {
    throw new StartError(
      `the key in ${keyFile} does not match the certificate in ${certificateFile}; use the pair that was issued ` +
        "together, with the server certificate before the CA certificates",
    );
  }
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw new StartError(`TLS rejects ${certificateFile} with ${keyFile}: ${(cause as Error).message}`, {
      cause,
    });
  }
  return { cert, key, certificate };
}

/** `certificateWarnings` warns when less than this fraction of the lifetime remains; certbot renews at a third. */
const RENEWAL_THRESHOLD = 0.1;

/**
 * Returns warnings about problems for which clients will reject the certificate, although TLS accepts it.
 *
 * @param publicUrl undefined: the host is not checked
 */
export function certificateWarnings({ certificate }: KeyPair, now: number, publicUrl?: string): string[] {
  const { validFrom, validTo } = certificate;
  const [from, to] = [Date.parse(validFrom), Date.parse(validTo)];
  const isDue = to > now && to - now < (to - from) * RENEWAL_THRESHOLD;
  const hostname = publicUrl && new URL(publicUrl).hostname;
  return [
    ...(to <= now ? [`the certificate expired on ${validTo}; renew its file`] : []),
    ...(isDue ? [`the certificate expires on ${validTo} and has not been renewed`] : []),
    ...(from > now ? [`the certificate is not valid before ${validFrom}`] : []),
    ...(!hostname || covers(certificate, hostname)
      ? []
      : [`the certificate does not cover ${hostname}, the host of the public URL`]),
  ];
}

function covers(certificate: X509Certificate, hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  return (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined;
}

async function read(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new StartError(
      `${option}: ${readErrors[(cause as NodeJS.ErrnoException).code ?? ""]?.(file) ?? String(cause)}`,
      {
        cause,
      },
    );
  }
}

const readErrors: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `file not found: ${file}`,
  EACCES: (file) => `cannot read ${file}: permission denied; allow only the user that runs the platform to read it`,
  EISDIR: (file) => `${file} is a folder; specify the file in it`,
};

function certificateIn(pem: string, file: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new StartError(`${file} contains no PEM certificate (--tls-cert)`, { cause });
  }
}

function privateKeyIn(pem: string, file: string) {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    // OpenSSL's message may quote the content of the file, so it is not used.
    const isEncrypted = (cause as NodeJS.ErrnoException).code === "ERR_MISSING_PASSPHRASE" || /ENCRYPTED/.test(pem);
    throw new StartError(
      isEncrypted
        ? `the key in ${file} has a passphrase; remove it with: openssl pkey -in ${file} -out key.pem`
        : `${file} contains no PEM private key (--tls-key)`,
      { cause },
    );
  }
}
