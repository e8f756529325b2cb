/** Fields that connect the calls of a flow. */
import { MapOf, Text } from "../schema.ts";

export const correlationId = () =>
  Text("Correlation ID of the flow, a UUID. It expires 15 minutes after Start.", {
    examples: ["713189b8-5555-4b08-83ba-75d08780aebd"],
  });

export const authToken = () => Text("Token that the client SDK uses for this flow.", { examples: ["eyJhbGciOi..."] });

export const next = (slug: string, path: string) =>
  MapOf(Text("Path of the call"), "Calls that the flow allows now: slug of the operation → path.", {
    examples: [{ [slug]: path }],
  });
