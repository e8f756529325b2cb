// One client for all requests, as in real Workers: the state of one request must be usable in the next.
import { Proveapi } from "@prove-identity/prove-api";

let prove;

export default {
  async fetch(_, env) {
    prove ??= new Proveapi({
      serverURL: env.SERVER_URL,
      security: { clientID: "customer_id", clientSecret: "secret" },
    });
    const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "2001001695" });
    const error = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "0" }).catch((reason) => reason);
    return Response.json({ correlationId: v3StartResponse.correlationId, rejected: error.code });
  },
};
