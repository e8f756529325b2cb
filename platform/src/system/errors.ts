/** Errors whose message is all that the user of a command sees. */

/** A mistake in how the platform was started. Its message is all that the user sees. */
export class StartError extends Error {}

/** An act that cannot be done. Its message says what to do instead. */
export class AdministrationError extends StartError {}
