/** Opening of Instant Links in sandbox domains: by the platform, or by a tap. A public type, so this file imports nothing. */
export type SandboxLinks = "automatic" | "manual";
