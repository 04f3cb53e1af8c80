/** The desk is a tool: plain, dense, readable in both directions and both schemes. */
export const deskStylesheet = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c1b19; --quiet: #5c5850; --rule: #d5d2cb; --bad: #a32216; --mark: #f6f1e4; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16171a; --ink: #e9e6df; --quiet: #aaa59a; --rule: #3a3b40; --bad: #ff9d8c; --mark: #25262b; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-inline-size: 75rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; overflow-wrap: anywhere; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--bad); outline-offset: 2px; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.15rem; margin-block: 2rem 0.5rem; }
.quiet { color: var(--quiet); }
.bad { color: var(--bad); }
form { display: inline; margin-inline-start: 0.5rem; }
form.upload { display: block; margin-inline-start: 0; }
input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 0.25rem; min-block-size: 2rem; padding-inline: 0.5rem; max-inline-size: 100%; }
button { font: inherit; min-block-size: 2rem; padding-inline: 0.75rem; color: inherit; background: var(--mark); border: 1px solid var(--quiet); border-radius: 0.25rem; cursor: pointer; }
ul, ol { padding-inline-start: 1.25rem; }
.segments { list-style: none; padding: 0; }
.segments > li { border-block-start: 1px solid var(--rule); padding-block: 0.75rem; }
.segments > li.found { background: var(--mark); border-inline-start: 4px solid var(--bad); padding-inline: 0.75rem; }
.pair { display: grid; gap: 0.5rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.pair p { margin: 0; }
mark { background: transparent; color: var(--bad); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
.pair p:lang(ar) { font-size: 1.1em; line-height: 1.8; }
.pictures { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; }
.pictures li { max-inline-size: 20rem; }
.pictures img { display: block; max-inline-size: 100%; block-size: auto; max-block-size: 15rem; object-fit: contain; }
.pictures p { margin: 0.25rem 0 0; }
.near { margin-block-start: 0.5rem; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--rule); }
del { color: var(--bad); }
ins { text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
.code { font-family: ui-monospace, monospace; font-size: 0.75em; color: var(--quiet); border: 1px solid var(--rule); border-radius: 0.25em; padding-inline: 0.25em; }
pre { white-space: pre-wrap; max-block-size: 20rem; overflow: auto; border: 1px solid var(--rule); padding: 0.75rem; font-size: 0.85rem; }
`;
