// Makes a call that works and one that fails, and prints what came of them. Plain JavaScript, for runtimes of all ages.
import { Proveapi } from "@prove-identity/prove-api";
import { ProveapiCore } from "@prove-identity/prove-api/core";
import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest.js";
import { v3StartRequestToJSON } from "@prove-identity/prove-api/models/components/v3startrequest";
import { Error400 } from "@prove-identity/prove-api/models/errors";

async function run(serverURL) {
  const options = { serverURL, security: { clientID: "customer_id", clientSecret: "secret" } };
  const prove = new Proveapi(options);
  const request = { flowType: "mobile", phoneNumber: "2001001695" };
  const started = await prove.v3.v3StartRequest(request);
  const again = await prove.v3.v3StartRequest(request);
  const refused = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "0" }).catch((error) => error);
  const standalone = await v3V3StartRequest(new ProveapiCore(options), request);
  return {
    correlationIds: [started, again].map((answer) => answer.v3StartResponse.correlationId),
    standalone: standalone.ok,
    refused: { isError400: refused instanceof Error400, code: refused.code, message: refused.message },
    json: JSON.parse(v3StartRequestToJSON(request)),
  };
}

void run(process.argv.at(-1)).then((result) => console.log(JSON.stringify(result)));
