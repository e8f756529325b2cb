/** Where the certificate of the server is. Part of the public types, so it imports nothing. */

/** In PEM. They are looked at while the platform serves, and new ones hold without a restart. */
export interface TlsFiles {
  /** The server's own certificate, then those that lead to the authority. */
  readonly certificateFile: string;
  /** Its private key, without a passphrase. */
  readonly keyFile: string;
}
