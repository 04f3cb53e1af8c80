import { PAPER } from '../manifest.ts';

/** Colours, type, and what is around every page. */
export const base = `
:root {
  color-scheme: light dark;
  --paper: ${PAPER.light}; --ink: #1d1b18; --quiet: #5d584f; --rule: #dcd6ca; --accent: #8a2b1d; --tint: #f4efe5;
  --small: 0.875rem; --note: 1rem; --body: 1.1875rem; --leading: 1.6; --tight: 1.18; --measure: 37rem;
  --standfirst: clamp(1.0625rem, 0.85rem + 0.9vw, 1.375rem); --headline: clamp(1.625rem, 1.2rem + 1.9vw, 2.6rem);
}
@media (prefers-color-scheme: dark) {
  :root { --paper: ${PAPER.dark}; --ink: #e8e3d9; --quiet: #aca596; --rule: #3b3833; --accent: #eea08f; --tint: #211f1c; }
}
:root:lang(ar) {
  --small: 0.9375rem; --body: 1.1875rem; --leading: 1.684; --tight: 1.45;
  --standfirst: clamp(1.0625rem, 0.9rem + 0.8vw, 1.375rem); --headline: clamp(1.5rem, 1.2rem + 1.6vw, 2.3rem);
}
/* What stands in a row is as narrow as its longest word, which may be an address. */
.name, .meta, .topics, .foot { overflow-wrap: anywhere; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font-size: var(--body); line-height: var(--leading);
  font-optical-sizing: auto; overflow-wrap: break-word;
}
/* The page's language chooses the typeface, so that no page loads one for a single word in another language. */
:root { font-family: "Source Serif 4", "Iowan Old Style", Charter, "Noto Serif", Georgia, "Geeza Pro", "Traditional Arabic", serif; }
:root[dir="rtl"] { font-family: "Noto Naskh Arabic", Amiri, "Geeza Pro", "Traditional Arabic", "Times New Roman", serif; }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
:lang(ar) a { text-underline-offset: 0.35em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
h1, h2, h3, h4 { line-height: var(--tight); font-weight: 650; text-wrap: balance; margin: 0; }
h1 { font-size: var(--headline); letter-spacing: -0.012em; }
:lang(ar) :is(h1, h2, h3, h4) { letter-spacing: 0; }
:root:lang(ar) h1 { font-weight: 700; }
p { margin: 0; }
.skip { position: absolute; inset-block-start: -8rem; inset-inline-start: 1rem; padding: 0.6rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { inset-block-start: 0.5rem; }
.page { max-inline-size: 68rem; margin-inline: auto; padding-inline: clamp(1.125rem, 4vw, 2.5rem); }
.masthead {
  display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1.5rem;
  padding-block: clamp(0.3rem, 1.2vw, 0.9rem) clamp(0rem, 0.8vw, 0.6rem); border-block-end: 3px double var(--rule);
}
.name { font-size: 1.75rem; font-weight: 750; line-height: 1.2; letter-spacing: -0.01em; }
.name a { display: inline-flex; align-items: center; min-block-size: 44px; text-decoration: none; }
.switch ul { display: flex; flex-wrap: wrap; align-items: baseline; list-style: none; margin: 0; margin-inline: -0.6rem; padding: 0; }
.switch a {
  display: inline-flex; align-items: center; justify-content: center; min-block-size: 44px; min-inline-size: 44px;
  padding-inline: 0.6rem; font-size: 1rem; line-height: 1.4; text-decoration: none;
}
.switch a:hover { text-decoration: underline; }
.switch [aria-current] { font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.45em; }
.sections { border-block-end: 1px solid var(--rule); }
.sections ul { display: flex; gap: 0 1.4rem; overflow-x: auto; list-style: none; margin: 0; padding: 0; font-size: 1rem; line-height: 1.4; scrollbar-width: none; }
.sections a { display: inline-flex; align-items: center; min-block-size: 44px; text-decoration: none; white-space: nowrap; }
.sections a:hover, .sections [aria-current] { text-decoration: underline; }
.sections [aria-current] { font-weight: 700; text-decoration-thickness: 2px; text-underline-offset: 0.45em; }
.sections a:focus-visible { outline-offset: -3px; }
@media (min-width: 40rem) { .sections ul { flex-wrap: wrap; } }
/* On a phone the article is what begins on the first screen: lines as high as a finger stand close. */
@media (max-width: 40rem) {
  .masthead { padding-block: 0.25rem 0; }
  .name { margin-block: -0.1rem -0.45rem; }
  .switch { margin-block-end: -0.3rem; }
  .sections ul { margin-block: -0.3rem; }
}
.foot {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.75rem;
  border-block-start: 3px double var(--rule); color: var(--quiet); font-size: var(--small);
  margin-block-start: 4rem; padding-block: 0.75rem 2.5rem;
}
.foot > :first-child { margin-inline-end: auto; }
.foot a { display: inline-flex; align-items: center; min-block-size: 44px; }
.message { max-inline-size: var(--measure); margin-inline: auto; padding-block: 3rem 1rem; }
.message > * + * { margin-block-start: 1rem; }
.message ul { padding-inline-start: 1.5rem; margin-block-end: 0; }
`;
