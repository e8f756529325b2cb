/** Platforms for random walks: one that restarts, or nodes that take turns, unnoticed by their clients. */
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
  /** The platform of a running node; another node's after a restart. */
  readonly platform: TestPlatform;
  /** Runs the jobs that are due, which nodes otherwise run on a timer. */
  tick(): Promise<void>;
  /** Stops a node and starts another one in its place. */
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
    // Elapsed time would open the circuit breakers.
    sandboxLinks: "manual",
  } as const;
  const nodes: LaunchedPlatform[] = [];
  // Started without the harness, whose platforms end with the test that starts them.
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
