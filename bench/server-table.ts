/** Formats the table and notes of servers measured alternately. */
import type { Table } from "./report.ts";
import type { Measured } from "./rounds.ts";
import { median, ratioByRound } from "./statistics.ts";

const SATURATED = 0.9;

/** `unit`: plural noun for the counted results, such as "tokens". `ours`: undefined if the platform was not measured. */
export function serverTable(servers: readonly Measured[], ours: Measured | undefined, unit: string): Table {
  const head = ["Server", `${unit}/s`, "p50 ms", "p99 ms", "CPU µs each", "core busy", "memory MB", "ours / this"];
  const rows = servers.map((server) => [
    server.name,
    median(server.perSecond).toFixed(0),
    server.p50Ms.toFixed(1),
    server.p99Ms.toFixed(1),
    server.cpuMicros.toFixed(0),
    percent(server.serverBusy),
    server.peakMb.toFixed(0),
    ours === undefined || ours === server ? "–" : ratioByRound(ours.perSecond, server.perSecond).toFixed(2),
  ]);
  return { head, rows };
}

/** Reports peers below saturation: their true throughput is higher than measured, so the ratio favors the platform. */
export function saturationNotes(servers: readonly Measured[], ours: Measured | undefined): string[] {
  return servers
    .filter((server) => server !== ours && server.serverBusy < SATURATED)
    .map((server) => {
      const byCpu = ours === undefined ? "" : `; ours / this by CPU time is ${cpuRatio(ours, server)}`;
      const limits = `its core ${percent(server.serverBusy)} busy, the load generator ${percent(server.generatorBusy)}`;
      return `${server.name} was not saturated (${limits})${byCpu}.`;
    });
}

function cpuRatio(ours: Measured, theirs: Measured): string {
  return (theirs.cpuMicros / ours.cpuMicros).toFixed(2);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
