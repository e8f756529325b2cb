import assert from "node:assert/strict";
import { createPrivateKey } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { certificateAuthority } from "../../../test/certificate-authority.ts";
import { runCommand } from "../../../test/command.ts";
import { readConfiguration } from "../../cli/settings/settings.ts";
import { UsageError } from "../../cli/options.ts";
import { StartError } from "../../system/errors.ts";
import { certificateWarnings, readKeyPair } from "./key-pair.ts";

const folder = await mkdtemp(join(tmpdir(), "pair-"));
after(() => rm(folder, { recursive: true }));
const authority = await certificateAuthority();
const issued = await authority.issue(["id.example.com", "127.0.0.1", "::1"]);
const other = await authority.issue(["id.example.com"]);

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const certificateFile = await file("cert.pem", issued.cert);
const keyFile = await file("key.pem", issued.key);
const locked = createPrivateKey(issued.key).export({
  type: "pkcs8",
  format: "pem",
  cipher: "aes-256-cbc",
  passphrase: "pass",
});

const mistakes: Readonly<Record<string, [files: { certificateFile?: string; keyFile?: string }, message: RegExp]>> = {
  "a missing certificate file": [{ certificateFile: join(folder, "none") }, /^--tls-cert: file not found: .*none$/],
  "a missing key file": [{ keyFile: join(folder, "none") }, /^--tls-key: file not found: .*none$/],
  "a folder": [{ keyFile: folder }, /is a folder; specify the file in it$/],
  "a key where the certificate should be": [{ certificateFile: keyFile }, /key\.pem contains no PEM certificate/],
  "a certificate where the key should be": [{ keyFile: certificateFile }, /cert\.pem contains no PEM private key/],
  "an empty file": [{ certificateFile: await file("empty", "") }, /empty contains no PEM certificate/],
  "a key with a passphrase": [{ keyFile: await file("locked", String(locked)) }, /passphrase; .*openssl pkey -in/],
  "a key of another certificate": [{ keyFile: await file("other", other.key) }, /the key in .* does not match/],
  "a chain that begins with the CA certificate": [
    { certificateFile: await file("turned", authority.cert + issued.cert) },
    /server certificate before the CA certificates/,
  ],
  "a corrupt certificate after the first": [
    { certificateFile: await file("torn", `${issued.cert}\n${authority.cert.replace(/[A-Za-z]{20}/, "")}`) },
    /TLS rejects/,
  ],
};

for (const [mistake, [files, message]] of Object.entries(mistakes)) {
  test(`readKeyPair rejects ${mistake} and names the file`, async () => {
    await assert.rejects(readKeyPair({ certificateFile, keyFile, ...files }), (error: unknown) => {
      assert.ok(error instanceof StartError);
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /-----BEGIN|[A-Za-z0-9+/]{40}/, "contains no content of the files");
      return true;
    });
  });
}

const readsAll = process.getuid?.() === 0 ? "root can read every file" : process.platform === "win32";

test("readKeyPair rejects an unreadable file by name", { skip: readsAll }, async () => {
  const path = join(folder, "closed.pem");
  await writeFile(path, issued.key, { mode: 0 });
  await assert.rejects(readKeyPair({ certificateFile, keyFile: path }), /cannot read .*closed\.pem: permission denied/);
});

test("certificateWarnings reports the dates and hosts for which clients will reject the certificate", async () => {
  const pair = await readKeyPair({ certificateFile, keyFile });
  const [from, to] = [Date.parse(pair.certificate.validFrom), Date.parse(pair.certificate.validTo)];
  assert.deepEqual(certificateWarnings(pair, from, "https://id.example.com"), []);
  assert.deepEqual(certificateWarnings(pair, from, "https://127.0.0.1:8443"), []);
  assert.deepEqual(certificateWarnings(pair, from, "https://[::1]:8443"), []);
  assert.deepEqual(certificateWarnings(pair, from), []);
  assert.match(certificateWarnings(pair, to).join(), /expired on .*; renew its file/);
  assert.match(
    certificateWarnings(pair, to - 0.09 * (to - from)).join(),
    /^the certificate expires on .* has not been renewed$/,
  );
  assert.deepEqual(certificateWarnings(pair, to - 0.11 * (to - from)), []);
  assert.match(certificateWarnings(pair, from - 1).join(), /not valid before/);
  assert.match(certificateWarnings(pair, from, "https://www.example.com").join(), /does not cover www\.example\.com/);
  assert.match(certificateWarnings(pair, from, "https://127.0.0.2").join(), /does not cover 127\.0\.0\.2/);
});

test("readConfiguration rejects --tls-cert without --tls-key and --tls-key without --tls-cert", () => {
  const assertUsageError = (args: string[], environment: NodeJS.ProcessEnv, message: RegExp) =>
    assert.throws(
      () => readConfiguration(args, environment),
      (error: unknown) => error instanceof UsageError && message.test(error.message),
    );
  assertUsageError(["--tls-cert", certificateFile], {}, /--tls-cert is set but --tls-key is not/);
  assertUsageError([], { PROOFLINE_TLS_KEY: keyFile }, /--tls-key is set but --tls-cert is not/);
  const both = { PROOFLINE_TLS_CERT: certificateFile, PROOFLINE_TLS_KEY: keyFile };
  assert.deepEqual(readConfiguration([], both).tls, { certificateFile, keyFile });
});

test("config check exits with 2 for a wrong key and with 0 and a warning for a host that the certificate does not cover", async () => {
  const check = (...args: string[]) => runCommand(["config", "check", "--tls-cert", certificateFile, ...args]);
  const wrong = check("--tls-key", join(folder, "other"));
  assert.equal(await wrong.ended, 2);
  assert.match(wrong.output(), /does not match the certificate/);
  const doubtful = check("--tls-key", keyFile, "--public-url", "https://www.example.com");
  assert.equal(await doubtful.ended, 0);
  assert.match(doubtful.output(), /^the certificate does not cover www\.example\.com/m);
});
