/** Fields of flows: what ties their calls together. */
import { MapOf, Text } from "../schema.ts";

export const correlationId = () =>
  Text("Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start.", {
    examples: ["713189b8-5555-4b08-83ba-75d08780aebd"],
  });

export const authToken = () => Text("Token for the client SDK, for this flow only.", { examples: ["eyJhbGciOi..."] });

export const next = (slug: string, path: string) =>
  MapOf(Text("Path of the call"), "The calls that the flow allows now: slug of the operation → its path.", {
    examples: [{ [slug]: path }],
  });
