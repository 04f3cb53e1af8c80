/** A machine translator as people call it: `amazon-translate` is Amazon Translate. */
export function engineName(engine: string): string {
  return engine
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
