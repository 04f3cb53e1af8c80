import { element, escapeXml } from '../../../shared/language/exchange/xml/write-xml.ts';
import type { PictureRights } from './picture-rights.ts';

/**
 * What stays with a picture wherever it is copied to: whose it is. `undefined` where nothing is known. Exif cannot hold
 * Arabic as it is written here, so it is XMP in every file.
 */
export function writeXmp({ credit, creator, copyright, webStatement }: PictureRights): string | undefined {
  const properties = [
    property('dc:creator', creator, (text) => element('rdf:Seq', {}, [element('rdf:li', {}, [text])])),
    property('dc:rights', copyright, (text) =>
      element('rdf:Alt', {}, [element('rdf:li', { 'xml:lang': 'x-default' }, [text])]),
    ),
    property('photoshop:Credit', credit),
    property('xmpRights:WebStatement', webStatement),
  ].filter((written) => written !== undefined);
  if (properties.length === 0) return undefined;
  const description = element('rdf:Description', { 'rdf:about': '', ...NAMESPACES }, properties);
  const rdf = element('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
    description,
  ]);
  return element('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [rdf]);
}

const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
};

function property(
  name: string,
  text: string | undefined,
  wrap = (written: string) => written,
): string | undefined {
  return text === undefined ? undefined : element(name, {}, [wrap(escapeXml(text))]);
}
