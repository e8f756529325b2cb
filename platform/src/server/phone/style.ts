/** Style of the phone page, light and dark. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #eef0f3; --card: #ffffff; --ink: #1a1d21; --quiet: #565d68; --line: #d9dde3; --chosen: #e3edf9;
  --bubble: #e9ebee; --accent: #0b5cad; --on-accent: #ffffff; --new: #fff3c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1114; --card: #181b1f; --ink: #eceef1; --quiet: #a6adb8; --line: #2c3138; --chosen: #1c2f45;
    --bubble: #272b31; --accent: #7cb8f5; --on-accent: #0b1a2a; --new: #4a3f12;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; height: 100vh; height: 100dvh; display: grid; grid-template-rows: auto minmax(0, 1fr);
  max-width: 68rem; margin-inline: auto; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere;
}
h1, h2, p, ol, ul { margin: 0; padding: 0; }
ol, ul { list-style: none; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.quiet { color: var(--quiet); font-size: .875rem; }

header { display: flex; flex-wrap: wrap; gap: .125rem .75rem; align-items: baseline; padding: .875rem 1rem .75rem; }
header h1 { font-size: 1.375rem; line-height: 1.2; }
header h1 a { color: inherit; text-decoration: none; }
header p { color: var(--quiet); font-size: .875rem; }
.about { order: 1; flex-basis: 100%; }
.state { margin-inline-start: auto; }
.state:not(:empty)::before { content: "●"; margin-inline-end: .375rem; color: #2e9e5b; }
.state.lost::before { color: #c2781b; }

#phone { display: grid; grid-template-columns: minmax(0, 1fr); min-height: 0; background: var(--card); }
nav, section { min-height: 0; overflow-y: auto; }
.at-list section, .at-thread nav { display: none; }
@media (min-width: 46rem) {
  body { padding-bottom: 1rem; }
  .about { order: 0; flex-basis: auto; }
  #phone:not(.is-empty) { grid-template-columns: 21rem minmax(0, 1fr); }
  #phone { margin: 0 1rem; border: 1px solid var(--line); border-radius: 1rem; overflow: hidden; }
  .at-list section, .at-thread nav { display: revert; }
  nav { border-inline-end: 1px solid var(--line); }
  .person .back { display: none; }
}

nav form { padding: .875rem 1rem; }
label { display: block; margin-bottom: .25rem; color: var(--quiet); font-size: .875rem; }
.field { display: flex; gap: .5rem; }
input { flex: 1; min-width: 0; min-height: 2.75rem; padding: .375rem .75rem; border: 1px solid var(--quiet); border-radius: .625rem; background: var(--card); color: inherit; font: inherit; }
button, .act { min-height: 2.75rem; padding: .375rem 1rem; border: 0; border-radius: .625rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
button:hover, .act:hover { filter: brightness(1.1); }
nav > p { padding: .5rem 1rem; }

nav li a { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .75rem; padding: .75rem 1rem; color: inherit; text-decoration: none; border-top: 1px solid var(--line); }
nav li a:hover { background: var(--paper); }
@media (min-width: 46rem) { nav li a[aria-current] { background: var(--chosen); } }
nav li a:focus-visible { outline-offset: -3px; }
.portrait { grid-row: span 2; width: 2.75rem; height: 2.75rem; display: grid; place-items: center; border-radius: 50%; font-weight: 650; color: #fff; }
.color-0 { background: #0b6e6e; } .color-1 { background: #8a3ffc; } .color-2 { background: #b0355b; }
.color-3 { background: #0b5cad; } .color-4 { background: #96530a; } .color-5 { background: #3c6e1f; }
.color-6 { background: #55556e; }
.who { display: flex; gap: .75rem; justify-content: space-between; align-items: baseline; }
time { color: var(--quiet); font-size: .8125rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.what { color: var(--quiet); font-size: .875rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.what span { display: block; }

section { display: flex; flex-direction: column; }
.person { position: sticky; top: 0; z-index: 1; display: grid; justify-items: center; padding: .75rem 1rem; background: var(--card); border-bottom: 1px solid var(--line); text-align: center; }
@media (max-width: 45.99rem) {
  .at-thread { border-top: 1px solid var(--line); }
  body:has(.at-thread) .about { display: none; }
}
.person h2 { margin-top: .25rem; font-size: 1.125rem; line-height: 1.3; }
.back { justify-self: start; display: inline-flex; gap: .375rem; align-items: center; min-height: 2.75rem; font-weight: 600; text-decoration: none; }
.thread { display: grid; gap: 1.25rem; padding: 1.25rem 1rem 2rem; max-width: 40rem; }
.thread li { display: grid; justify-items: start; gap: .375rem; scroll-margin: 2rem; }
.meta { padding-inline-start: .875rem; color: var(--quiet); font-size: .8125rem; }
.bubble { max-width: 32rem; padding: .625rem .875rem; border-radius: 1.125rem; border-end-start-radius: .25rem; background: var(--bubble); white-space: pre-line; }
.act { display: inline-flex; gap: .5rem; align-items: center; border-radius: 1.375rem; text-decoration: none; }
.thread li:not(:last-child) .act { background: transparent; color: var(--accent); box-shadow: inset 0 0 0 1.5px var(--accent); }
.act[hidden] { display: none; }
.code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 1.125rem; letter-spacing: .125em; }
.empty { margin: auto; padding: 3rem 1.5rem; max-width: 26rem; text-align: center; }
.empty h2 { margin-bottom: .5rem; font-size: 1.25rem; }
.reload { min-height: 2.75rem; }

@media (prefers-reduced-motion: no-preference) {
  .new .bubble { animation: arrive 2.5s ease-out; }
  @keyframes arrive { from { background: var(--new); transform: translateY(.5rem); } 12% { transform: none; } 50% { background: var(--new); } }
}
@media (forced-colors: active) { .bubble, .portrait, button, .act { border: 1px solid; } }
`;
