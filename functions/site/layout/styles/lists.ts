/** The front page and the topics: one leading article, and cards in columns. */
export const lists = `
.listing {
  font-size: var(--small); font-weight: 600; line-height: 1.6; letter-spacing: 0; color: var(--quiet);
  padding-block: 1.1rem 0.9rem;
}
:root:lang(ar) .listing:not(.topic) { font-size: var(--small); }
.listing.topic { font-size: 1.75rem; font-weight: 650; line-height: var(--tight); color: var(--ink); padding-block: 1.75rem 1.25rem; }
.cards {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 0 2.25rem;
  list-style: none; margin: 0; padding: 0;
}
.cards > li { border-block-start: 1px solid var(--rule); padding-block: 1.1rem 1.6rem; }
.cards h2 { font-size: 1.3125rem; line-height: 1.25; margin-block-end: 0.4rem; }
:root:lang(ar) .cards h2 { font-size: 1.3125rem; line-height: 1.5; font-weight: 700; }
.cards h2 a { text-decoration: none; }
.cards h2 a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
.cards .summary { font-size: 1.0625rem; line-height: 1.5; }
:root:lang(ar) .cards .summary { line-height: 1.7; }
.cards .meta { margin-block-start: 0.5rem; }
.cards img { display: block; inline-size: 100%; block-size: auto; aspect-ratio: 3 / 2; object-fit: cover; background: var(--tint); margin-block-end: 0.9rem; }
.cards > .lead { grid-column: 1 / -1; border-block-start: 0; padding-block: 0.25rem 2.25rem; }
.lead h2 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.6rem); line-height: var(--tight); letter-spacing: -0.012em; margin-block-end: 0.8rem; }
:root:lang(ar) .lead h2 { font-size: clamp(1.7rem, 1.4rem + 1.5vw, 2.3rem); line-height: 1.5; }
.lead .words { max-inline-size: 46rem; }
.cards .lead .summary { font-size: 1.1875rem; line-height: 1.55; }
:root:lang(ar) .cards .lead .summary { line-height: 1.684; }
@media (min-width: 52rem) {
  .lead.pictured { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 2.25rem; align-items: start; }
  .lead.pictured .picture { order: 1; }
  .lead.pictured img { margin-block-end: 0; }
}
.more { display: flex; flex-wrap: wrap; gap: 0 2rem; border-block-start: 1px solid var(--rule); font-size: 1rem; }
.more [rel="next"] { margin-inline-start: auto; }
.calendar { font-size: 1rem; padding-block-end: 1.25rem; }
.calendar ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; margin: 0; padding: 0; }
.calendar .days { gap: 0; margin-inline: -0.7rem; font-variant-numeric: tabular-nums; }
.calendar a { display: inline-flex; align-items: center; justify-content: center; min-block-size: 44px; min-inline-size: 44px; }
.more a { display: inline-flex; align-items: center; min-block-size: 3.25rem; }
.nothing { padding-block: 1rem 3rem; }
`;
