/** Prints the steps of the example. */

import type { Credentials, RunningPlatform } from "@proofline/platform";

export const say = {
  heading: (text: string) => console.log(`\n${text}`),
  step: (step: string, text: string) => console.log(`  ${step.padEnd(10)} ${text}`),
  result: (text: string) => console.log(`  → ${text}`),
};

export function explainNextSteps({ url, pages }: RunningPlatform, { clientId, clientSecret }: Credentials): void {
  console.log(`
In your browser:

${pages.map((page) => `  ${page.about.padEnd(30)} ${page.url}`).join("\n")}

A shop that opens accounts and signs people in (examples/web-app):

  npm run web-app

From your own code:

  import { Proveapi } from "@prove-identity/prove-api";
  const prove = new Proveapi({ serverURL: "${url}", security: { clientID: "${clientId}", clientSecret: "${clientSecret}" } });
  const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "2001001695" });

With curl:

  curl -s ${url}/token -d grant_type=client_credentials -d client_id=${clientId} -d client_secret=${clientSecret}

Serving at ${url} until Ctrl-C.`);
}
