/** Style sheet of the hosted pages: phone first, light and dark, readable with large fonts. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f6f5f1; --card: #ffffff; --ink: #1d1f23; --quiet: #565b66; --line: #dedbd2;
  --accent: #1f5f4a; --on-accent: #ffffff; --warning: #8a3b12;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --card: #1e2125; --ink: #eceef1; --quiet: #a9afba; --line: #33373e;
    --accent: #6fd0ab; --on-accent: #0d1f18; --warning: #f0a878;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; align-items: start; justify-items: center;
  padding: max(1rem, 8vh) 1rem 1rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
main {
  width: 100%; max-width: 27rem; padding: 1.75rem 1.5rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 1rem; overflow-wrap: anywhere;
}
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; font-weight: 650; text-wrap: balance; }
p { margin: 0 0 1rem; }
p:last-child { margin-bottom: 0; }
h2 { margin: 1.75rem 0 .5rem; font-size: 1.125rem; line-height: 1.3; font-weight: 650; }
ul { margin: 0 0 1rem; padding-inline-start: 1.25rem; }
li { margin-bottom: .5rem; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
main:has(pre) { max-width: 46rem; }
pre {
  margin: 0 0 1rem; padding: .75rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: .625rem;
  font: .875rem/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap;
}
code { font: inherit; }
.quiet { color: var(--quiet); font-size: .9375rem; }
strong { font-weight: 650; }
form { margin: 1.5rem 0 1.25rem; }
button {
  width: 100%; min-height: 3.25rem; padding: .75rem 1.25rem; border: 0; border-radius: .75rem; cursor: pointer;
  background: var(--accent); color: var(--on-accent); font: inherit; font-size: 1.125rem; font-weight: 650;
}
button:hover { filter: brightness(1.08); }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
@media (forced-colors: active) { button, main { border: 1px solid; } }
`;
