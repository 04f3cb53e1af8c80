/** A file cannot be taken as it is; the message tells its author why. Nothing else stops for it. */
export class Rejection extends Error {
  override name = 'Rejection';
}
