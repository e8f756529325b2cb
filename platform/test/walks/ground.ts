/** Where flows are walked: a platform that is started anew, or whose nodes take turns, while its callers notice nothing. */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { startBalancer } from "../balancer.ts";
import { launch, type LaunchedPlatform } from "../../src/server/start.ts";
import { clientOf, CREDENTIALS, MovedClock, type TestPlatform } from "../harness.ts";
import { freshDatabase } from "../postgres.ts";

export interface Ground {
  /** Its parts are those of a node that runs now. */
  readonly platform: TestPlatform;
  /** Does what is due at the time of the clock, which nodes otherwise do at moments of their own. */
  tick(): Promise<void>;
  /** Ends a node and starts another one in its place. */
  restart(): Promise<void>;
}

export async function embedded(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), "walks-"));
  after(() => rm(folder, { recursive: true }));
  return groundOn(folder, 1);
}

export const twoNodes = async (): Promise<Ground> => groundOn(await freshDatabase(), 2);

async function groundOn(data: string, count: number): Promise<Ground> {
  const balancer = await startBalancer();
  const clock = new MovedClock();
  const options = {
    data,
    clock,
    masterKey: randomBytes(32).toString("base64"),
    publicUrl: balancer.url,
    // Time that passes would open them.
    sandboxLinks: "manual",
  } as const;
  const nodes: LaunchedPlatform[] = [];
  // Not by the harness, whose platforms end with the test in which they are started.
  const start = async () => {
    const node = await launch({ port: 0, credentials: CREDENTIALS, ...options });
    nodes.push(node);
    balancer.nodes.push(node.localUrl);
  };
  while (nodes.length < count) await start();
  after(() => Promise.all(nodes.map((node) => node.stop())));
  const [first] = nodes as [LaunchedPlatform];
  const client = await clientOf({ localUrl: balancer.url });
  const current = {
    get platform() {
      return (nodes[0] ?? first).platform;
    },
  };
  return {
    platform: Object.defineProperties({ ...first, ...client, clock }, Object.getOwnPropertyDescriptors(current)),
    tick: () => (nodes[0] ?? first).tick(),
    async restart() {
      balancer.nodes.shift();
      await nodes.shift()?.stop();
      await start();
    },
  };
}
