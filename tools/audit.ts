/**
 * `npm run audit`: asks the registry whether weaknesses are known of anything in the lockfile. Ends with 0 if none is, with 1
 * if one is that is not let pass below, and with 2 if the registry could not be asked: not every mirror answers.
 */
import { spawnSync } from "node:child_process";

/** Advisories that do not concern us, by their URL, with the reason. */
const letPass: Readonly<Record<string, string>> = {};

/** Of those below, one is told and no reason to fail. */
const SEVERE: ReadonlySet<string> = new Set(["moderate", "high", "critical"]);

interface Advisory {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly severity: string;
  readonly range: string;
}

/** What `npm audit --json` prints: an object for what is itself weak, a name for what only uses that. */
interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (Advisory | string)[] }>>;
  readonly message?: string;
}

const { stdout, stderr } = spawnSync("npm", ["audit", "--json", ...process.argv.slice(2)], {
  cwd: new URL("..", import.meta.url),
  encoding: "utf8",
  shell: process.platform === "win32",
});
process.exitCode = tell(parsed(stdout));

function tell({ vulnerabilities, message }: Report): number {
  if (!vulnerabilities) {
    console.log(`NOT CHECKED: the registry could not be asked about known weaknesses (${message ?? stderr.trim()})`);
    return 2;
  }
  const found = Object.values(vulnerabilities).flatMap(({ via }) => via.filter((cause) => typeof cause === "object"));
  const advisories = [...new Map(found.map((advisory) => [advisory.url, advisory])).values()];
  for (const { name, title, url, severity, range } of advisories) {
    const reason = letPass[url];
    console.log(`${severity}: ${name} ${range}: ${title} (${url})${reason ? `; let pass: ${reason}` : ""}`);
  }
  const grave = advisories.filter(({ url, severity }) => SEVERE.has(severity) && !letPass[url]);
  if (grave.length === 0) console.log("✔ no weakness is known that concerns us");
  return grave.length === 0 ? 0 : 1;
}

function parsed(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return {};
  }
}
