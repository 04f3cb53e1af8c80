export type UnitKind = 'length' | 'area' | 'volume' | 'mass' | 'temperature' | 'power' | 'time' | 'money';

export interface Unit {
  /** Amounts of one kind can be converted into each other. */
  kind: UnitKind;
  /** How much of the kind's first unit it is; rates of money change. */
  factor: number;
  /** What it counts at zero of the first unit. */
  zero: number;
}

const MONTH = 30.44;

/** By kind: the unit in the kind's first unit, and its words in the three languages, Arabic as folded. */
const LISTS: Record<UnitKind, [number, string][]> = {
  // Speeds are lengths in an hour.
  length: [
    [1, 'm metre metres meter meters mètre mètres م متر مترا امتار'],
    [
      1_000,
      `km kms kph kmh kilometre kilometres kilometer kilometers kilomètre kilomètres
       كم كلم كيلومتر كيلومترا كيلومترات كيلو`,
    ],
    [
      0.01,
      'cm centimetre centimetres centimeter centimeters centimètre centimètres سم سنتيمتر سنتيمترا سنتيمترات سنتمتر سنتمترا',
    ],
    [
      0.001,
      'mm millimetre millimetres millimeter millimeters millimètre millimètres مم ملم مليمتر مليمترا مليمترات',
    ],
    [1_609.34, 'mi mph mile miles mille milles ميل ميلا اميال'],
    [0.3048, 'ft foot feet pied pieds قدم قدما اقدام'],
    [0.0254, 'in inch inches pouce pouces po بوصه بوصات انش انشا انشات'],
    [1_852, 'kn kt kts knot knots nœud nœuds noeud noeuds عقده'],
    [0.9144, 'yd yds yard yards verge verges يارده ياردات'],
  ],
  area: [
    [1, 'ha hectare hectares هكتار هكتارا هكتارات'],
    [0.4047, 'acre acres فدان فدانا افدنه اكر'],
  ],
  volume: [
    [1, 'l litre litres liter liters لتر لترا لترات ليتر ليترا'],
    [0.001, 'ml millilitre millilitres milliliter milliliters مل ملليلتر'],
    [3.785, 'gal gallon gallons غالون غالونا غالونات جالون جالونا جالونات'],
    [159, 'bbl barrel barrels baril barils برميل برميلا براميل'],
    [0.473, 'pint pints pinte pintes'],
    [0.946, 'quart quarts'],
  ],
  mass: [
    [
      1,
      'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes كغ كجم كغم كلغ كيلوغرام كيلوغراما كيلوجرام كيلوجراما',
    ],
    [0.001, 'g gr gram grams gramme grammes غ غرام غراما غرامات جرام جراما جرامات'],
    [0.4536, 'lb lbs pound pounds livre livres رطل رطلا ارطال باوند'],
    [0.02835, 'oz ounce ounces once onces اونصه اونصات اوقيه'],
    [6.35, 'stone stones st'],
    [1_000, 't tonne tonnes طن طنا اطنان'],
    [907, 'ton tons'],
  ],
  temperature: [
    [1, 'c celsius centigrade مئويه سيلزيوس سلسيوس'],
    [5 / 9, 'f fahrenheit فهرنهايت'],
  ],
  power: [
    [1, 'kw kilowatt kilowatts كيلوواط'],
    [0.7457, 'hp bhp horsepower chevaux ch حصان حصانا احصنه'],
  ],
  // In days.
  time: [
    [1 / 1_440, 'min mins minute minutes دقيقه دقائق'],
    [1 / 24, 'h hr hrs hour hours heure heures ساعه ساعات'],
    [1, 'day days daily jour jours journée quotidien quotidienne يوم يوما ايام يومي يوميه يوميا'],
    [7, 'week weeks weekly semaine semaines hebdomadaire اسبوع اسبوعا اسابيع اسبوعي اسبوعيه اسبوعيا'],
    [14, 'fortnight fortnights fortnightly quinzaine'],
    [MONTH, 'month months monthly mois mensuel mensuelle شهر شهرا اشهر شهور شهري شهريه شهريا'],
    [2 * MONTH, 'bimonthly bimestriel bimestrielle'],
    [3 * MONTH, 'trimestre trimestres quarterly trimestriel trimestrielle فصلي فصليه فصليا'],
    [6 * MONTH, 'semestre semestres semestriel semestrielle biannual'],
    [
      12 * MONTH,
      `year years yearly annual annually an ans année années annuel annuelle سنه سنوات عام عاما اعوام
       سنوي سنويه سنويا`,
    ],
    [120 * MONTH, 'decade decades décennie décennies عقد عقدا عقود'],
    [1_200 * MONTH, 'century centuries siècle siècles قرن قرنا قرون'],
  ],
  money: [
    [1, '$ dollar dollars usd دولار دولارا دولارات'],
    [1, '€ euro euros eur يورو'],
    [1, '£ gbp sterling استرليني'],
    [1, 'dh dhs mad dirham dirhams درهم درهما دراهم'],
    [1, '¥ yen yens ين'],
    [0.01, 'cents pence centimes'],
  ],
};

const byWord = new Map<string, Unit>();
for (const [kind, list] of Object.entries(LISTS) as [UnitKind, [number, string][]][]) {
  for (const [factor, words] of list) {
    const unit = { kind, factor, zero: words.startsWith('f ') ? 32 : 0 };
    for (const word of words.split(/\s+/u)) byWord.set(word, unit);
  }
}

/** @param word In small letters, without an article. */
export function unitNamed(word: string): Unit | undefined {
  return byWord.get(word);
}

function known(word: string): Unit {
  return byWord.get(word) as Unit;
}

export const DEGREES: readonly Unit[] = [known('c'), known('f')];
export const FAHRENHEIT = known('f');
export const FOOT = known('foot');

/** What the number after an amount counts where it has no unit: a 5-foot-9 man, 1 m 75. */
export const SMALLER = new Map([
  [FOOT, known('inch')],
  [known('m'), known('cm')],
  [known('stone'), known('lb')],
  [known('lb'), known('oz')],
]);
