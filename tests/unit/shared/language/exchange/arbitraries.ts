import fc from 'fast-check';
import {
  asCoded,
  type Coded,
  type Token,
  writeTokens,
} from '../../../../../functions/shared/article/coded-text.ts';

/** Text of any script, with what markup is made of; none of it is forbidden in XML unless asked for. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'الدار البيضاء',
    'L’été, « ici »',
    '"quoted" & \'so\' <b>',
    ']]>',
    '&amp;',
    '<1>',
    ' \t\n two  lines\r\n',
  ),
);

/** Characters that no XML file can hold. */
export const forbiddenWords = fc.constantFrom('\0', '\u0008', '\ud800', '\udfff', '\ufffe', 'a\0b\uffff');

/** Coded text with its codes well nested and numbered from 1 as they open, as segments have them. */
export function codedText(text?: fc.Arbitrary<string>): fc.Arbitrary<Coded> {
  return parts(text).map((tokens) => writeTokens(tokens.flat()));
}

/** A source, and the same in another order for its translation: with the same codes, somewhere else. */
export function translation(text?: fc.Arbitrary<string>): fc.Arbitrary<{ source: Coded; target: Coded }> {
  return parts(text).chain((tokens) =>
    fc.shuffledSubarray(tokens, { minLength: tokens.length }).map((shuffled) => ({
      source: writeTokens(tokens.flat()),
      target: asCoded(`${writeTokens(shuffled.flat())}!`),
    })),
  );
}

/** Each part is text, or a code with all that is inside of it. */
function parts(text: fc.Arbitrary<string> = words): fc.Arbitrary<Token[][]> {
  const { tree } = fc.letrec<{ tree: Shape[] }>((tie) => ({
    tree: fc.array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text.map((value): Shape => ({ value })),
        fc.constant<Shape>({ inside: undefined }),
        tie('tree').map((inside): Shape => ({ inside })),
      ),
      { maxLength: 4 },
    ),
  }));
  return tree.map((shapes) => {
    const last = { id: 0 };
    return shapes.map((shape) => numbered([shape], last));
  });
}

type Shape = { value: string } | { inside: Shape[] | undefined };

function numbered(shapes: readonly Shape[], last: { id: number }): Token[] {
  return shapes.flatMap((shape): Token[] => {
    if ('value' in shape) return [{ type: 'text', value: shape.value }];
    last.id += 1;
    const { id } = last;
    if (shape.inside === undefined) return [{ type: 'standalone', id }];
    return [{ type: 'open', id }, ...numbered(shape.inside, last), { type: 'close', id }];
  });
}
