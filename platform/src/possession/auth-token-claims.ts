/** Claims as the browser SDK reads them. */
export interface AuthTokenClaims {
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
  readonly auth: {
    /** The authId: which possession this is. */
    readonly id: string;
    /** Namespace of the browser's keys: the domain. */
    readonly ans: string;
    /** Origin that the browser calls. */
    readonly endp: string;
    /** What a device key signs. */
    readonly chlg: string;
    /** The first step. */
    readonly next: string;
    /** The authenticators that are offered. */
    readonly subs: object;
  };
}
