/** A 200 as it is made, with all that is said of it. */
export interface RenderedAnswer {
  body: string;
  headers: Readonly<Record<string, string>>;
}

/** What answers a request, found and not rendered yet. */
export interface FoundAnswer {
  /** What is asked for, with all that its path reads of the address, and no more. */
  name: string;
  /** What it is made of now, such as the ETags of its objects; another answer is rendered if it changed. */
  made: string;
  render(): RenderedAnswer | Promise<RenderedAnswer>;
}
