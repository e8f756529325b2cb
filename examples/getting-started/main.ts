/**
 * `npm start`: starts the platform and verifies two people through the SDK over HTTP.
 *
 *   npm start -- --port 8080 --data ./my-data
 *
 * It serves until Ctrl-C.
 */
import { parseArgs } from "node:util";
import { startPlatform } from "@proofline/platform";
import { Proveapi } from "@prove-identity/prove-api";
import { explainNextSteps, say } from "./report.ts";
import { typeCodeOnPhone } from "./phone.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "8080" }, data: { type: "string" } } });

const CREDENTIALS = {
  clientId: process.env["PROVE_CLIENT_ID"] ?? "getting-started",
  clientSecret: process.env["PROVE_CLIENT_SECRET"] ?? "getting-started-secret",
};

const running = await startPlatform({
  port: Number(values.port),
  ...(values.data && { data: values.data }),
  credentials: CREDENTIALS,
}).catch((cause: NodeJS.ErrnoException) => {
  const isTaken = cause.code === "EADDRINUSE";
  console.error(isTaken ? `Port ${values.port} is taken; choose another: npm start -- --port 9090` : cause.message);
  return process.exit(1);
});
const prove = new Proveapi({
  serverURL: running.url,
  security: { clientID: CREDENTIALS.clientId, clientSecret: CREDENTIALS.clientSecret },
});
const { v3 } = prove;

let stopping: Promise<unknown> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void (stopping ??= running.stop()));
}

say.heading(`The platform listens at ${running.url}`);
say.step("token", "the SDK exchanges the client's credentials for an access token by itself");

say.heading("Milo, a short-term test user: possession of his phone counts as proven at once");
await verify({ phoneNumber: "2001001695", dob: "1981-01" });

say.heading("Marcia, a long-term test user: she types the code that she receives");
await verify({ phoneNumber: "2001001693", dob: "1982-07", hasPhone: true });

explainNextSteps(running, CREDENTIALS);

/** A Pre-Fill flow, as a client's server runs it. */
async function verify(person: { phoneNumber: string; dob: string; hasPhone?: boolean }): Promise<void> {
  const { phoneNumber, dob } = person;

  const start = await v3.v3StartRequest({ flowType: "mobile", phoneNumber });
  const { authToken = "", correlationId = "" } = start.v3StartResponse ?? {};
  say.step("start", `a flow for ${phoneNumber}`);

  if (person.hasPhone) {
    await typeCodeOnPhone(authToken);
    say.step("the phone", "code 1234 typed in the browser");
  }

  const validate = await v3.v3ValidateRequest({ correlationId });
  say.step("validate", `possession of the phone proven: ${yes(validate.v3ValidateResponse?.success)}`);

  const challenge = await v3.v3ChallengeRequest({ correlationId, dob });
  const individual = challenge.v3ChallengeResponse?.individual ?? {};
  say.step("challenge", `born ${dob}: the verified person is ${individual.firstName} ${individual.lastName}`);

  const complete = await v3.v3CompleteRequest({ correlationId, individual });
  say.result(`${individual.firstName} ${individual.lastName} verified: ${yes(complete.v3CompleteResponse?.success)}`);
}

function yes(success: boolean | undefined): string {
  return success ? "yes" : "no";
}
