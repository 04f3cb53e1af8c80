/** What programs read of a page (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents). */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />;
}

/** As the content of a `<script>`, which only `</script>` or `<!--` could end or change. */
function jsonLdText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
