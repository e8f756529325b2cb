/** Shows progress on standard error: a redrawn line in a terminal, else a new line every ten seconds. */
const WIDTH = 30;
/** Milliseconds between updates. */
const PAUSE = { terminal: 100, log: 10_000 } as const;

export interface ProgressBar {
  show(done: number, status: string): void;
  end(): void;
}

export function progressBar(all: number, out: NodeJS.WriteStream = process.stderr): ProgressBar {
  const began = performance.now();
  let shownAt = began;
  return {
    show(done, status) {
      const now = performance.now();
      if (now - shownAt < (out.isTTY ? PAUSE.terminal : PAUSE.log)) return;
      shownAt = now;
      const part = all > 0 ? Math.min(1, done / all) : 1;
      const left = part > 0 ? ((now - began) * (1 - part)) / part / 1000 : 0;
      const text = `${bar(part)} ${Math.floor(part * 100)} %  ${status}, ${Math.ceil(left)} s left`;
      out.write(out.isTTY ? `\r${text}\u001b[K` : `${text}\n`);
    },
    end() {
      if (out.isTTY) out.write("\r\u001b[K");
    },
  };
}

function bar(part: number): string {
  const full = Math.round(part * WIDTH);
  return `[${"█".repeat(full)}${"░".repeat(WIDTH - full)}]`;
}
