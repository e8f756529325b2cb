// One client for all requests, as people write it: what it keeps of one request must be of use in the next.
import { Proveapi } from "@prove-identity/prove-api";

let prove;

export default {
  async fetch(_, env) {
    prove ??= new Proveapi({
      serverURL: env.SERVER_URL,
      security: { clientID: "customer_id", clientSecret: "secret" },
    });
    const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "2001001695" });
    const refused = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "0" }).catch((error) => error);
    return Response.json({ correlationId: v3StartResponse.correlationId, refused: refused.code });
  },
};
