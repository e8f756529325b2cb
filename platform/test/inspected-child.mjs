/**
 * Preloaded in child processes of tests: inspects the responses of their platform.
 *
 * JavaScript, because npm runs on the machine's own Node.js. It loads nothing else until there is a server.
 */
import { channel } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";

const file = process.env.PROOFLINE_TEST_COMPLAINTS ?? "";

channel("fastify.initialization").subscribe(({ fastify }) => {
  fastify.addHook("onSend", async (request, reply, payload) => {
    const { complaintsOf } = await import("./inspection.ts");
    for (const complaint of complaintsOf(request, reply, payload)) appendFileSync(file, `${complaint}\n`);
  });
});
