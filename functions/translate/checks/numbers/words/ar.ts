import { foldArabic } from '../../../../shared/language/text/arabic.ts';
import type { FoundWord, NumberLanguage } from './number-language.ts';
import { counted, named, wordMap } from './word-list.ts';

const HUNDRED = ['مئه', 'مائه', 'ميه'];

/** As folded by {@link foldArabic}; without clitics. */
const words = wordMap({
  values: [
    ...counted('صفر واحد/واحده/احد/احدي/حادي/حاديه', 0),
    ...counted('اثنان/اثنين/اثنا/اثني/اثنتان/اثنتين/اثنتا/اثنتي ثلاث/ثلاثه اربع/اربعه خمس/خمسه ست/سته', 2),
    ...counted('سبع/سبعه ثمان/ثماني/ثمانيه تسع/تسعه عشر/عشره', 7),
    ...counted('عاشر/عاشره', 10),
    ...counted('عشرون/عشرين ثلاثون/ثلاثين اربعون/اربعين خمسون/خمسين ستون/ستين', 20, 10),
    ...counted('سبعون/سبعين ثمانون/ثمانين تسعون/تسعين', 70, 10),
    ...counted('مئتان/مئتين/مئتا/مئتي/مائتان/مائتين/مائتا/مائتي', 200),
    ...counted('ثلاث اربع خمس ست سبع ثمان/ثماني تسع', 300, 100).flatMap(([unit, value]) =>
      HUNDRED.map((hundred): [string, number] => [unit + hundred, value]),
    ),
  ],
  soft: [
    ...counted('ثاني/ثانيه/ثان/ثانيا ثالث/ثالثه/ثالثا/ثلث رابع/رابعه/رابعا خامس/خامسه/خامسا', 2),
    ...counted('سادس/سادسه/سادسا/سدس سابع/سابعه/سابعا ثامن/ثامنه/ثامنا تاسع/تاسعه/تاسعا', 6),
    ...counted('مثني/ضعف/ضعفا/ضعفي اثلاث', 2),
    ...counted('اخماس اسداس اسباع', 5),
    ...counted('اتساع اعشار', 9),
  ],
  names: [
    ...named('ثنائي ثنائيه ثنائيا', 2),
    ...named('ثلاثي ثلاثيه ثلاثيا هاتريك هاتريكا', 3),
    ...named('رباعي رباعيه رباعيا', 4),
    ...named('خماسي خماسيه', 5),
    ...named('سداسي سداسيه', 6),
    ...named('سباعي سباعيه', 7),
    ...named('ثلثا ثلثي ثلثان ثلثين ثلثيهم ثلثيها', 2, 3),
    ...named('ظهرا', 12),
    ...named('منتصف', 0, 12, 24),
  ],
  groups: [
    // Of ten firsts none is the eleventh.
    ...counted('اول/اولي', 1),
    ...counted('عقد/عقود/عقدا', 10),
    ...counted('دزينه/دزينات', 12),
    ...counted('عشرات', 10),
    ...counted('مئات/قرن/قرون/قرنا', 100),
  ],
  scales: [
    ...HUNDRED.map((hundred): [string, number] => [hundred, 2]),
    ...counted('الف/الفا/الاف/الوف مليون/مليونا/ملايين مليار/مليارا/مليارات/بليون/بليونا/بلايين', 3, 3),
    ...counted('تريليون/تريليونا/تريليونات/ترليون/ترليونات', 12),
  ],
  decades: counted(
    `عشرينيات/عشرينات ثلاثينيات/ثلاثينات اربعينيات/اربعينات خمسينيات/خمسينات ستينيات/ستينات
     سبعينيات/سبعينات ثمانينيات/ثمانينات تسعينيات/تسعينات`,
    20,
    10,
  ),
  months: [
    // Egypt and the Gulf.
    ...counted('يناير فبراير مارس ابريل مايو يونيو/يونيه يوليو/يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر', 1),
    // Morocco and Mauritania, if they differ.
    ...counted('ماي يونيو يوليوز غشت شتنبر اكتوبر نونبر دجنبر', 5),
    // Algeria and Tunisia.
    ...counted('جانفي فيفري/فيفريه مارس افريل ماي جوان جويليه اوت سبتمبر اكتوبر نوفمبر ديسمبر', 1),
    // Syria, Lebanon, Iraq; the others are below.
    ...counted('شباط اذار نيسان ايار حزيران تموز اب ايلول', 2),
  ],
  halves: counted('ربع/ارباع نصف', 15, 15),
});

// The Levant's months of two words.
words.set('تشرين', { kind: 'month', months: [10, 11] });
words.set('كانون', { kind: 'month', months: [12, 1] });

for (const [forms, exponent] of [
  ['الفان/الفين/الفي', 3],
  ['مليونان/مليونين/مليوني', 6],
  ['ملياران/مليارين/ملياري/بليونان/بليونين', 9],
  ['تريليونان/تريليونين/تريليوني', 12],
] as const) {
  for (const form of forms.split('/')) words.set(form, { kind: 'scale', exponent, times: 2 });
}

/** And, so; by, for, like; the. Asked for after the bare word: `واحد` begins with no "and". */
const CLITICS = new Set('و ف ب ل ك ال لل وال فال بال كال ولل وب ول فب فل'.split(' '));
const LONGEST_CLITIC = 3;
const MAY_HAVE_CLITIC = /^[وفبلكا]/;

const UNEVEN = /[\u064b-\u065f\u0670\u0640أإآٱىة]/;

function fold(word: string): string {
  return UNEVEN.test(word) ? foldArabic(word) : word;
}

/** "I am not" is no "for six". */
const I_AM_NOT = /^[وفأا]?لست$/u;

/** Five takes a noun without the article, a fifth one with it. */
const PART = /^[وبل]?(?:خمس|سدس|سبع|ثمن|تسع|عشر)$/u;
const PART_OF = /^\s(?:من\s)?(?:ال|مجموع|إجمالي|عدد)/u;

const BARE_DUAL = /^[وبل]?(?:[أا]لفا|مليونا|مليارا)$/u;

const DUAL = /..(?:ان|ين|تا)(?:ها|هما|هم|ه)?$/u;

export const arabic: NumberLanguage = {
  find(text) {
    const folded = fold(text);
    const bareWord = words.get(folded);
    if (bareWord) return { word: bareWord, joined: false, clitic: false };
    return MAY_HAVE_CLITIC.test(folded) ? findAfterClitic(folded) : undefined;
  },
  isAnd: (word) => word === 'و',
  isDecadeMark: () => false,
  mayBeTwo: (word) => BARE_DUAL.test(word),
  isPart: (word, after) => PART.test(word) && PART_OF.test(after),
  isOtherWord: (word) => I_AM_NOT.test(word),
  isDual: (word) => DUAL.test(fold(word)),
  unitFirst: true,
  addsDigits: true,
  morning: /^\s*(?:صباح|فجر|بعد منتصف|ليل|ص(?![\p{L}\p{M}]))/u,
  afternoon: /^\s*(?:مساء|بعد الظهر|عصر|ليل|ظهر|من مساء|م(?![\p{L}\p{M}]))/u,
  saysAfternoon: /مساء|ليل|عصر|ظهر|مسائي|(?<!\p{L})م(?![\p{L}\p{M}])/u,
};

function findAfterClitic(folded: string): FoundWord | undefined {
  for (let length = 1; length <= LONGEST_CLITIC; length += 1) {
    const word = words.get(folded.slice(length));
    const clitic = word && folded.slice(0, length);
    if (clitic && CLITICS.has(clitic)) {
      return { word, joined: clitic.startsWith('و'), clitic: clitic !== 'و' };
    }
  }
  return undefined;
}
