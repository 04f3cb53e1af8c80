/** An article's page: one column of 60 to 75 characters. */
export const article = `
article, .column { max-inline-size: var(--measure); margin-inline: auto; padding-block-start: clamp(0.75rem, 4vw, 3rem); }
.column article { padding-block-start: 0; }
.opening { margin-block-end: clamp(0.875rem, 3vw, 1.75rem); }
.opening > * + * { margin-block-start: 0.6rem; }
.opening > .meta + .meta { margin-block-start: 0.1rem; }
.standfirst { font-size: var(--standfirst); line-height: 1.4; color: var(--quiet); }
:root:lang(ar) .standfirst { line-height: 1.65; }
.meta { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: var(--small); line-height: 1.7; color: var(--quiet); }
.meta .author { color: var(--ink); font-weight: 600; }
.notice { background: var(--tint); border-inline-start: 3px solid var(--accent); padding: 0.5rem 0.9rem; font-size: var(--note); line-height: 1.5; }
.notice:lang(ar) { line-height: 1.7; }
aside.notice { font-size: var(--small); }
/* As high as a finger, in a line as high as the others. */
.way { display: inline-flex; align-items: center; min-block-size: 44px; margin-block: -0.7rem; }
figure { margin: 0 0 clamp(1.25rem, 3vw, 1.75rem); }
/* As large as it is, at most as wide as the text and not much higher than a screen, in a place of its shape before it comes. */
article img { max-inline-size: 100%; block-size: auto; max-block-size: 80vh; object-fit: contain; }
article figure img { display: block; margin-inline: auto; background: var(--tint); }
.unsized { display: block; aspect-ratio: 3 / 2; background: var(--tint); }
.unsized:not([width]) { inline-size: 100%; }
figcaption { color: var(--quiet); font-size: var(--small); line-height: 1.5; padding-block-start: 0.5rem; }
figcaption:lang(ar) { line-height: 1.75; }
.credit { display: block; font-size: 0.8125rem; line-height: 1.5; color: var(--quiet); }
.credit:lang(ar) { font-size: 0.875rem; }
/* Words are parted where their language has it; no name, address or code is. */
.text, .standfirst { hyphens: auto; hyphenate-limit-chars: 8 4 3; }
:is(.text, .standfirst) :is(a, bdi, bdo, code, pre, kbd, samp, h2, h3, h4, table) { hyphens: manual; }
.text > * { margin-block: 0 1.15em; }
.text > :last-child { margin-block-end: 0; }
.text :is(h2, h3, h4) { margin-block: 1.7em 0.5em; }
.text > :first-child { margin-block-start: 0; }
.text h2 { font-size: 1.25em; }
.text h3 { font-size: 1.1em; }
.text h4 { font-size: 1em; }
.text :is(ul, ol) { padding-inline-start: 1.4em; }
.text li { margin-block-end: 0.4em; }
.text li::marker { color: var(--quiet); }
.text blockquote { margin-inline: 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--rule); }
.text blockquote > :last-child { margin-block-end: 0; }
.text blockquote:is(:lang(en), :lang(fr)) { font-style: italic; }
:lang(ar) :is(em, i) { font-style: normal; font-weight: 600; }
pre, .text table { display: block; max-inline-size: 100%; overflow-x: auto; }
pre, code, kbd, samp { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: 0.85em; direction: ltr; unicode-bidi: isolate; }
pre { background: var(--tint); padding: 0.9rem 1rem; line-height: 1.5; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { border: 1px solid var(--rule); padding: 0.35rem 0.7rem; text-align: start; vertical-align: top; }
:is(th, td).center { text-align: center; }
:is(th, td).end { text-align: end; font-variant-numeric: tabular-nums; }
.footnotes { border-block-start: 1px solid var(--rule); font-size: 0.9em; padding-block-start: 1rem; }
.footnotes h2 { font-size: 1.125rem; }
.footnotes ol { margin-block: 0; }
sup { font-size: 0.7em; line-height: 0; }
sup a { padding: 0.4em; margin: -0.4em; }
.closing { border-block-start: 1px solid var(--rule); margin-block-start: 2.25rem; padding-block-start: 0.5rem; align-items: center; }
.closing a { display: inline-flex; align-items: center; min-block-size: 44px; }
.topics { border-block-start: 1px solid var(--rule); margin-block-start: 0.5rem; padding-block-start: 0.9rem; }
.topics h2 { font-size: var(--small); line-height: 1.6; color: var(--quiet); }
.topics ul { display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; list-style: none; margin: 0; padding: 0; font-size: 1.0625rem; }
.topics ol { list-style: none; margin: 0.4rem 0 0; padding: 0; font-size: 1.0625rem; line-height: 1.45; }
:root:lang(ar) .topics ol { line-height: 1.75; }
.topics ol li { padding-block: 0.25rem 0.6rem; border-block-start: 1px solid var(--rule); }
.topics ol a { font-weight: 600; text-decoration: none; }
.topics ol a:hover { text-decoration: underline; }
.topics time { display: block; }
.share { border-block-start: 1px solid var(--rule); margin-block-start: 2.25rem; padding-block-start: 0.5rem; align-items: center; }
.share { gap: 0 0.95rem; }
.share a { display: inline-flex; align-items: center; justify-content: center; min-block-size: 44px; min-inline-size: 24px; }
.share + .closing { border-block-start: 0; margin-block-start: 0; padding-block-start: 0; }
.topics a { display: inline-flex; align-items: center; min-block-size: 44px; }
@media print {
  :root:root {
    --paper: #fff; --ink: #000; --quiet: #333; --rule: #999; --accent: #000; --tint: #fff;
    --body: 11pt; --small: 9pt; --note: 9.5pt; --standfirst: 12.5pt; --headline: 22pt;
  }
  :root:root:lang(ar) { --body: 12.5pt; --small: 10pt; --note: 10.5pt; --standfirst: 14pt; --headline: 22pt; }
  .switch, .sections, .skip, .share, .topics, .more, .foot, .way, .closing > a { display: none; }
  .name { font-size: 14pt; }
  .page { max-inline-size: none; padding: 0; }
  article, .column { max-inline-size: none; padding-block-start: 1rem; }
  article img { max-block-size: 12cm; }
  h1, h2, h3, figure { break-inside: avoid; break-after: avoid; }
  pre { white-space: pre-wrap; overflow: visible; overflow-wrap: anywhere; }
  .text table { display: table; overflow: visible; overflow-wrap: anywhere; }
  .text a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
}
`;
