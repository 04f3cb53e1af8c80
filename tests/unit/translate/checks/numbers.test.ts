import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbers, numbersWithUnits } from '../../../../functions/translate/checks/numbers.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const errors = (pair: string, source: string, target: string) =>
  numbers.findProblems(checkedSegment(pair, source, target));
const warnings = (pair: string, source: string, target: string) =>
  numbersWithUnits.findProblems(checkedSegment(pair, source, target));

test.each([
  ['en-fr', 'It cost 1,250 euros.', 'Cela a coûté 1 250 euros.'],
  ['en-ar', 'It cost 1,250.50 dirhams.', 'كلّف 1.250,50 درهما.'],
  ['en-ar', 'In 2019, 45 boats left.', 'في عام ٢٠١٩ غادر ٤٥ قاربا.'],
  ['en-fr', 'At 9:30 the sale opened.', 'La vente a ouvert à 9 h 30.'],
  ['en-fr', 'At 3 p.m. it closed.', 'Elle a fermé à 15 heures.'],
  ['en-fr', 'They landed at 0230 UTC.', 'Ils ont atterri à 2 h 30 UTC.'],
  ['en-fr', 'It made $2.5 million.', 'Cela a rapporté 2,5 millions de dollars.'],
  ['en-fr', 'A $300+ billion loss.', 'Une perte de plus de 300 milliards de dollars.'],
  ['en-fr', 'The 93rd match.', 'Le 93e match.'],
  ['en-ar', 'The 93rd match.', 'المباراة الـ93.'],
  ['en-ar', 'The 15th century mosque.', 'مسجد من القرن الخامس عشر.'],
  ['fr-ar', 'Une mosquée du XVe siècle.', 'مسجد من القرن الخامس عشر.'],
  ['en-fr', 'In the 1960s he moved.', 'Il a déménagé dans les années 60.'],
  ['ar-en', 'في سبعينيات القرن العشرين بنوه.', 'They built it in the 1970s.'],
  ['ar-fr', 'في ثلاثينيات القرن التاسع عشر بنوه.', 'Ils l’ont construit dans les années 1830.'],
  ['en-ar', 'Two dozen boats, 24 in all.', 'دزينتان من القوارب، 24 في المجموع.'],
  ['en-ar', 'The 2 ships waited 1.5 hours.', 'انتظرت السفينتان ساعة ونصف.'],
  ['en-fr', 'The storm lasted 2.5 hours.', 'La tempête a duré deux heures et demie.'],
  ['en-ar', 'On 7 October 2007 it rained.', 'أمطرت في السابع من أكتوبر 2007.'],
  ['en-ar', 'It covers 3136 mm2.', 'مساحته 3136 مم2.'],
  ['en-fr', 'The rate was .08 per cent.', 'Le taux était de 0,08 pour cent.'],
  ['en-fr', 'It won 5-3 in 2007-08.', 'Il a gagné 5-3 en 2007-2008.'],
  ['en-ar', 'See https://example.org/a1b2 now', 'انظر الآن'],
  ['en-ar', 'Seven people were killed.', 'قُتل سبعة أشخاص.'],
  ['en-ar', 'In the 1870s he moved.', 'انتقل في سبعينيات القرن التاسع عشر.'],
  ['en-ar', 'In the 1870s he moved.', 'انتقل في سبعينات القرن الـ19.'],
  ['en-fr', 'It begins at 9:00 p.m. on Friday.', 'Cela commence à 21\u00a0h\u00a000 vendredi.'],
  ['en-fr', 'It begins at 8:15 a.m. on Friday.', 'Cela commence à 8 h 15 vendredi.'],
  ['en-ar', 'It begins at 8:15 p.m. on Friday.', 'يبدأ مساء الجمعة الساعة 8:15.'],
  ['ar-fr', 'يبدأ الساعة التاسعة والنصف مساء يوم الجمعة.', 'Cela commence à 21 h 30 vendredi.'],
  ['en-fr', 'Shops close at 12 p.m.', 'Les magasins ferment à midi.'],
  ['en-ar', 'About 40 percent of voters came.', 'حضر نحو %40 من الناخبين.'],
  ['en-fr', 'Between 40% and 50% of voters.', 'Entre 40 et 50 % des électeurs.'],
  ['en-fr', 'It won 46 percent to 43.', 'Il a gagné par 46 % contre 43 %.'],
  ['en-fr', 'About 50 percent of voters.', 'Environ la moitié des électeurs.'],
  ['en-fr', 'Rates rose by 0.25 percentage points.', 'Les taux ont augmenté de 0,25 point.'],
  ['en-fr', 'Three-quarters of them left.', '75 % d’entre eux sont partis.'],
  ['en-fr', 'Nine out of ten left.', '90 % d’entre eux sont partis.'],
  ['fr-ar', 'Une exposition d’Otto Dix a ouvert.', 'افتتح معرض لأوتو ديكس.'],
  ['fr-en', 'La ville de Trente est calme.', 'The city of Trento is quiet.'],
  ['fr-en', 'Un stade neuf sera construit.', 'A new stadium will be built.'],
  ['en-ar', 'The singer was at Six Flags again.', 'كان المغني في سيكس فلاغز مجددا.'],
  ['ar-en', 'لست مهتما بذلك.', 'I do not care about that.'],
  ['en-ar', 'A 3D printer made it.', 'صنعته طابعة ثلاثية الأبعاد.'],
  ['en-fr', 'It was won by 0.005 seconds.', 'La victoire s’est jouée à cinq millièmes de seconde.'],
  ['en-ar', 'They drew 1-1 on Sunday.', 'تعادلا بهدف لمثله يوم الأحد.'],
  ['en-fr', 'They drew 2-2 on Sunday.', 'Ils ont fait match nul deux partout dimanche.'],
  ['en-ar', 'They won 3-0.', 'فازوا بثلاثة أهداف دون رد.'],
  ['en-ar', 'A 4x4 vehicle.', 'مركبة دفع رباعي.'],
  ['en-ar', 'There were 2,000 soldiers.', 'كان هناك ألفا جندي.'],
  ['en-fr', 'Europe won 17 1/2 to 10 1/2.', 'L’Europe a gagné 17½ à 10,5.'],
  ['en-ar', 'Half a million people.', '500 ألف شخص.'],
  ['ar-en', 'مليون ونصف المليون شخص.', '1.5 million people.'],
  ['en-fr', 'The club’s 100th anniversary.', 'Le centenaire du club.'],
  ['en-fr', 'In some four dozen bases.', 'Dans une quarantaine de bases.'],
  ['en-fr', 'Two million to three million years.', 'Deux à trois millions d’années.'],
])('%s: %s = %s', (pair, source, target) => {
  expect(errors(pair, source, target)).toEqual([]);
});

test.each([
  ['en-fr', 'It has 12 boats.', 'Il a 21 bateaux.'],
  ['en-ar', 'It has 12 boats.', 'لديه قوارب.'],
  ['ar-en', 'وصل أربعة عشر قاربا.', 'The boats arrived.'],
  ['fr-en', 'Une mosquée du XVe siècle.', 'A mosque of the century.'],
  ['ar-en', 'مسجد من القرن التاسع.', 'A mosque of the 8th century.'],
  ['en-fr', 'In the 1970s he moved.', 'Il a déménagé dans les années 1770.'],
  ['en-fr', 'About 24,000 people came.', 'Environ 24 personnes sont venues.'],
  ['en-fr', 'The road is 12 km long.', 'La route fait 21 km de long.'],
  ['en-fr', 'The road is 12 miles long.', 'La route fait 91 km de long.'],
  ['en-fr', 'The road is 12 km long.', 'La route fait des km de long.'],
  ['fr-en', 'Une peine de dix ans.', 'A sentence of 01 years.'],
  ['en-fr', 'Five were killed and three injured.', 'Cinq personnes ont été tuées et quatre blessées.'],
  ['en-fr', 'Five Killed and Three Injured', 'Cinq morts et quatre blessées'],
  ['en-ar', 'Seven people were killed.', 'قُتل تسعة أشخاص.'],
  ['en-fr', 'Two people were killed.', 'Trois personnes ont été tuées.'],
  ['fr-en', 'Neuf personnes sont mortes.', 'Seven people died.'],
  ['en-fr', 'Three won and three lost.', 'Trois ont gagné et cinq ont perdu.'],
  ['en-fr', 'It came third.', 'Il est arrivé cinq fois.'],
  ['en-fr', 'In the 1870s he moved.', 'Il a déménagé dans les années 1170.'],
  ['en-ar', 'In the 1870s he moved.', 'انتقل في سبعينيات القرن العشرين.'],
  ['en-fr', 'It begins at 8:15 p.m. on Friday.', 'Cela commence à 8 h 15 vendredi.'],
  ['en-fr', 'It begins at 8:15 a.m. on Friday.', 'Cela commence à 20 h 15 vendredi.'],
  ['en-ar', 'It begins at 8:15 p.m. on Friday.', 'يبدأ الساعة 8:15 صباحا يوم الجمعة.'],
  ['en-fr', 'About 40 percent of voters came.', 'Environ 40 électeurs sont venus.'],
  ['en-ar', 'About 40 voters came.', 'حضر نحو 40 في المئة من الناخبين.'],
  ['en-fr', 'A 29% to 37% reduction.', 'Une réduction de 29 % à 37.'],
  ['en-fr', 'They drew 1-1 on Sunday.', 'Ils ont perdu 1-3 dimanche.'],
  ['en-fr', 'They won 3-0.', 'Ils ont gagné 3-2.'],
])('%s: %s is not %s', (pair, source, target) => {
  expect(errors(pair, source, target)).not.toEqual([]);
});

test.each([
  ['en-fr', 'The road is 12 miles long.', 'La route fait 19 km de long.'],
  ['en-fr', 'It was 90(F) degrees.', 'Il faisait 32 °C.'],
  ['en-fr', 'It was 90 degrees in Paris.', 'Il faisait 32 degrés à Paris.'],
  ['fr-en', 'Il faisait 32 °C à Paris.', 'It was 90 °F in Paris.'],
  ['en-ar', 'It was 90 degrees in Paris.', 'بلغت الحرارة 32 درجة مئوية في باريس.'],
  ['en-fr', 'Expect 1 to 3 inches of rain.', 'Attendez-vous à 3 à 8 cm de pluie.'],
  ['en-fr', 'Winds of 65 to 75 mph were measured.', 'Des vents de 105 à 120 km/h ont été mesurés.'],
  ['en-fr', 'A 5-foot-9 man was seen.', 'Un homme de 1,75 m a été vu.'],
  ['en-fr', 'A 5-foot-9 man was seen.', 'Un homme de 1 m 75 a été vu.'],
  ['en-ar', 'He is 5\'9".', 'يبلغ طوله 1.75 متر.'],
  ['en-ar', 'He is 6 feet 4 inches tall.', 'يبلغ طوله 193 سنتيمترا.'],
  ['en-fr', 'The baby weighed 7 pounds 3 ounces.', 'Le bébé pesait 3,26 kg.'],
  ['en-fr', 'It lies a mile from the shore.', 'Il se trouve à 1,6 km du rivage.'],
  ['en-fr', 'It lies half a mile from the shore.', 'Il se trouve à 800 mètres du rivage.'],
  ['en-fr', 'It lies a mile and a half from the shore.', 'Il se trouve à 2,4 km du rivage.'],
  ['ar-fr', 'يقع على بعد ميلين من الشاطئ.', 'Il se trouve à 3,2 km du rivage.'],
  ['en-fr', 'Three feet is a safe distance.', 'Un mètre est une distance sûre.'],
  ['en-fr', 'The 100-acre farm burned.', 'La ferme de 40 hectares a brûlé.'],
  ['en-ar', 'It covers 300 square miles.', 'يغطي 777 كيلومترا مربعا.'],
  ['en-fr', 'It took six months.', 'Cela a pris un semestre.'],
  ['en-fr', 'It lasted a year and a half.', 'Cela a duré 18 mois.'],
  ['fr-en', 'Cela durera quinze jours.', 'It will last two weeks.'],
])('%s: %s is %s in another unit', (pair, source, target) => {
  expect([...errors(pair, source, target), ...warnings(pair, source, target)]).toEqual([]);
});

test.each([
  ['en-fr', 'The road is 12 miles long.', 'La route fait 25 km de long.'],
  ['en-fr', 'It covers 783,562 square kilometres (302,535 sq mi).', 'Elle couvre 783 562 kilomètres carrés.'],
  ['en-fr', 'A $20 million bill.', 'Une facture de 17 millions d’euros.'],
  ['en-ar', 'The KV62 tomb: KV62 is small.', 'مقبرة KV62 صغيرة.'],
  ['fr-en', 'Le chapitre XIV est long.', 'The chapter is long.'],
])('%s: %s may be %s, with a warning', (pair, source, target) => {
  expect(errors(pair, source, target)).toEqual([]);
  expect(warnings(pair, source, target)).not.toEqual([]);
});

test.each([
  ['es-fr', 'El plan costará tres mil millones de euros.', 'Le plan coûtera trois milliards d’euros.'],
  ['es-fr', 'El plan costará 3.000 millones de euros.', 'Le plan coûtera 3 milliards d’euros.'],
  ['es-en', 'Asistieron doce ministros.', 'There were 12 ministers.'],
  ['zh-en', '港口耗资1200万欧元。', 'The port cost 12 million euros.'],
  ['zh-ar', '港口耗资1.2亿欧元。', 'كلّف الميناء 120 مليون يورو.'],
  ['ja-fr', '費用は1億2000万円です。', 'Cela coûte 120 millions de yens.'],
  ['zh-en', '三百五十人参加。', '350 people took part.'],
  ['zh-fr', '2025年11月21日', 'Le 21 novembre 2025'],
  ['hi-en', 'बजट 12 लाख रुपये है।', 'The budget is 1.2 million rupees.'],
  ['hi-en', 'बजट 12,00,000 रुपये है।', 'The budget is 1,200,000 rupees.'],
  ['ur-en', 'بجٹ 5 کروڑ روپے ہے۔', 'The budget is 50 million rupees.'],
  ['fa-fr', 'هزینه ۲٫۵ میلیارد یورو بود.', 'Cela a coûté 2,5 milliards d’euros.'],
  ['fa-en', 'دوازده نفر آمدند.', '12 people came.'],
  ['he-en', 'העלות היא 12 מיליון אירו.', 'The cost is 12 million euros.'],
  ['de-en', 'Der Hafen kostet 3,5 Milliarden Euro.', 'The port costs 3.5 billion euros.'],
  ['de-en', 'Zwölf Menschen kamen.', '12 people came.'],
  ['de-fr', 'Um 15 Uhr kamen 3 Boote.', 'À 15 heures, trois bateaux sont arrivés.'],
  ['it-fr', 'Sono arrivate 3mila persone.', '3 000 personnes sont arrivées.'],
])('%s: %s = %s, as far as can be read', (pair, source, target) => {
  expect(errors(pair, source, target)).toEqual([]);
});

test.each([
  ['es-fr', 'El plan costará tres mil millones de euros.', 'Le plan coûtera trois millions d’euros.'],
  ['es-fr', 'Asistieron doce ministros.', 'Vingt ministres étaient présents.'],
  ['zh-en', '港口耗资1200万欧元。', 'The port cost 1200 euros.'],
  ['zh-en', '港口耗资1.2亿欧元。', 'The port cost 1.2 million euros.'],
  ['hi-en', 'बजट 12 लाख रुपये है।', 'The budget is 12 million rupees.'],
  ['he-en', 'העלות היא 12 מיליון אירו.', 'The cost is 12 thousand euros.'],
  ['de-en', 'Der Hafen kostet 3,5 Milliarden Euro.', 'The port costs 3.5 million euros.'],
  ['it-fr', 'Sono arrivate 350 persone.', '530 personnes sont arrivées.'],
])('%s: %s is not %s in any reading', (pair, source, target) => {
  expect(errors(pair, source, target)).not.toEqual([]);
});

test('a number is marked where it stands, marks of direction and all', () => {
  const target = 'لديه \u200f٢\u200e١ قاربا';
  const [problem] = errors('en-ar', 'It has boats', target);
  expect(problem?.marks?.map(({ start, end }) => target.slice(start, end))).toEqual(['٢\u200e١']);
});

test('a message names the number in the three languages', () => {
  const [problem] = errors('en-fr', 'It has 12 boats.', 'Il a des bateaux.');
  expect(problem).toEqual({
    message: {
      en: 'the number 12 is missing (“It has 12 boats.”)',
      fr: 'le nombre 12 manque («\u00a0It has 12 boats.\u00a0»)',
      ar: 'العدد 12 مفقود («It has 12 boats.»)',
    },
    marks: [{ side: 'source', start: 7, end: 9 }],
  });
});

test('any whole number is itself in the three languages, and no other', () => {
  const number = fc.integer({ min: 2, max: 999_999 });
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [english, arabic] = [one.toLocaleString('en'), other.toLocaleString('ar-EG')];
      const problems = errors('en-ar', `There were ${english} of them`, `كان هناك ${arabic} منهم`);
      return (problems.length === 0) === (one === other);
    }),
  );
});
