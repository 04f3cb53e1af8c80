/** Feeds as newspapers' software writes them: their namespaces, their habits, their mistakes. */

export const rssInArabic = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  <title>أخبار الميناء</title>
  <link>https://news.example/ar/</link>
  <description>نشرة يومية</description>
  <language>ar-MA</language>
  <item>
    <title>افتتاح رصيف جديد في ميناء طنجة</title>
    <link>https://news.example/ar/port?utm_source=rss#top</link>
    <guid isPermaLink="false">port-101</guid>
    <pubDate>Mon, 02 Feb 2026 09:00:00 +0100</pubDate>
    <dc:creator><![CDATA[سلمى العلوي]]></dc:creator>
    <category><![CDATA[ميناء]]></category>
    <description><![CDATA[يستقبل الرصيف أول سفينة هذا الأسبوع.]]></description>
    <content:encoded><![CDATA[<p>يستقبل <a href="/ar/quay">الرصيف الجديد</a> أول سفينة هذا الأسبوع.</p>
      <script>track()</script><p>بلغت الكلفة 120 مليون درهم.</p>]]></content:encoded>
    <media:content url="https://news.example/quay.jpg" medium="image"><media:title>الرصيف</media:title></media:content>
  </item>
</channel>
</rss>
`;

export const atomInFrench = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://gazette.example/">
  <title>La Gazette</title>
  <id>tag:gazette.example,2026:/</id>
  <updated>2026-02-03T08:00:00Z</updated>
  <author><name>Rédaction</name></author>
  <entry>
    <title type="html">Le festival de Fès &lt;em&gt;revient&lt;/em&gt; en mai</title>
    <id>tag:gazette.example,2026:festival</id>
    <link rel="alternate" type="text/html" href="culture/festival"/>
    <published>2026-02-03T07:30:00Z</published>
    <updated>2026-02-03T08:00:00Z</updated>
    <category term="culture"/>
    <summary>Neuf jours de musique.</summary>
    <content type="xhtml" xml:base="culture/"><div xmlns="http://www.w3.org/1999/xhtml">
      <p>Le festival dure <strong>neuf jours</strong>. Voir le <a href="programme">programme</a>.</p>
    </div></content>
  </entry>
</feed>
`;

export const jsonFeedInEnglish = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Harbour',
  home_page_url: 'https://harbour.example/',
  language: 'en',
  authors: [{ name: 'Desk' }],
  items: [
    {
      id: 'https://harbour.example/2026/fishing',
      url: 'https://harbour.example/2026/fishing',
      title: 'Fishing season opens a week early',
      content_html: '<p>Boats left Agadir on Monday, <em>a week early</em>.</p>',
      summary: 'The fleet is out.',
      image: 'https://harbour.example/boats.jpg',
      date_published: '2026-02-02T06:00:00+01:00',
      tags: ['fishing'],
    },
    {
      id: '2',
      url: 'https://harbour.example/2026/market',
      title: 'Fish market moves to the new hall',
      content_text: 'The market moved on Tuesday.\n\nStalls open at five.',
      date_published: '2026-02-03T06:00:00+01:00',
    },
  ],
});

/** RSS 1.0, in a charset of its time, without a language. */
export const rdf = `<?xml version="1.0" encoding="iso-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://old.example/rss"><title>Old</title><link>https://old.example/</link>
    <description>d</description>
    <items><rdf:Seq><rdf:li rdf:resource="https://old.example/1"/></rdf:Seq></items></channel>
  <item rdf:about="https://old.example/1">
    <title>La bibliothèque rouvre ses portes après les travaux</title>
    <link>https://old.example/1</link>
    <description>La bibliothèque municipale rouvre lundi ses portes au public après deux ans de travaux.</description>
    <dc:date>2026-01-05T10:00:00+00:00</dc:date>
  </item>
</rdf:RDF>
`;

export const rss091 = `<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">
<rss version="0.91"><channel><title>Bulletin</title><link>https://bulletin.example/</link>
<description>d</description><language>en</language>
<item><title>Road closed for repairs</title><link>https://bulletin.example/road</link>
<description>The coast road is closed until Friday &amp; traffic goes inland.</description></item>
</channel></rss>
`;

/** Each text construct of RFC 4287 in each of its types. */
export const atomTypes = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">
<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <b>Herald</b></div></title>
<subtitle type="html">News &lt;br&gt; views</subtitle><rights>© 2026 <!-- --> Herald &lt;all&gt;</rights><id>urn:feed</id>
<entry><id>urn:1</id><title>Use &lt;br&gt; &amp;amp; more</title><summary type="text">5 &lt; 6 &lt;b&gt;</summary>
<content type="text">One &lt;b&gt;two&lt;/b&gt;

Three.</content></entry>
<entry><id>urn:2</id><title type="html">The quay&lt;br&gt;opens &lt;em&gt;today&lt;/em&gt; &amp;amp; more</title>
<summary type="html">&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</summary><rights type="html">&amp;copy; &lt;b&gt;Agency&lt;/b&gt;</rights>
<content type="html">&lt;p&gt;The quay opens.&lt;/p&gt;</content></entry>
<entry><id>urn:3</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Less &lt; <em>and</em> &amp;lt; more</div></title>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt;b&gt; two<br/>three</p></div></content></entry>
</feed>
`;

export interface SampleItem {
  guid?: string;
  link?: string;
  title?: string;
  text?: string;
  date?: string;
}

/** RSS 2.0 in English with these items. */
export function rssOf(items: readonly SampleItem[], extra = ''): string {
  const element = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;
  const lines = items.map(
    ({ guid, link, title, text = '<p>A few words about it.</p>', date }) =>
      `<item>${element('title', title)}${element('link', link)}${
        guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`
      }${element('pubDate', date)}${element('description', text)}</item>`,
  );
  return `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>News</title><language>en</language>${extra}
${lines.join('\n')}\n</channel></rss>\n`;
}

/** Items with different guids, links and titles. */
export function sampleItems(count: number, prefix = 'Story'): SampleItem[] {
  return Array.from({ length: count }, (_, place) => ({
    guid: `${prefix}-${place}`,
    link: `https://news.example/${prefix.toLowerCase()}/${place}`,
    title: `${prefix} number ${place}`,
    text: `<p>What happened in ${prefix.toLowerCase()} ${place}.</p>`,
  }));
}
