// Makes successful and failing calls and prints the outcomes. Plain JavaScript, for old and new runtimes.
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
  const second = await prove.v3.v3StartRequest(request);
  const error = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "0" }).catch((reason) => reason);
  const standalone = await v3V3StartRequest(new ProveapiCore(options), request);
  return {
    correlationIds: [started, second].map((result) => result.v3StartResponse.correlationId),
    standalone: standalone.ok,
    rejected: { isError400: error instanceof Error400, code: error.code, message: error.message },
    json: JSON.parse(v3StartRequestToJSON(request)),
  };
}

void run(process.argv.at(-1)).then((result) => console.log(JSON.stringify(result)));
