import type { NumberLanguage } from './number-language.ts';
import { counted, named, wordMap } from './word-list.ts';

const words = wordMap({
  values: [
    ...counted('cero uno/una/un dos tres cuatro cinco seis siete ocho nueve diez once doce trece', 0),
    ...counted('catorce quince dieciséis/dieciseis diecisiete dieciocho diecinueve veinte', 14),
    ...counted('veintiuno/veintiuna/veintiún veintidós/veintidos veintitrés/veintitres veinticuatro', 21),
    ...counted('veinticinco veintiséis/veintiseis veintisiete veintiocho veintinueve', 25),
    ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    ...counted('cien/ciento doscientos/doscientas trescientos/trescientas', 100, 100),
    ...counted('cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas', 400, 100),
    ...counted('setecientos/setecientas ochocientos/ochocientas novecientos/novecientas', 700, 100),
    ...counted('décimo/décima undécimo/undécima duodécimo/duodécima', 10),
  ],
  soft: [
    ...counted('primero/primera/primer segundo/segunda tercero/tercera/tercer/tercio/tercios', 1),
    ...counted('cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena', 4),
    ...counted('ambos/ambas/doble/par triple', 2),
  ],
  names: [
    ...named('trimestre trimestres trío', 3),
    ...named('semestre semestres', 6),
    ...named('centenario', 100),
    ...named('mediodía', 12),
    ...named('medianoche', 0, 12, 24),
  ],
  groups: [
    ...counted('década/décadas/decena/decenas', 10),
    ...counted('docena/docenas', 12),
    ...counted('quincena', 15),
    ...counted('veintena treintena cuarentena cincuentena', 20, 10),
    ...counted('siglo/siglos/centenar/centenares', 100),
  ],
  scales: [...counted('mil/miles millón/millones/millon', 3, 3), ...counted('billón/billones', 12)],
  decades: [],
  months: [
    ...counted('enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre', 1),
    ...counted('noviembre diciembre', 11),
  ],
  halves: counted('cuarto/cuartos medio/media/mitad', 15, 15),
});

export const spanish: NumberLanguage = {
  find(text) {
    const word = words.get(text.normalize('NFC').toLowerCase());
    return word && { word, joined: false, clitic: false };
  },
  isAnd: (word) => word.toLowerCase() === 'y',
  isDecadeMark: (word) => /^años$/iu.test(word),
  isDual: () => false,
  isOtherWord: () => false,
  unitFirst: false,
  addsDigits: false,
  morning: /^\s*(?:de la (?:mañana|madrugada)|a\.?\s?m\b)/iu,
  afternoon: /^\s*(?:de la (?:tarde|noche)|p\.?\s?m\b)/iu,
  saysAfternoon: /(?<!\p{L})(?:tarde|noche|mediodía|p\.?\s?m\b)/iu,
};
