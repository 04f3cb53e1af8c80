/** Of what an error repeats from a file, in UTF-16 units. */
const SHOWN = 200;

/** For errors: a hostile file's names and values can be as long as the file. */
export function shortenForError(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
