const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** An ISO 8601 time as TMX writes it, to the second: `20251121T180000Z`; `undefined` if it is no time. */
export function writeTmxTime(iso: string): string | undefined {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return undefined;
  return time.toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * The time of a unit as ISO 8601; the beginning of time if there is none.
 * @param exact To the millisecond, as this program writes it beside; it counts if it is the same second, so
 *   not in a unit that another program has changed since.
 */
export function readTmxTime(text: string | undefined, exact?: string): string {
  if (exact !== undefined && (text === undefined || writeTmxTime(exact) === text)) {
    const time = new Date(exact);
    if (!Number.isNaN(time.getTime())) return time.toISOString();
  }
  const time = new Date((text ?? '').replace(BASIC, '$1-$2-$3T$4:$5:$6Z'));
  return (Number.isNaN(time.getTime()) ? new Date(0) : time).toISOString();
}
