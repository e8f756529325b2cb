/** Claims of the authToken, as the browser SDK reads them. */
export interface AuthTokenClaims {
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
  readonly auth: {
    /** ID of the possession (authId). */
    readonly id: string;
    /** Namespace of the browser's keys: the domain ID. */
    readonly ans: string;
    /** Origin of the platform. */
    readonly endp: string;
    /** Challenge that a device key signs. */
    readonly chlg: string;
    /** First step. */
    readonly next: string;
    /** Available authenticators. */
    readonly subs: object;
  };
}
