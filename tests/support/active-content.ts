import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse } from 'parse5';
import { visit } from 'unist-util-visit';

const ACTIVE = new Set(
  `applet base button embed form frame frameset iframe input math noscript object plaintext portal script style svg
   template textarea xmp`.split(/\s+/),
);
/** RFC 3986, 3.1. What has no scheme is relative. */
const SCHEME = /^([a-z][a-z\d+.-]*):/i;
const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'poster',
  'background',
  'cite',
  'srcset',
]);

/** Everything in a page that would run, load code or change where it leads, as a browser reads the page. */
export function findActiveContent(html: string): string[] {
  const found: string[] = [];
  visit(fromParse5(parse(html)) as Root, 'element', (node) => {
    if (ACTIVE.has(node.tagName) && !isData(node)) found.push(`<${node.tagName}>`);
    if (node.tagName === 'meta' && node.properties.httpEquiv !== undefined) found.push('<meta http-equiv>');
    if (node.tagName === 'link' && isForeignLink(node)) found.push(`<link href="${node.properties.href}">`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name) || /^(style|srcdoc)$/i.test(name)) found.push(`<${node.tagName} ${name}>`);
      // Browsers skip white space and control characters in front of and inside a scheme.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what hides a scheme
      const address = String(value).replace(/[\x00-\x20]/g, '');
      const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
      if (ADDRESSES.has(name.toLowerCase()) && scheme !== undefined && !SAFE_SCHEMES.has(scheme)) {
        found.push(`<${node.tagName} ${name}="${address}">`);
      }
    }
  });
  return found;
}

/** JSON that no browser runs, provided that it is JSON. */
function isData({ tagName, properties, children: [text] }: Element): boolean {
  if (tagName !== 'script' || properties.type !== 'application/ld+json') return false;
  JSON.parse(text?.type === 'text' ? text.value : '');
  return true;
}

function isForeignLink({ properties }: Element): boolean {
  return [properties.rel].flat().includes('stylesheet') && !String(properties.href).startsWith('/assets/');
}
