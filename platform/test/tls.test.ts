/** The platform serves https itself; real clients trust only the test's certificate authority. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { connect as connectPlain } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { connect, getCACertificates, setDefaultCACertificates, type TLSSocket } from "node:tls";
import { promisify } from "node:util";
import { SECOND } from "../src/system/clock.ts";
import type { StartOptions } from "../src/server/options.ts";
import { certificateAuthority, type Issued } from "./certificate-authority.ts";
import { end, runCommand } from "./command.ts";
import { CREDENTIALS, MARCIA, startTestPlatform, type TestPlatform } from "./harness.ts";
import { openStatus } from "./status-socket.ts";
import { typeCode } from "./walk.ts";

const folder = await mkdtemp(join(tmpdir(), "tls-"));
after(() => rm(folder, { recursive: true }));
const authority = await certificateAuthority();
const authorityFile = join(folder, "authority.pem");
await writeFile(authorityFile, authority.cert);
const usual = getCACertificates();
setDefaultCACertificates([authority.cert]);
after(() => setDefaultCACertificates(usual));

const HOSTS = ["localhost", "127.0.0.1"];
let folders = 0;

/** Certificate files in a new folder. */
async function filesOf({ cert, key }: Issued) {
  const place = join(folder, String(++folders));
  await mkdir(place);
  const files = { certificateFile: join(place, "cert.pem"), keyFile: join(place, "key.pem") };
  await writeFile(files.certificateFile, cert);
  await writeFile(files.keyFile, key, { mode: 0o600 });
  return files;
}

/** A platform with a certificate, and its log. */
async function startWithTls(options: StartOptions = {}) {
  const lines: string[] = [];
  const log = { level: "info", stream: { write: (line: string) => void lines.push(line) } };
  const issued = await authority.issue(HOSTS);
  const tls = await filesOf(issued);
  const platform = await startTestPlatform({ log, tls, ...options });
  const logged = (level: number) =>
    lines.map((line) => JSON.parse(line) as { level: number; msg: string }).filter((each) => each.level === level);
  return { platform, issued, tls, errors: () => logged(50), warnings: () => logged(40) };
}

async function lookAgain(platform: TestPlatform): Promise<void> {
  platform.clock.advance(10 * SECOND);
  await platform.tick();
}

async function openConnection({ localUrl }: TestPlatform): Promise<TLSSocket> {
  const { hostname, port } = new URL(localUrl);
  const socket = connect({ host: hostname, port: Number(port) });
  after(() => socket.destroy());
  await once(socket, "secureConnect");
  return socket;
}

const serialOf = async (platform: TestPlatform): Promise<string> =>
  (await openConnection(platform)).getPeerCertificate().serialNumber;

/** Runs a program that uses the SDK. */
const runSdk = (url: string, environment: Record<string, string>) =>
  promisify(execFile)(process.execPath, ["--conditions=prove-source", "--input-type=module", "--eval", SDK_PROGRAM], {
    cwd: join(import.meta.dirname, ".."),
    env: { URL: url, CLIENT_ID: CREDENTIALS.clientId, CLIENT_SECRET: CREDENTIALS.clientSecret, ...environment },
  });

const SDK_PROGRAM = `
import { Proveapi } from "@prove-identity/prove-api";
const { URL: serverURL, CLIENT_ID: clientID, CLIENT_SECRET: clientSecret } = process.env;
const client = new Proveapi({ serverURL, security: { clientID, clientSecret } });
const { v3StartResponse } = await client.v3.v3StartRequest({ flowType: "mobile", phoneNumber: "${MARCIA}" });
console.log(v3StartResponse.correlationId.length);
`;

test("the SDK verifies the certificate, and rejects it without the authority", async () => {
  const { platform } = await startWithTls();
  assert.match(platform.url, /^https:\/\/127\.0\.0\.1:\d+$/);
  const { stdout } = await runSdk(platform.url, { NODE_EXTRA_CA_CERTS: authorityFile });
  assert.equal(stdout, "36\n");
  await assert.rejects(runSdk(platform.url, {}), /HTTPClientError|UNABLE_TO_VERIFY|unable to verify/i);
});

test("a browser waits for its verdict on wss", async () => {
  const { platform } = await startWithTls();
  const { authToken } = await platform.start(MARCIA);
  const { next } = await openStatus(platform, authToken);
  await typeCode(platform, authToken);
  assert.deepEqual(JSON.parse(await next()), { next: "done" });
});

const replacements: Readonly<
  Record<string, (next: Issued, tls: { certificateFile: string; keyFile: string }) => Promise<void>>
> = {
  "written over": async ({ cert, key }, { certificateFile, keyFile }) => {
    await writeFile(certificateFile, cert);
    await writeFile(keyFile, key);
  },
  "renamed into place": async (next, { certificateFile, keyFile }) => {
    const others = await filesOf(next);
    await rename(others.certificateFile, certificateFile);
    await rename(others.keyFile, keyFile);
  },
};

for (const [how, replace] of Object.entries(replacements)) {
  test(`certificate files that are ${how} apply to new connections and cut no open one`, async () => {
    const { platform, issued, tls, errors } = await startWithTls();
    const open = await openConnection(platform);
    assert.equal(open.getPeerCertificate().serialNumber, issued.serialNumber);
    const next = await authority.issue(HOSTS);
    await replace(next, tls);
    assert.equal(await serialOf(platform), issued.serialNumber, "not before the platform checks the files");
    await lookAgain(platform);
    assert.equal(await serialOf(platform), next.serialNumber);
    open.write("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assert.match(await text(open), /^HTTP\/1\.1 200 /);
    assert.deepEqual(errors(), []);
  });
}

test("a symlink to another folder replaces both files together, as in Kubernetes", async () => {
  const first = await authority.issue(HOSTS);
  const place = join(folder, "mounted");
  await mkdir(place);
  const swap = async (issued: Issued) => {
    const { certificateFile } = await filesOf(issued);
    await symlink(join(certificateFile, ".."), join(place, "..data_tmp"));
    await rename(join(place, "..data_tmp"), join(place, "..data"));
  };
  await swap(first);
  const tls = { certificateFile: join(place, "tls.crt"), keyFile: join(place, "tls.key") };
  await symlink(join("..data", "cert.pem"), tls.certificateFile);
  await symlink(join("..data", "key.pem"), tls.keyFile);
  const { platform } = await startWithTls({ tls });
  assert.equal(await serialOf(platform), first.serialNumber);
  const next = await authority.issue(HOSTS);
  await swap(next);
  await lookAgain(platform);
  assert.equal(await serialOf(platform), next.serialNumber);
});

test("broken new files leave the certificate in use and are reported once; valid ones are used again", async () => {
  const { platform, issued, tls, errors } = await startWithTls();
  const next = await authority.issue(HOSTS);
  await writeFile(tls.certificateFile, next.cert);
  await lookAgain(platform);
  await lookAgain(platform);
  assert.equal(errors().length, 1);
  assert.match(errors()[0]?.msg ?? "", /keeping the current certificate: the key in .*key\.pem does not match/);
  await rm(tls.keyFile);
  await lookAgain(platform);
  assert.match(errors()[1]?.msg ?? "", /file not found: .*key\.pem/);
  assert.equal(await serialOf(platform), issued.serialNumber);
  await writeFile(tls.keyFile, next.key);
  await lookAgain(platform);
  assert.equal(await serialOf(platform), next.serialNumber);
  assert.equal(errors().length, 2);
});

test("the metrics report the expiry of the certificate and of its replacement", async () => {
  const { platform, issued, tls } = await startWithTls({ metrics: { port: 0 } });
  const expiry = async () => {
    const metrics = await (await fetch(`http://127.0.0.1:${platform.metricsPort}/metrics`)).text();
    return Number(/^proofline_certificate_expiry_timestamp_seconds (\S+)$/m.exec(metrics)?.[1]) * SECOND;
  };
  assert.equal(await expiry(), issued.validTo);
  const next = await authority.issue(HOSTS, { from: Date.parse("2025-01-01"), to: Date.parse("2050-01-01") });
  await writeFile(tls.certificateFile, next.cert);
  await writeFile(tls.keyFile, next.key);
  await lookAgain(platform);
  assert.equal(await expiry(), next.validTo);
});

test("an expiring certificate is logged as a warning", async () => {
  const { platform, issued, warnings } = await startWithTls();
  await lookAgain(platform);
  assert.deepEqual(warnings(), []);
  platform.clock.advance(issued.validTo - platform.clock.now());
  await lookAgain(platform);
  await lookAgain(platform);
  assert.match(
    warnings()
      .map(({ msg }) => msg)
      .join("\n"),
    /^the certificate expired on .*; renew its file$/,
  );
});

test("clients that speak plain http or no TLS get no response and do not affect others", async () => {
  const { platform } = await startWithTls();
  const { hostname, port } = new URL(platform.localUrl);
  for (const words of ["GET /health HTTP/1.1\r\nHost: x\r\n\r\n", "\u0000".repeat(64)]) {
    const socket = connectPlain(Number(port), hostname);
    socket.end(words);
    assert.doesNotMatch(await text(socket), /HTTP/);
  }
  assert.equal((await platform.send("/health")).status, 200);
});

test("idle connections do not delay the shutdown, before and after the handshake", { timeout: 60_000 }, async (t) => {
  const { platform } = await startWithTls();
  const { hostname, port } = new URL(platform.localUrl);
  const bare = connectPlain(Number(port), hostname);
  const agreed = await openConnection(platform);
  const idle = await openConnection(platform);
  idle.write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
  await once(idle, "data");
  const closed = [bare, agreed, idle].map((socket) => once(socket.resume(), "close"));
  // The grace period, after which remaining connections would be cut, never ends here.
  t.mock.timers.enable({ apis: ["setTimeout"] });
  await Promise.all([platform.stop(), ...closed]);
});

test("the command serves https with its public URL", { timeout: 60_000 }, async () => {
  const tls = await filesOf(await authority.issue(HOSTS));
  const args = ["--tls-cert", tls.certificateFile, "--tls-key", tls.keyFile, "--port", "0", "--data", ":memory:"];
  const command = runCommand(["serve", ...args]);
  const url = await command.listening;
  assert.match(url, /^https:/);
  assert.equal((await fetch(`${url}/health`)).status, 200);
  await end(command);
});

test("an http public URL is rejected with a certificate", async () => {
  const tls = await filesOf(await authority.issue(HOSTS));
  await assert.rejects(startTestPlatform({ tls, publicUrl: "http://localhost:8080" }), /must use https/);
});

test("a certificate for another host is logged as a warning at start", async () => {
  const { warnings } = await startWithTls({ publicUrl: "https://id.example.com" });
  assert.deepEqual(
    warnings().map(({ msg }) => msg),
    ["the certificate does not cover id.example.com, the host of the public URL"],
  );
});
