/** The API description as this installation serves it. */

/** The document is loaded with the first request for it: no other request needs it. */
export async function openApiDocument(publicUrl: string): Promise<string> {
  const { default: document } = await import("@proofline/contract/openapi.json", { with: { type: "json" } });
  return JSON.stringify({ ...document, servers: [{ url: publicUrl }] });
}
