/** Assigns the server and the load generator to different cores, so that neither takes CPU time from the other. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface CorePlan {
  /** Core numbers; `undefined`: not pinned. */
  readonly server: number | undefined;
  readonly load: number | undefined;
  /** Text for the report. */
  readonly description: string;
}

export function planCores(): CorePlan {
  const unpinned = (reason: string): CorePlan => ({
    server: undefined,
    load: undefined,
    description: `not pinned (${reason}), so figures are not per core`,
  });
  if (spawnSync("taskset", ["-V"]).status !== 0) return unpinned("taskset is not available");
  const cores = allowedCores();
  const [server] = cores;
  if (server === undefined || cores.length < 2) return unpinned("fewer than two cores");
  const siblings = threadSiblings(server);
  const otherCore = cores.find((core) => !siblings.includes(core));
  const load = otherCore ?? cores[1];
  const shared = otherCore === undefined ? ", two threads of one physical core" : "";
  return { server, load, description: `server on core ${server}, load on core ${load} (taskset)${shared}` };
}

/** Returns a command line that runs `command` on `core` only. `taskset` replaces itself with the command, so the PID is the command's. */
export function pinned(core: number | undefined, command: readonly string[]): readonly string[] {
  return core === undefined ? command : ["taskset", "-c", String(core), ...command];
}

function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return list === undefined ? [] : parseCoreList(list);
}

function threadSiblings(core: number): number[] {
  try {
    const list = readFileSync(`/sys/devices/system/cpu/cpu${core}/topology/thread_siblings_list`, "utf8");
    return parseCoreList(list.trim());
  } catch {
    return [core];
  }
}

/** Parses the kernel's format: "0-2,5" is 0, 1, 2, 5. */
function parseCoreList(list: string): number[] {
  return list.split(",").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  });
}
