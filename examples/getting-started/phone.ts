/** Plays the person at the phone: makes the HTTP calls of the browser SDK when a code is typed. */

/** The code that passes in the sandbox. */
const SANDBOX_CODE = "1234";

/** @param authToken from Start; its payload has the URL that the browser SDK calls */
export async function typeCodeOnPhone(authToken: string): Promise<void> {
  const { auth } = JSON.parse(atob(authToken.split(".")[1] ?? "")) as { auth: { endp: string } };
  const post = async (step: string, body: object) => {
    const response = await fetch(`${auth.endp}/v1/client/mobile/otp/${step}`, {
      method: "POST",
      headers: { authorization: `Bearer ${authToken}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { next?: string };
  };
  await post("start", {});
  const { next } = await post("finish", { otp: SANDBOX_CODE });
  if (next !== "done") throw new Error(`the code was rejected; next is '${next}'`);
}
