/**
 * Loaded before a child process of a test: has the answers of its platform inspected. JavaScript, since npm runs on the
 * machine's own Node.js; and nothing more is loaded until there is a server.
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
