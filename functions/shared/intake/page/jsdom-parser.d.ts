/** The part that is used here of the small DOM in Readability's package, which has no types for it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  interface SmallNode {
    appendChild(child: SmallNode): void;
  }

  export interface SmallElement extends SmallNode {
    localName: string;
    children: SmallElement[];
    textContent: string;
    setAttribute(name: string, value: string): void;
  }

  export interface SmallDocument extends SmallNode {
    head: SmallElement | undefined;
    body: SmallElement | undefined;
    title: string;
    children: SmallElement[];
    createElement(tagName: string): SmallElement;
    createTextNode(text: string): SmallNode;
  }

  class JSDOMParser {
    parse(html: string, address: string | null): SmallDocument;
  }

  // biome-ignore lint/style/noDefaultExport: it is what a package in CommonJS has
  export default JSDOMParser;
}
