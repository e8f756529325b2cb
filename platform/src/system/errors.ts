/** Errors whose message is the whole output of a failed command. */

/** An invalid setting or state at start. Users see only its message. */
export class StartError extends Error {}

/** An administrative action that is not possible. The message names the alternative. */
export class AdministrationError extends StartError {}
