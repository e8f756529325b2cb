/** Whether Instant Links of sandbox domains open themselves, or wait for a tap. Part of the public types, so it imports nothing. */
export type SandboxLinks = "automatic" | "manual";
