import type { DeskWords } from './desk-words.ts';

export const englishDesk: DeskWords = {
  desk: 'Desk',
  toOverview: 'To the overview',
  notSignedInTitle: 'Not signed in',
  notSignedIn: 'Open the link printed when Dragoman started.',
  refusedTitle: 'Refused',
  formTooLong: 'The form is too long.',
  formFromElsewhere: 'The form was not sent from the desk.',
  errorTitle: 'Something went wrong',
  error: 'The page could not be made.',
  notFoundTitle: 'Not found',
  notFound: 'Nothing waits for a person at this address.',

  retried: (article) => [
    article,
    ' is being tried again: a file at once, an item of a feed with the next poll.',
  ],
  held: (count) => `Held for review (${count})`,
  nothingHeld: 'Nothing is held.',
  heldDetails: ({ from, to, errors, receivedAt }) => [
    `${from} to ${to}, ${errors} ${errors === 1 ? 'error' : 'errors'}, came in `,
    receivedAt,
  ],
  takenBack: (count) => `Taken back (${count})`,
  takenBackBy: (person, at) => ['by ', person, ', ', at],
  release: 'Release',
  releaseLanguage: (article, language) => `Release ${article} in ${language}`,
  released: (article) => [article, ' is released: readers get it as far as its version is published.'],
  sameSentence: (articles) =>
    `${articles} articles wait for the same sentence, and one correction releases them all`,
  rejected: (count) => `Could not be taken (${count})`,
  nothingRejected: 'Every file was taken.',
  keepsWaiting: (files) => ['Until it is put right, ', files, ' must wait.'],
  drafts: (count) => `Drafts (${count})`,
  draftDetails: (language, receivedAt) => [`${language}, came in `, receivedAt],
  notes: (count) => `Taken, and not read wholly (${count})`,
  cameIn: (receivedAt) => ['(came in ', receivedAt, ')'],
  conflicts: (count) => `In conflict (${count})`,
  conflict: ({ file, by, at }) => [file, ' of the content folder: ', SINCE[by], ' (noticed ', at, '). '],
  howToDecide: (article) => [
    'Nothing was overwritten. “dragoman push --force ',
    article,
    '” puts the content folder’s file, “dragoman pull --force ',
    article,
    '” takes the other into the content folder.',
  ],
  tryAgain: 'Try again',
  tryArticleAgain: (article) => `Try ${article} again`,
  whatWasInIt: 'What was in it',
  waiting: (count) => `Waiting for characters (${count})`,
  whyWaiting:
    'What may be sent to the machine is used up. These go on by themselves: after midnight UTC, or when the service allows.',
  feeds: (count) => `Feeds (${count})`,
  noFeedYet: 'No feed was asked yet.',
  feedItems: (feed, items, waiting) => [feed, `: ${items} items known, ${waiting} waiting `],
  asked: (url, askedAt) => ['(', url, ', asked ', askedAt, ')'],
  failed: (failures, error, nextAt) => [
    `Failed ${failures} ${failures === 1 ? 'time' : 'times in a row'}: `,
    error,
    '. Asked again after ',
    nextAt,
    '.',
  ],

  heldTitle: (title, language) => `Held: ${title} (${language})`,
  saidWhenTranslated: 'It said when it was translated:',
  notTranslated: 'Not translated',
  nearMatches: 'Near matches',
  nearMatch: (score, person) => [
    `Near match, ${score} %`,
    ...(person ? [', by ', person] : []),
    '. Struck out: only in the earlier original. Underlined: only in this one.',
  ],
  nearTranslation: 'Its translation, for you to take from; it is not published here:',
  otherReading: (engine, score) => [
    'What ',
    engine,
    score === undefined
      ? ' makes of the original:'
      : ` makes of the original (agreement ${Math.round(score)} of 100):`,
  ],
  localEngine: ([first, second]) => [
    'No machine translates here. To have it translated on this computer: ',
    first,
    ', then ',
    second,
    '.',
  ],
  by: (person) => ['By ', person],
};

const SINCE = {
  desk: 'a text was sent to the desk since the folder last spoke',
  other: 'another writer changed the article since the folder last spoke',
  nobody: 'the file was deleted from the inbox since the folder last spoke',
};
