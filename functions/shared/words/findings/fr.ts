import type { FindingWords } from './finding-words.ts';

const quote = (words: string) => `«\u00a0${words}\u00a0»`;

export const frenchFindings: FindingWords = {
  list: (words, more) => words.map(quote).join(', ') + (more ? '…' : ''),
  codes: {
    link: 'un lien',
    italics: 'des mots en italique',
    bold: 'des mots en gras',
    lineBreak: 'un saut de ligne',
    picture: 'une image',
    superscript: 'un exposant',
    subscript: 'un indice',
    programCode: 'un bout de code',
    struckOut: 'des mots barrés',
  },
  otherCode: (element) => `la mise en forme <${element}>`,
  codeWith: (name, words) => `${name} (${quote(words)})`,

  sourceLanguage: (said, looksLike) =>
    `l’article se dit en ${said}, mais le texte semble être en ${looksLike}`,
  machineFailed: (reason) => `la traduction automatique a échoué\u00a0: ${reason}`,

  outdated: 'l’original de ce texte a changé depuis qu’une personne l’a traduit',
  noTranslation: 'il n’y a pas encore de traduction',
  sameAsOriginal: 'la traduction est identique à l’original',
  empty: 'la traduction est vide',
  otherLanguage: (found, wanted) => `la traduction semble être en ${found} et non en ${wanted}`,
  notInLetters: (letters) => `la traduction n’est pas dans l’écriture de sa langue (${letters})`,
  strangeLetters: (list) => `des mots sont écrits dans les caractères d’une autre langue\u00a0: ${list}`,
  codeMissing: (code) => `il manque dans la traduction\u00a0: ${code}`,
  codeBroken: (code) => `abîmé dans la traduction, ou présent deux fois\u00a0: ${code}`,
  codeEmptied: (code) => `il ne reste aucun mot dans la traduction pour\u00a0: ${code}`,
  codeStrange: 'la traduction a une mise en forme que l’original n’a pas',
  codesCrossed: 'des liens ou des mises en forme se chevauchent dans la traduction',
  linksNotPlaced: 'les liens n’ont pas pu être placés\u202f; ils figurent à la fin',
  addressMissing: (address) => `l’adresse ${quote(address)} manque ou a changé`,
  addressAdded: (address) => `l’adresse ${quote(address)} n’est pas dans l’original`,
  numberMissing: ({ number, around }) => `le nombre ${number} manque (${quote(around)})`,
  numberAdded: ({ number, around }) => `le nombre ${number} n’est pas dans l’original (${quote(around)})`,
  percentMissing: ({ number, around }) =>
    `${number} n’est pas un pourcentage dans la traduction (${quote(around)})`,
  percentAdded: ({ number, around }) =>
    `${number} n’est un pourcentage que dans la traduction (${quote(around)})`,
  otherDayHalf: ({ number, around }) =>
    `l’heure ${number} est dans l’autre moitié du jour, ou dans aucune (${quote(around)})`,
  moreNumbers: (count) => `autres nombres qui diffèrent\u00a0: ${count}`,
  notCompared: (characters) =>
    `plus de ${characters} caractères\u00a0: ses nombres, ses dates et ses noms n’ont pas été comparés`,
  exchanged: ({ wanted, found }) => `l’original dit ${quote(wanted)}, la traduction ${quote(found)}`,
  tooShort: 'la traduction est beaucoup plus courte que l’original\u00a0: il en manque peut-être une partie',
  tooLong:
    'la traduction est beaucoup plus longue que l’original\u00a0: elle ajoute ou répète peut-être quelque chose',
  partMissing:
    'la traduction est plus courte que presque toutes\u00a0: une partie de l’original manque peut-être',
  sentenceAdded:
    'la traduction compte plus de phrases que l’original, et elle est plus longue que la plupart',
  repeatsItself: (words) => `la traduction se répète\u00a0: ${quote(words)}`,
  runTogether: (list) => `des mots sont collés\u00a0: ${list}`,
  machineSigns: (list) => `la machine a laissé des signes à elle dans le texte\u00a0: ${list}`,
  hiddenCharacters: 'le texte contient des caractères de contrôle invisibles',
  forbiddenTerm({ variant, source, instead }) {
    const advice = instead === undefined ? '' : `\u00a0: écrire ${quote(instead)}`;
    return `${quote(variant)} ne doit pas traduire ${quote(source)}${advice}`;
  },
  termToKeep: (source) => `${quote(source)} doit rester tel quel`,
  termMissing: (source, accepted) =>
    `${quote(source)} doit se traduire par ${accepted.map(quote).join(' ou ')}`,
  otherReading: (reading) =>
    `un deuxième traducteur automatique comprend autrement l’original : ${quote(reading)}`,
  partlyOtherReading: (reading) =>
    `un deuxième traducteur automatique comprend autrement une partie de l’original : ${quote(reading)}`,
  noOtherReading: 'aucun deuxième traducteur automatique n’a lu l’original, comme le veut site.json',
  copiedWords: (words) => `des mots de l’original n’ont pas été traduits\u00a0: ${quote(words)}`,
  quotesMissing: 'l’original comporte une citation, la traduction n’a pas de guillemets',
  quoteUnpaired: 'un guillemet de la traduction est seul',
  otherBrackets: 'la traduction n’a pas les mêmes parenthèses que l’original',
  endsWithout: (wanted) => `l’original finit par ${quote(wanted)}, la traduction non`,
  endsWithAdded: (found) => `la traduction finit par ${quote(found)}, l’original non`,
  endsOtherwise: (wanted, found) =>
    `l’original finit par ${quote(wanted)}, la traduction par ${quote(found)}`,
  tooManyVowelMarks: 'le texte arabe porte plus de signes vocaliques qu’un journal n’en écrit',
};
