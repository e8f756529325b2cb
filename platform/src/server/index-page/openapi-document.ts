/** Builds the OpenAPI document with this installation's URL. */

/** Loads the document on the first request for it. */
export async function openApiDocument(publicUrl: string): Promise<string> {
  const { default: document } = await import("@proofline/contract/openapi.json", { with: { type: "json" } });
  return JSON.stringify({ ...document, servers: [{ url: publicUrl }] });
}
