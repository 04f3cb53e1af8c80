import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { githubConstructs } from '../../../../functions/ingest/files/github-constructs.ts';
import { runsOf } from '../../../support/runs-of.ts';

const read = (markdown: string, constructs: ReturnType<typeof gfm>) =>
  fromMarkdown(markdown, { extensions: [constructs], mdastExtensions: [gfmFromMarkdown()] });

/** What GitHub's constructs are made of, whole and in pieces, and what they stand beside. */
const PIECES = [
  ...[
    'www.',
    'WWW.a.example',
    'http',
    '://',
    'https://a.example/b',
    'a@',
    'a@b.example',
    '&#64;',
    '&commat;',
  ],
  ...[
    'mailto:',
    'xmpp:',
    '|',
    '-',
    ':',
    ':-',
    '-:',
    '--',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '[x]',
    '[ ] ',
    '~',
    '~~',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[',
    '](',
    ')',
    '<',
    '>',
    '\\',
    '`',
    '_',
    '*',
    'a',
    'b c',
    ' ',
    '.',
    'é',
    '1. ',
    '\t',
  ],
];

test('a text is read as with all that GitHub adds, whatever signs it has', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (markdown) => {
      expect(read(markdown, githubConstructs(markdown))).toEqual(read(markdown, gfm()));
    }),
    { numRuns: runsOf(4000) },
  );
});

test.each([
  'a\n:-',
  'a\n-:',
  '> a\n> :-:',
  'a | b\n- | -',
  'see www.a.example now',
  'HTTP://a.example',
  'a&#64;b.example',
  'a&commat;b.example',
  'ht&#116;ps://a.example',
  'a@b.example',
])('a few signs suffice: %j', (markdown) => {
  expect(read(markdown, githubConstructs(markdown))).toEqual(read(markdown, gfm()));
});
