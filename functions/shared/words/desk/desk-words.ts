import type { Child } from 'hono/jsx';

/** Every word that the desk says by itself, in one language. A `Child` is what a page puts in: a name, a time. */
export interface DeskWords {
  desk: string;
  toOverview: string;
  notSignedInTitle: string;
  notSignedIn: string;
  refusedTitle: string;
  formTooLong: string;
  formFromElsewhere: string;
  errorTitle: string;
  error: string;
  notFoundTitle: string;
  notFound: string;

  // The overview.
  retried(article: Child): Child[];
  held(count: number): string;
  nothingHeld: string;
  heldDetails(details: { from: string; to: string; errors: number; receivedAt: Child }): Child[];
  /** Languages of articles that a person holds. */
  takenBack(count: number): string;
  takenBackBy(person: Child, at: Child): Child[];
  release: string;
  releaseLanguage(article: string, language: string): string;
  released(article: Child): Child[];
  /** How many articles one correction would release. */
  sameSentence(articles: number): string;
  rejected(count: number): string;
  nothingRejected: string;
  /** Of files of an article whose original was rejected. */
  keepsWaiting(files: Child): Child[];
  drafts(count: number): string;
  draftDetails(language: string, receivedAt: Child): Child[];
  notes(count: number): string;
  cameIn(receivedAt: Child): Child[];
  conflicts(count: number): string;
  /** Of a file of the content folder. */
  conflict(details: { file: Child; by: 'desk' | 'other' | 'nobody'; at: Child }): Child[];
  howToDecide(article: Child): Child[];
  tryAgain: string;
  tryArticleAgain(article: string): string;
  whatWasInIt: string;
  waiting(count: number): string;
  whyWaiting: string;
  feeds(count: number): string;
  noFeedYet: string;
  feedItems(feed: Child, items: number, waiting: number): Child[];
  asked(url: Child, askedAt: Child): Child[];
  failed(failures: number, error: Child, nextAt: Child): Child[];

  // A held version.
  heldTitle(title: string, language: string): string;
  saidWhenTranslated: string;
  /** @param score How far the translation agrees with it, 0 to 100. */
  otherReading(engine: Child, score: number | undefined): Child[];
  notTranslated: string;
  /** Of a picture whose words for who cannot see it are missing. */
  noAlternativeText: string;
  /** Beside the name of a picture that readers do not get. */
  pictureNotMade: string;
  /** What people translated of sources much like a segment's. */
  nearMatches: string;
  /** @param score How alike the sources are, in per cent. */
  nearMatch(score: number, person: Child | undefined): Child[];
  nearTranslation: string;
  /** What to do where no machine translates: two commands. */
  localEngine(commands: Child[]): Child[];
  by(person: Child): Child[];

  // An article's pictures.
  pictures: string;
  picturesTitle(article: string): string;
  /** On the overview: the form that asks for an article's id. */
  picturesOf: string;
  showPictures: string;
  /** Beside an article: the link to its pictures. */
  toPictures: string;
  picturesThere(count: number): string;
  pictureDetails(kilobytes: number, receivedAt: Child): Child[];
  pictureName: string;
  chooseFile: string;
  pictureRules(megabytes: number): string;
  fileFor(name: Child): Child[];
  sendPicture: string;
  replacesPicture: string;
  formExpires(at: Child): Child[];
  pictureSent(name: Child): Child[];
  pictureTakenTitle: string;
  pictureTaken: string;
  toDesk: string;
}
