/** Serves the pages and the routes of sign-up and sign-in. */
import { fileURLToPath } from "node:url";
import { Proveapi } from "@prove-identity/prove-api";
import { ProveError } from "@prove-identity/prove-api/models/errors";
import express, { type ErrorRequestHandler, type Router } from "express";

/** Reads PROVE_SERVER_URL, PROVE_CLIENT_ID and PROVE_CLIENT_SECRET. */
export const prove = new Proveapi();

export const shopUrl = process.env["SHOP_URL"] ?? "http://localhost:3000";

const browserSdk = "@prove-identity/prove-auth/build/bundle/release/prove-auth.js";

const reportError: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof ProveError) response.status(422).json({ message: error.message });
  else next(error);
};

export function serve(routes: Router): void {
  const app = express();
  app.get("/prove-auth.js", (_request, response) => response.sendFile(fileURLToPath(import.meta.resolve(browserSdk))));
  app.use(express.static("public"), express.json(), routes, reportError);
  app.listen(Number(new URL(shopUrl).port), "localhost", () => console.log(`Listening on ${shopUrl}`));
}
