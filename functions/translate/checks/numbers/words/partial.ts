import type { FoundWord, NumberLanguage } from './number-language.ts';
import { counted } from './word-list.ts';

/** Words that multiply the digits before them, by the exponent of ten, in languages without a list of their own. */
const SCALES: Record<string, [string, number][]> = {
  de: counted('tausend/tsd million/millionen/mio milliarde/milliarden/mrd billion/billionen', 3, 3),
  nl: counted('duizend miljoen/mln miljard/mld biljoen', 3, 3),
  sv: counted('tusen miljon/miljoner/mn miljard/miljarder/md biljon/biljoner', 3, 3),
  da: counted('tusind/tusinde million/millioner/mio milliard/milliarder/mia billion/billioner', 3, 3),
  no: counted('tusen million/millioner milliard/milliarder billion/billioner', 3, 3),
  it: counted('mila/mille milione/milioni/mln miliardo/miliardi/mld', 3, 3),
  pt: [
    ...counted('mil milhão/milhões/milhao/milhoes', 3, 3),
    ...counted('bilhão/bilhões/biliões trilhão/trilhões', 9, 3),
  ],
  ca: counted('mil milió/milions', 3, 3),
  ro: counted('mii/mie milion/milioane miliard/miliarde', 3, 3),
  pl: counted('tys/tysiąc/tysiące/tysięcy mln/milion/miliony/milionów mld/miliard/miliardy/miliardów', 3, 3),
  cs: counted('tisíc/tisíce milion/miliony/milionů/mil miliarda/miliardy/miliard/mld', 3, 3),
  ru: counted(
    'тыс/тысяча/тысячи/тысяч млн/миллион/миллиона/миллионов млрд/миллиард/миллиарда/миллиардов трлн/триллион/триллиона/триллионов',
    3,
    3,
  ),
  uk: counted(
    'тис/тисяча/тисячі/тисяч млн/мільйон/мільйона/мільйони/мільйонів млрд/мільярд/мільярда/мільярди/мільярдів трлн',
    3,
    3,
  ),
  tr: counted('bin milyon/mn milyar/mr trilyon', 3, 3),
  el: counted('χιλιάδες/χιλ εκατομμύρια/εκατομμύριο/εκατ δισεκατομμύρια/δισεκατομμύριο/δισ', 3, 3),
  he: counted('אלף/אלפים/אלפי מיליון/מיליוני מיליארד/מיליארדי טריליון', 3, 3),
  fa: counted('هزار میلیون/ملیون میلیارد/بیلیون تریلیون', 3, 3),
  ur: [...counted('ہزار ملین بلین/ارب ٹریلین/کھرب', 3, 3), ...counted('لاکھ', 5), ...counted('کروڑ', 7)],
  hi: [
    ...counted('हज़ार/हजार', 3),
    ...counted('लाख', 5),
    ...counted('मिलियन', 6),
    ...counted('करोड़', 7),
    ...counted('अरब/बिलियन', 9),
  ],
  bn: [...counted('হাজার', 3), ...counted('লাখ/লক্ষ', 5), ...counted('কোটি', 7)],
  id: counted('ribu juta miliar/milyar triliun', 3, 3),
  ms: counted('ribu juta bilion trilion', 3, 3),
  vi: counted('nghìn/ngàn triệu tỷ/tỉ', 3, 3),
  zh: [...counted('千', 3), ...counted('万/萬 亿/億 兆', 4, 4)],
  ja: [...counted('千', 3), ...counted('万 億 兆', 4, 4)],
  ko: [...counted('천', 3), ...counted('만 억 조', 4, 4)],
};

const NEVER = /(?!)/u;
/** Where numbers are written in characters as often as in digits, these may be any. */
const CHARACTERS = /[一二三四五六七八九十百千两兩〇零壹贰叁]/u;
const IN_CHARACTERS = new Set(['zh', 'ja']);

export function partialLanguage(base: string): NumberLanguage {
  const scales = new Map((SCALES[base] ?? []).map(([word, exponent]) => [word.normalize('NFC'), exponent]));
  return {
    partial: true,
    mayHide: (text) => IN_CHARACTERS.has(base) && CHARACTERS.test(text),
    find: (word) => findScale(word, scales),
    isAnd: () => false,
    isDecadeMark: () => false,
    isDual: () => false,
    isOtherWord: () => false,
    unitFirst: false,
    addsDigits: false,
    morning: NEVER,
    afternoon: NEVER,
    saysAfternoon: NEVER,
  };
}

function findScale(word: string, scales: ReadonlyMap<string, number>): FoundWord | undefined {
  if (scales.size === 0) return undefined;
  const exponent = scales.get(word.normalize('NFC').toLowerCase());
  return exponent === undefined
    ? undefined
    : { word: { kind: 'scale', exponent }, joined: false, clitic: false };
}
