import { createHash } from 'node:crypto';

/** Logical properties only, so that one sheet serves both directions. No script, no font to load. */
const css = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1c1b19; --quiet: #5c5850; --rule: #d9d4c8; --accent: #8a2b1d; --notice: #f1ece0;
  --serif: "Iowan Old Style", "Charter", "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: system-ui, "Segoe UI", "Noto Sans", sans-serif;
  --leading: 1.6;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16171a; --ink: #e9e6df; --quiet: #aaa59a; --rule: #3a3b40; --accent: #f0a08f; --notice: #222429; }
}
:root:lang(ar), :lang(ar) {
  --serif: "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Traditional Arabic", "Times New Roman", serif;
  --sans: "Noto Sans Arabic", "Geeza Pro", "Segoe UI", "Noto Naskh Arabic", system-ui, sans-serif;
  --leading: 1.85;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font-family: var(--serif); font-size: 1.125rem; line-height: var(--leading); overflow-wrap: break-word;
}
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 0.18em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.skip { position: absolute; inset-block-start: -6rem; inset-inline-start: 1rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { inset-block-start: 0.5rem; }
.page { max-inline-size: 44rem; margin-inline: auto; padding-inline: 1.25rem; }
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1.5rem; padding-block: 1.25rem 0.75rem; border-block-end: 3px double var(--rule); }
.name { font-size: 1.6rem; font-weight: 700; line-height: 1.2; margin: 0; }
.name a { text-decoration: none; }
.switch ul, .tags ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; margin: 0; padding: 0; }
.switch, .tags, .meta, .notice, .foot, .more { font-family: var(--sans); font-size: 0.95rem; }
.switch a, .tags a { display: inline-block; padding-block: 0.2rem; }
.switch [aria-current] { font-weight: 700; text-decoration: none; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
:lang(ar) :is(h1, h2, h3, h4) { line-height: 1.5; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2.2vw, 2.6rem); margin-block: 1.75rem 0.75rem; }
.standfirst { font-size: 1.25rem; color: var(--quiet); margin-block: 0 1rem; }
.meta { color: var(--quiet); display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-block: 0 1.25rem; }
.notice { background: var(--notice); border-inline-start: 4px solid var(--accent); padding: 0.6rem 1rem; margin-block: 1.25rem; }
.notice p { margin: 0; }
.text > * { margin-block: 0 1.1em; }
.text :is(h2, h3, h4) { margin-block: 1.8em 0.6em; }
.text :is(ul, ol) { padding-inline-start: 1.5rem; }
.text li { margin-block-end: 0.35em; }
.text blockquote { margin-inline: 0; padding-inline-start: 1.25rem; border-inline-start: 4px solid var(--rule); font-size: 1.15em; }
:lang(en) .text blockquote, :lang(fr) .text blockquote { font-style: italic; }
:lang(ar) em, :lang(ar) i { font-style: normal; font-weight: 600; }
.text img, figure img { max-inline-size: 100%; block-size: auto; }
figure { margin: 0 0 1.5rem; }
figcaption { color: var(--quiet); font-size: 0.95rem; }
pre, .text table { display: block; max-inline-size: 100%; overflow-x: auto; }
pre, code, kbd, samp { font-size: 0.9em; direction: ltr; unicode-bidi: isolate; }
th, td { border: 1px solid var(--rule); padding: 0.35rem 0.7rem; text-align: start; }
table { border-collapse: collapse; }
.footnotes { border-block-start: 1px solid var(--rule); font-size: 0.95rem; padding-block-start: 1rem; }
.tags { border-block-start: 1px solid var(--rule); padding-block: 1rem; margin-block-start: 2rem; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
.tags h2, .label { font-size: 1rem; font-weight: 600; margin: 0; padding-block: 0.2rem; line-height: inherit; }
.cards { list-style: none; margin: 0; padding: 0; }
.cards > li { border-block-end: 1px solid var(--rule); padding-block: 1.25rem; }
.cards h2 { font-size: 1.4rem; margin: 0 0 0.4rem; }
.cards > li:first-child h2 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.2rem); }
.cards h2 a { text-decoration: none; }
.cards p { margin: 0 0 0.4rem; }
.cards .meta { margin: 0; }
.listing { font-family: var(--sans); font-size: 1rem; font-weight: 600; color: var(--quiet); margin-block: 1.25rem 0; }
.more { padding-block: 1.5rem; }
.foot { border-block-start: 3px double var(--rule); color: var(--quiet); margin-block-start: 3rem; padding-block: 1rem 2rem; }
@media print { .switch, .skip, .tags, .more, .foot { display: none; } body { background: #fff; color: #000; font-size: 11pt; } }
`;

const HASH = createHash('sha256').update(css).digest('hex').slice(0, 12);

/** Its address changes with what is in it, so that it may be kept for ever. */
export const stylesheet = { path: `/assets/${HASH}.css`, css: css.trim() };
