import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;
const [one, other] = await Promise.all([addDomain(platform), addDomain(platform)]);

test("v3-domain-unlink returns 400 (8001) without the other domain", async () => {
  const message = "field 'pcidTo' or 'pcidFrom' is missing; specify the other domain";
  for (const body of [{}, { pcidTo: own }, { pcidFrom: own }, { pcidFrom: own, pcidTo: own }]) {
    assertRefused(await platform.call("v3-domain-unlink", body), 400, 8001, message);
  }
});

test("v3-domain-unlink returns 400 (8001) for a link between two other domains", async () => {
  await one.callWith("v3-domain-link", {}, { pcid: other.pcid });
  const response = await platform.call("v3-domain-unlink", { pcidFrom: one.pcid, pcidTo: other.pcid });
  assertRefused(response, 400, 8001, "field 'pcidFrom' or 'pcidTo' must be your own domain, or omitted");
});
