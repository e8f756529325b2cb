/**
 * `npm run audit`: asks the registry for known vulnerabilities of the packages in the lockfile.
 *
 * It exits with 0 if there are none, with 1 if there is one that is not accepted below, and with 2 if the registry gave
 * no answer, because some mirrors do not support the request.
 */
import { spawnSync } from "node:child_process";

/** Accepted advisories by URL, with the reason. */
const accepted: Readonly<Record<string, string>> = {};

/** Advisories of lower severity are printed, but do not fail the run. */
const SEVERE: ReadonlySet<string> = new Set(["moderate", "high", "critical"]);

interface Advisory {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly severity: string;
  readonly range: string;
}

/** Output of `npm audit --json`: an object for a vulnerable package, a name for one that depends on it. */
interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (Advisory | string)[] }>>;
  readonly message?: string;
}

const { stdout, stderr } = spawnSync("npm", ["audit", "--json", ...process.argv.slice(2)], {
  cwd: new URL("..", import.meta.url),
  encoding: "utf8",
  shell: process.platform === "win32",
});
process.exitCode = print(parsed(stdout));

function print({ vulnerabilities, message }: Report): number {
  if (!vulnerabilities) {
    console.log(
      `NOT CHECKED: the registry did not answer the request for known vulnerabilities (${message ?? stderr.trim()})`,
    );
    return 2;
  }
  const found = Object.values(vulnerabilities).flatMap(({ via }) => via.filter((cause) => typeof cause === "object"));
  const advisories = [...new Map(found.map((advisory) => [advisory.url, advisory])).values()];
  for (const { name, title, url, severity, range } of advisories) {
    const reason = accepted[url];
    console.log(`${severity}: ${name} ${range}: ${title} (${url})${reason ? `; accepted: ${reason}` : ""}`);
  }
  const grave = advisories.filter(({ url, severity }) => SEVERE.has(severity) && !accepted[url]);
  if (grave.length === 0) console.log("✔ no known vulnerability");
  return grave.length === 0 ? 0 : 1;
}

function parsed(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return {};
  }
}
