/** Assumptions of each page, and the expected output of its commands. */
import { freshDatabase } from "../postgres.ts";

export interface Page {
  /** Whether the page assumes a running server. */
  readonly isServed?: true;
  readonly environment?: () => Promise<Record<string, string>>;
  /** Files that the page assumes, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Commands that the reader has run before. */
  readonly before?: string;
  readonly prints: readonly RegExp[];
}

const client = { PROVE_CLIENT_ID: "getting-started", PROVE_CLIENT_SECRET: "getting-started-secret" };

export const pages: Readonly<Record<string, Page>> = {
  "README.md": { prints: [/client_secret \S{43} \(shown only once\)/] },
  "platform/README.md": { prints: [/client_secret \S{43} \(shown only once\)/] },
  "docs/operate.md": {
    isServed: true,
    prints: [/^client_id bank-backend\nclient_secret \S{43}\n/m, /create +client bank-backend/],
  },
  "docs/go-live.md": { isServed: true, prints: [/^client_id bank-backend\n/m, /^sms-sender +outbox/m] },
  "docs/configuration.md": { prints: [/^public-url +https:\/\/identity\.example\.com +/m] },
  "docs/monitor.md": { isServed: true, prints: [/\{"status":"ok"\}[^]*\{"status":"ok"\}/, /^proofline_jobs_waiting/m] },
  "docs/rotate-secrets.md": {
    isServed: true,
    prints: [
      /^previous_until 20/m,
      /"active":true.*\{"active":false\}/s,
      /^revoked shop$/m,
      /^state next$/m,
      /^secret whsec_[^]*^secret whsec_/m,
    ],
  },
  "docs/back-up.md": {
    isServed: true,
    environment: async () => ({ ...client, DATABASE_URL: await freshDatabase() }),
    prints: [
      /^bytes \d+$/m,
      /^restored restored$/m,
      /^\S+ +\S+ +backup +installation/m,
      /^installation +1 +[0-9a-f]{64}$/m,
      // In the restored folder, in the drill's, and on the server.
      /^getting-started[^]*^getting-started[^]*^getting-started/m,
      /^rows \d+$/m,
    ],
  },
  "docs/errors.md": { isServed: true, prints: [/"correlationId"/, /idempotent-replayed: true/i] },
  "docs/import-customers.md": {
    isServed: true,
    files: {
      "people.csv": "phoneNumber,firstName,lastName\n2125550101,Ada,Byron\n",
      "people.ndjson": '{"phoneNumber":"2125550102","firstName":"Grace","lastName":"Hooper"}\n{"phoneNumber":"1"}\n',
    },
    prints: [/^rows 1\nrefused 0$/m, /^rows 2\nrefused 1$/m, /"?firstName"? Ada/, /^people 2$/m],
  },
  "docs/incidents.md": {
    isServed: true,
    files: { "people.csv": "phoneNumber,firstName,lastName\n2125550101,Ada,Byron\n" },
    before: "proofline people import people.csv && proofline clients create --domain sandbox --id shop",
    prints: [
      /^\{"status":"ok"\}[^]*^200$/m,
      /^sms-sender +outbox/m,
      /^revoked shop$/m,
      /^deleted$/m,
      /delete +person/,
      /\{"status":"ok"\}\s*$/,
    ],
  },
  "docs/quickstart.md": {
    isServed: true,
    environment: async () => client,
    prints: [/"success":true[^]*"success":true[^]*"done":"done"/],
  },
  "docs/testing-in-ci.md": { isServed: true, prints: [/^rows \d+$/m, /^\{"now":"20/m] },
  "docs/messages.md": { isServed: true, prints: [/^secret whsec_/m, /PHONE_NUMBER_CHANGE|webhook/] },
};

const DOCKER = "there is no container engine; platform/test/container.test.ts runs the steps of the image";

/** Lines that cannot run here, by how they begin. A test fails when a line is no longer on its page. */
export const notRun: readonly { readonly page: string; readonly line: string; readonly because: string }[] = [
  { page: "README.md", line: "npm start", because: "examples/examples.test.ts runs it" },
  { page: "docs/quickstart.md", line: "npm start", because: "examples/examples.test.ts runs it" },
  { page: "docs/sign-up.md", line: "npm install", because: "the workspace examples/ has these packages" },
  { page: "docs/sign-up.md", line: "PROVE_SERVER_URL=", because: "examples/express/express.test.ts runs the program" },
  { page: "docs/sign-in.md", line: "PROVE_SERVER_URL=", because: "examples/express/express.test.ts runs the program" },
  { page: "README.md", line: "npm run web-app", because: "examples/examples.test.ts runs it" },
  { page: "README.md", line: "npm test", because: "it would run this test" },
  {
    page: "README.md",
    line: "npm run pack",
    because: "tools/pack.test.ts runs it in an empty project",
  },
  {
    page: "README.md",
    line: "npm install",
    because: "tools/pack.test.ts runs it in an empty project",
  },
  {
    page: "docs/operate.md",
    line: "proofline serve --public-url https://identity.example.com --host 0.0.0.0 --port 443",
    because: "needs a privileged port and a certificate; platform/test/tls.test.ts serves with one",
  },
  {
    page: "docs/several-nodes.md",
    line: "proofline serve --data postgres://prove@db.example.com/prove",
    because: "needs a database server of that name; platform/test/nodes.test.ts serves several nodes",
  },
  { page: "docs/operate.md", line: "docker build", because: DOCKER },
  { page: "docs/operate.md", line: "docker run", because: DOCKER },
  { page: "docs/operate.md", line: "docker compose up", because: DOCKER },
  { page: "docs/operate.md", line: "docker compose exec", because: DOCKER },
  {
    page: "platform/README.md",
    line: "npm run pack",
    because: "tools/pack.test.ts runs it in an empty project",
  },
  {
    page: "platform/README.md",
    line: "npm install",
    because: "tools/pack.test.ts runs it in an empty project",
  },
  {
    page: "sdk/README.md",
    line: "npm run pack",
    because: "tools/pack.test.ts runs it in an empty project",
  },
  {
    page: "sdk/README.md",
    line: "npm install",
    because: "tools/pack.test.ts runs it in an empty project",
  },
  {
    page: "docs/migration.md",
    line: "npm run pack",
    because: "tools/pack.test.ts runs it in an empty project",
  },
  {
    page: "docs/migration.md",
    line: "npm install",
    because: "tools/pack.test.ts runs it in an empty project",
  },
  {
    page: "docs/migration.md",
    line: "npm uninstall zod",
    because: "removes a package that only the reader's project has",
  },
  { page: "examples/web-app/README.md", line: "npm run web-app", because: "examples/examples.test.ts runs it" },
  {
    page: "examples/web-app/README.md",
    line: "PROVE_SERVER_URL=http://127.0.0.1:8080 PROVE_CLIENT_ID=getting-started",
    because: "serves until it is stopped; examples/web-app/browser.test.ts starts the shop with a given platform",
  },
];
