/** Errors whose message is the whole output of a failed command. */

/** A mistake in how the platform was started. Users see only its message. */
export class StartError extends Error {}

/** An act that cannot be done. The message names the alternative. */
export class AdministrationError extends StartError {}
