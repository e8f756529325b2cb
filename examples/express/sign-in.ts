/** Routes of sign-in with Unify. */
import { randomUUID } from "node:crypto";
import { Router } from "express";
import { prove, serve, shopUrl } from "./server.ts";
import { flowOf, saveFlow } from "./session.ts";

const routes = Router();

routes.post("/sign-in/start", async ({ body: { phoneNumber, isMobile } }, response) => {
  const { v3UnifyResponse } = await prove.v3.v3UnifyRequest({
    clientRequestId: randomUUID(), // finds this session in your logs
    phoneNumber,
    possessionType: isMobile ? "mobile" : "desktop",
    finalTargetUrl: `${shopUrl}/link-opened.html`,
    allowOTPRetry: true,
  });
  saveFlow(response, v3UnifyResponse?.correlationId);
  response.json({ authToken: v3UnifyResponse?.authToken });
});

routes.post("/sign-in/verify", async (request, response) => {
  const { v3UnifyStatusResponse } = await prove.v3.v3UnifyStatusRequest({ correlationId: flowOf(request) });
  const { success, phoneNumber } = v3UnifyStatusResponse ?? {};
  response.json(success === "true" ? { isSignedIn: true, phoneNumber } : { isSignedIn: false });
});

serve(routes);
