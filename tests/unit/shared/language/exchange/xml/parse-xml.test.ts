import { expect, test } from 'vitest';
import {
  attribute,
  childrenOf,
  textOf,
} from '../../../../../../functions/shared/language/exchange/xml/node.ts';
import {
  LIMIT_CHARACTERS,
  parseXml,
} from '../../../../../../functions/shared/language/exchange/xml/parse-xml.ts';

test.each([
  '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx/>',
  '<?xml version="1.0"?>\n<!DOCTYPE tmx PUBLIC "-//LISA//DTD TMX//EN" "http://nowhere.invalid/tmx14.dtd" >\n<tmx/>',
])('a document type is passed over: %s', (xml) => {
  expect(parseXml(xml)).toEqual({ tmx: [] });
});

test.each([
  [
    'a bomb of entities',
    '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
    /entities of its own/,
  ],
  [
    'an external entity',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    /entities of its own/,
  ],
  [
    'a parameter entity',
    '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://nowhere.invalid/">%b;]><a/>',
    /entities of its own/,
  ],
  ['a declaration in the text', '<a>x<!ELEMENT b ANY>y</a>', /declaration "<!ELEMENT", which is not read/],
  ['100,000 levels', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), /Maximum nested tags exceeded/],
  ['100,000 levels left open', '<a>'.repeat(100_000), /^is not XML that can be read: .{200}…$/],
  ['an attribute that is a trap', '<a __proto__="b"/>', /__proto__/],
  ['an element that is a trap', '<__proto__/>', /__proto__/],
  ['an attribute twice', '<a b="1" b="2"/>', /'b' is repeated/],
  ['a NUL', '<a>\0</a>', /the character U\+0000/],
  ['half a surrogate pair', '<a b="\ud800"/>', /the character U\+D800/],
  ['a non-character', '<a>\uffff</a>', /the character U\+FFFF/],
  ['what is too large', 'x'.repeat(LIMIT_CHARACTERS + 1), /more than 50000000 characters/],
  ['nothing', '', /Start tag expected/],
])('%s is refused with the reason', (_, xml, reason) => {
  expect(() => parseXml(xml)).toThrow(reason);
});

test('text is as it is written: entities, numbers, spaces, characters outside the basic plane', () => {
  const root = parseXml('<a b="&quot;&#10;&amp;lt;"> &amp;lt;&nbsp;&#x1F600;<![CDATA[&amp;]]>&unknown; </a>');
  expect(attribute(root, 'b')).toBe('"\n&lt;');
  expect(textOf(root)).toBe(' &lt;\u00a0😀&amp;&unknown; ');
});

test('any number of entities is read, and of attributes', () => {
  const attributes = Array.from({ length: 5_000 }, (_, n) => `a${n}="1"`).join(' ');
  const root = parseXml(`<a><b ${attributes}>${'&amp;'.repeat(150_000)}</b></a>`);
  const [b] = childrenOf(root, 'b');
  expect(b && textOf(b)).toBe('&'.repeat(150_000));
  expect(attribute(b, 'a4999')).toBe('1');
});
