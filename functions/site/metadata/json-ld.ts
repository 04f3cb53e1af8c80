import { html, raw } from 'hono/html';

/** What programs read of a page (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents). */
export function JsonLd({ data }: { data: object }) {
  return html`<script type="application/ld+json">${raw(jsonLdText(data))}</script>`;
}

/** As the content of a `<script>`, which only `</script>` or `<!--` could end or change. */
function jsonLdText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
