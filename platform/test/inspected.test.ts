import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { complaintsOfChildren, inspectedEnvironment } from "./inspected.ts";

test("what is wrong with the answer of a child process fails the file that started it", () => {
  const program = `
    import Fastify from ${JSON.stringify(import.meta.resolve("fastify"))};
    const app = Fastify();
    app.get("/", (_, reply) => reply.code(404).send({ code: 1 }));
    await app.inject("/");`;
  const env = { ...process.env, ...inspectedEnvironment };
  execFileSync(process.execPath, ["--input-type=module", "--eval", program], { env });
  assert.match(complaintsOfChildren(), /^GET \/ → 404 .*message/m);
  rmSync(inspectedEnvironment.PROVE_TEST_COMPLAINTS);
});
