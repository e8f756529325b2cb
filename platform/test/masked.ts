/** A response with placeholders for random values, so that two responses can be compared. */
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
