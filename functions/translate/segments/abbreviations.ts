/** Words that are written with a full stop behind them and stand before another word: no sentence ends there. */
const BEFORE_WORDS = words(`
  M MM Mme Mmes Mlle Mlles Me Mgr Dr Drs Pr Prof Mr Mrs Ms Messrs Mx St Ste Sts Stes Rev Hon Fr Sr
  Gen Gén Maj Col Lt Capt Cap Cpt Cdt Cdr Sgt Adm Amb Sen Sén Rep Gov Gouv Pres Prés Supt Ing Arch
  Ave Blvd Bd Bld Boul Mt Ft vs cf Cf ca env viz e.g i.e p.ex c.-à-d av apr
  د أ م أ.د ا.د د.م ذ أ.م ج`);

/** Those that stand before a number: a sentence may well end with the word. */
const BEFORE_NUMBERS = words(`
  No Nos no nos Nr Art art Arts arts p pp P Fig fig Figs figs Vol vol Ch ch chap Chap Sect sect Sec sec Par par
  Éd éd Ed ed Tel tel Tél tél Ext t T n N Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  ص ع رقم ت ط`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** What Arabic glues to a word: and, for, by. */
const CLITIC = /^[وفلبك](?=\p{L})/u;

/**
 * Whether a word with a full stop behind it is an abbreviation there.
 *
 * @param word Without its last full stop.
 * @param next What follows, without the white space between.
 */
export function isAbbreviation(word: string, next: string): boolean {
  const isListed = (list: ReadonlySet<string>) => list.has(word) || list.has(word.replace(CLITIC, ''));
  return isListed(BEFORE_WORDS) || (isListed(BEFORE_NUMBERS) && /^\p{Nd}/u.test(next));
}

/** J., Ch. or J.-C. of a name. */
const INITIAL = /^(?:\p{Lu}|[CPT]h)(?:\.?-\p{Lu})*$/u;

export function isInitial(word: string): boolean {
  return INITIAL.test(word);
}

const ERAS = words('م ه هـ');

/** The letter behind a year, as in 1990 م. or 1445 هـ.: it ends what it stands behind. */
export function isEra(word: string): boolean {
  return ERAS.has(word);
}

/** U.S, R.D.C, p.m, ق.م */
const ACRONYM = /^\p{L}(?:\.\p{L}){1,6}$/u;

/** Words that begin a sentence more often than they go on with a name. */
const BEGINNERS = words(`
  A After All An And As At Both But By During For From He Her His However I If In It Its Meanwhile Most Of On One
  She So Some Such That The Their There These They This Those Though To Two We What When Where While With Yet You
  Après Au Aux Avec C Ce Cela Ces Cette Dans De Depuis Des Deux Du Elle Elles En Enfin Et Il Ils J Je L La Le Les
  Leur Leurs Lors Mais Nous On Or Où Par Pour Pourtant Quand Qui Sa Selon Ses Si Son Sur Tous Tout Un Une Vous`);

/** Whether it is one in the middle of a sentence; at the end of one its full stop ends both. */
export function isAcronymInside(word: string, next: string): boolean {
  return ACRONYM.test(word) && !BEGINNERS.has(/^\p{L}+/u.exec(next)?.[0] ?? '');
}
