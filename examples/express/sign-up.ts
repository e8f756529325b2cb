/** Routes of sign-up with Pre-Fill. */
import { Router } from "express";
import { prove, serve, shopUrl } from "./server.ts";
import { flowOf, saveFlow } from "./session.ts";

const routes = Router();

routes.post("/sign-up/start", async ({ body: { phoneNumber, birthDate, isMobile } }, response) => {
  const { v3StartResponse } = await prove.v3.v3StartRequest({
    flowType: isMobile ? "mobile" : "desktop",
    phoneNumber,
    dob: birthDate,
    finalTargetUrl: `${shopUrl}/link-opened.html`,
    allowOTPRetry: true,
  });
  saveFlow(response, v3StartResponse?.correlationId);
  response.json({ authToken: v3StartResponse?.authToken });
});

routes.post("/sign-up/verify", async (request, response) => {
  const correlationId = flowOf(request);
  const { v3ValidateResponse } = await prove.v3.v3ValidateRequest({ correlationId });
  if (!v3ValidateResponse?.success) return response.json({ isProven: false });
  const { v3ChallengeResponse } = await prove.v3.v3ChallengeRequest({ correlationId });
  return response.json({ isProven: true, individual: v3ChallengeResponse?.individual });
});

routes.post("/sign-up/complete", async (request, response) => {
  const { firstName, lastName } = request.body;
  const { v3CompleteResponse } = await prove.v3.v3CompleteRequest({
    correlationId: flowOf(request),
    individual: { firstName, lastName },
  });
  response.json({ isVerified: v3CompleteResponse?.success === true });
});

serve(routes);
