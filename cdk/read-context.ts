/** The key of cdk.json, and what fields given one by one on the command line begin with. */
const KEY = 'dragoman';

/**
 * The fields of the stack's configuration as CDK's context has them, not yet checked. A field on the command line
 * (`-c dragoman.waf=true`) stands above the same field of cdk.json; it is text there, so it is read as JSON where
 * it is JSON.
 * @throws if the key itself holds no fields.
 */
export function readContext(context: Record<string, unknown>): Record<string, unknown> {
  const set = context[KEY] ?? {};
  if (typeof set !== 'object' || set === null || Array.isArray(set)) {
    throw new Error(`cdk.json: ${KEY}: ${JSON.stringify(set)}: is no object of fields`);
  }
  const single = Object.entries(context)
    .filter(([key]) => key.startsWith(`${KEY}.`))
    .map(([key, value]) => [key.slice(KEY.length + 1), typeof value === 'string' ? readValue(value) : value]);
  return { ...set, ...Object.fromEntries(single) };
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
