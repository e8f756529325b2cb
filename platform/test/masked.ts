/** An answer without what is random in it; that something is there is all that can be the same twice. */
export const masked = ({ status, body }: { status: number; body: unknown }, given = "the text that was given") => ({
  status,
  body: JSON.parse(
    JSON.stringify(body)
      .replaceAll(given, "given")
      .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "id")
      .replaceAll(/[\dA-Z]{120}/g, "alias")
      .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, "token"),
  ) as unknown,
});
