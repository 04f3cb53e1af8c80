export interface Unit {
  /** Amounts of one kind can be converted into each other. */
  kind: 'length' | 'mass' | 'volume' | 'area' | 'temperature' | 'power' | 'money';
  /** How much of the kind's first unit it is; rates of money change. */
  factor: number;
  /** What it counts at zero of the first unit. */
  zero: number;
}

/** By kind: the unit in the kind's first unit, and its words in the three languages, Arabic as folded. */
const LISTS: Record<Unit['kind'], [number, string][]> = {
  // Speeds are lengths in an hour.
  length: [
    [1, 'm metre metres meter meters mètre mètres م متر مترا امتار'],
    [
      1_000,
      'km kms kph kmh kilometre kilometres kilometer kilometers kilomètre kilomètres كم كلم كيلومتر كيلومترا كيلومترات كيلو',
    ],
    [
      0.01,
      'cm centimetre centimetres centimeter centimeters centimètre centimètres سم سنتيمتر سنتيمترا سنتيمترات سنتمتر',
    ],
    [
      0.001,
      'mm millimetre millimetres millimeter millimeters millimètre millimètres مم ملم مليمتر مليمترا مليمترات',
    ],
    [1_609, 'mi mph mile miles mille milles ميل ميلا اميال'],
    [0.3048, 'ft foot feet pied pieds قدم قدما اقدام'],
    [0.0254, 'inch inches pouce pouces po بوصه بوصات انش'],
    [1_852, 'kn kt kts knot knots nœud nœuds noeuds'],
    [0.9144, 'yd yard yards verge verges يارده ياردات'],
  ],
  mass: [
    [1, 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes كغ كجم كلغ كيلوغرام كيلوجرام'],
    [0.001, 'g gram grams gramme grammes غ غرام غراما غرامات جرام جراما جرامات'],
    [0.4536, 'lb lbs pound pounds livre livres رطل رطلا ارطال باوند'],
    [0.02835, 'oz ounce ounces once onces اونصه اونصات'],
    [6.35, 'stone stones'],
    [1_000, 't ton tons tonne tonnes طن طنا اطنان'],
  ],
  volume: [
    [1, 'l litre litres liter liters لتر لترا لترات'],
    [3.785, 'gal gallon gallons غالون غالونا غالونات جالون جالونا جالونات'],
    [159, 'bbl barrel barrels baril barils برميل برميلا براميل'],
    [0.568, 'pint pints pinte pintes'],
  ],
  area: [
    [1, 'ha hectare hectares هكتار هكتارا هكتارات'],
    [0.4047, 'acre acres فدان فدانا افدنه'],
  ],
  temperature: [
    [1, 'c celsius centigrade مئويه سيلزيوس'],
    [5 / 9, 'f fahrenheit فهرنهايت'],
  ],
  power: [
    [1, 'kw kilowatt kilowatts كيلوواط'],
    [0.7457, 'hp bhp horsepower chevaux حصان حصانا احصنه'],
  ],
  money: [
    [1, '$ dollar dollars usd دولار دولارا دولارات'],
    [1, '€ euro euros eur يورو'],
    [1, '£ gbp sterling استرليني'],
    [1, 'dh dhs mad dirham dirhams درهم درهما دراهم'],
    [1, '¥ yen yens ين'],
  ],
};

const byWord = new Map<string, Unit>();
for (const [kind, list] of Object.entries(LISTS) as [Unit['kind'], [number, string][]][]) {
  for (const [factor, words] of list) {
    const unit = { kind, factor, zero: words.startsWith('f ') ? 32 : 0 };
    for (const word of words.split(' ')) byWord.set(word, unit);
  }
}

/** @param word In small letters, without an article. */
export function unitNamed(word: string): Unit | undefined {
  return byWord.get(word);
}
