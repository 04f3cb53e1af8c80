import { createLogUpdate } from 'log-update';
import colors from 'picocolors';

/** What a person at the terminal sees. Every line stays; on a terminal a line of figures runs below them. */
export interface Progress {
  line(label: Label, text: string): void;
  /** Counts for the line of figures. */
  count(figure: Figure, by?: number): void;
  /** Ends the line of figures. */
  end(): void;
}

export type Label =
  | 'taken'
  | 'published'
  | 'held'
  | 'rejected'
  | 'withdrawn'
  | 'embargo'
  | 'conflict'
  | 'retry'
  | 'failed'
  | 'note'
  | 'summary';
export type Figure = 'taken' | 'versions' | 'pictures' | 'published' | 'charactersSent';

const PAINT: Record<Label, (text: string) => string> = {
  taken: colors.dim,
  published: colors.green,
  held: colors.yellow,
  rejected: colors.red,
  withdrawn: colors.yellow,
  embargo: colors.yellow,
  conflict: colors.red,
  retry: colors.yellow,
  failed: colors.red,
  note: colors.dim,
  summary: colors.bold,
};

/** Drawn at most so often. */
const REDRAW_MS = 80;

/** Plain lines where the output is a pipe; colours only where picocolors finds them welcome (NO_COLOR). */
export function createProgress(output: NodeJS.WriteStream): Progress {
  const figures: Record<Figure, number> = {
    taken: 0,
    versions: 0,
    pictures: 0,
    published: 0,
    charactersSent: 0,
  };
  const live = output.isTTY ? createLogUpdate(output) : undefined;
  const started = Date.now();
  let drawn = 0;
  let ended = false;

  function draw(): void {
    if (live === undefined || ended || Date.now() - drawn < REDRAW_MS) return;
    drawn = Date.now();
    const { taken, versions, pictures, published, charactersSent } = figures;
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    live(
      `${taken} articles in · ${versions} versions · ${pictures} pictures · ${published} published · ` +
        `${charactersSent.toLocaleString('en')} characters sent · ${seconds} s`,
    );
  }

  return {
    line(label, text) {
      live?.clear();
      const width = output.isTTY || !colors.isColorSupported;
      output.write(`${width ? PAINT[label](label.padEnd(10)) : label.padEnd(10)}${printable(text)}\n`);
      drawn = 0;
      draw();
    },
    count(figure, by = 1) {
      figures[figure] += by;
      draw();
    },
    end() {
      ended = true;
      live?.clear();
      // Gives the terminal its cursor back.
      live?.done();
    },
  };
}

/** File names and messages come from outside: no control characters reach the terminal. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
