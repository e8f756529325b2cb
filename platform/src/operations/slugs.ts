/** Names of the operations, by who calls them and how they say who they are. */
import type { Operations, Slug } from "@prove-identity/contract";

type SlugWith<F> = { [S in Slug]: Operations[S] extends F ? S : never }[Slug];
export type ServerSlug = SlugWith<{ authentication: "bearer" }>;
export type BrowserSlug = SlugWith<{ authentication: "authToken" }>;
export type DeviceSlug = SlugWith<{ caller: "browser"; authentication: "signature" | "none" }>;
