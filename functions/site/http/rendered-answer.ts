/** A 200 as it is made, with all that is said of it. */
export interface RenderedAnswer {
  body: string;
  headers: Readonly<Record<string, string>>;
}
