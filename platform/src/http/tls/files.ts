/** TLS file options. Part of the public types, so this file imports nothing. */

/** Paths of PEM files. The running platform re-reads them, so a renewal needs no restart. */
export interface TlsFiles {
  /** The server certificate, followed by the CA certificates of its chain. */
  readonly certificateFile: string;
  /** Private key without a passphrase. */
  readonly keyFile: string;
}
