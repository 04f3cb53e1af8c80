import { expect, test } from 'vitest';
import { numbers, numbersWithUnits } from '../../../../../functions/translate/checks/numbers.ts';
import { checkedSegment } from '../../../../support/checked-segment.ts';

const findings = (pair: string, source: string, target: string) => {
  const segment = checkedSegment(pair, source, target);
  return [...numbers.findProblems(segment), ...numbersWithUnits.findProblems(segment)];
};

test.each([
  [
    'en-ar',
    'Four Seasons Hotel staff said the rooms were ready.',
    'قال موظفو فندق فور سيزونز إن الغرف جاهزة.',
  ],
  ['en-ar', 'Seven News reported the story.', 'ذكرت قناة سيفن نيوز الخبر.'],
  ['en-ar', 'Ten Hag said the team was ready.', 'قال تن هاغ إن الفريق جاهز.'],
  ['en-fr', 'The Roaring Twenties were over.', 'Les Années folles étaient terminées.'],
  ['en-fr', 'The San Francisco Forty-Niners won.', 'Les 49ers de San Francisco ont gagné.'],
  ['en-fr', '“Three Billboards” won the award.', '« Les Panneaux de la vengeance » a été primé.'],
  [
    'en-fr',
    'An eleventh-hour deal saved the talks.',
    'Un accord de dernière minute a sauvé les négociations.',
  ],
  ['en-ar', 'He was on cloud nine after the win.', 'كان في قمة السعادة بعد الفوز.'],
  ['en-fr', 'They exchanged high-fives on the pitch.', 'Ils se sont tapé dans la main sur la pelouse.'],
  ['en-fr', 'He drank a six-pack of beer.', 'Il a bu un pack de bières.'],
  ['en-ar', 'They came from the four corners of the earth.', 'جاؤوا من كل أنحاء الأرض.'],
  ['en-ar', 'It was a fifty-fifty chance.', 'كانت الفرص متساوية.'],
  ['en-ar', 'They work around the clock, 24/7.', 'يعملون على مدار الساعة.'],
  ['fr-en', 'Ils sont venus des quatre coins du monde.', 'They came from all over the world.'],
  ['fr-en', 'Elle s’est mise en quatre pour les aider.', 'She bent over backwards to help them.'],
  ['fr-en', 'Il lui a dit ses quatre vérités.', 'He told her a few home truths.'],
  ['fr-en', 'Elle a vu trente-six chandelles.', 'She saw stars.'],
  ['fr-en', 'Le prix est deux fois moindre.', 'The price is half as much.'],
  ['fr-en', 'Ils sont tous deux partis.', 'Both have left.'],
])('%s: %s, a name or an idiom, is %s', (pair, source, target) => {
  expect(findings(pair, source, target)).toEqual([]);
});

test.each([
  ['en-fr', 'The price rose tenfold.', 'Le prix a été multiplié par dix.'],
  ['ar-fr', 'ارتفع السعر عشرة أضعاف.', 'Le prix a décuplé.'],
  ['en-fr', 'She is in her thirties.', 'C’est une trentenaire.'],
  ['en-fr', 'He is in his mid-twenties.', 'Il a environ vingt-cinq ans.'],
  ['en-ar', 'He scored three goals.', 'سجل هاتريك.'],
  ['en-fr', 'One in four children goes to bed hungry.', 'Un quart des enfants se couchent le ventre vide.'],
  ['en-fr', 'One in five voters is undecided.', '20 % des électeurs sont indécis.'],
  ['en-ar', 'Three out of four Americans agree.', 'ثلاثة أرباع الأمريكيين موافقون.'],
  ['fr-en', 'Trois Français sur quatre sont d’accord.', 'Three-quarters of French people agree.'],
  ['fr-en', 'Quelque 20 % des Français sont d’accord.', 'Around a fifth of French people agree.'],
  ['ar-en', 'وافق خمس السكان على ذلك.', 'Twenty percent of the population agreed.'],
  ['ar-en', 'أربعة أخماس الأرض صحراء.', 'Eighty percent of the land is desert.'],
  ['en-fr', 'Two-thirds of voters said no.', '66 % des électeurs ont dit non.'],
  ['en-fr', 'The train leaves at three o’clock.', 'Le train part à 15 heures.'],
  ['en-ar', 'At 7:45 p.m. he left.', 'غادر في الثامنة إلا ربعا مساء.'],
  ['fr-en', 'Il est parti à huit heures moins vingt.', 'He left at 7:40.'],
  ['ar-fr', 'يغادر القطار الساعة الخامسة.', 'Le train part à 17 heures.'],
  ['en-fr', 'The match starts at two on Saturday.', 'Le match commence samedi à 14 heures.'],
  ['fr-en', 'La séance commence à 14 heures.', 'The session starts at two.'],
  ['fr-en', 'Une soixantaine de milliers de personnes ont défilé.', 'Some 60,000 people marched.'],
  ['fr-ar', 'Une vingtaine de milliers de personnes ont défilé.', 'شارك نحو 20 ألف شخص في المسيرة.'],
  ['ar-en', 'وصل عشرة أشخاص.', 'About a dozen people arrived.'],
  ['en-fr', 'The under-21 team won the match.', 'L’équipe espoirs a gagné le match.'],
  ['en-fr', 'Sales fell in the fourth quarter.', 'Les ventes ont baissé au dernier trimestre.'],
  ['en-fr', 'Two tourists were injured.', 'Un couple de touristes a été blessé.'],
  ['en-ar', 'Two tourists were injured.', 'أصيب سائحان.'],
])('%s: %s says the number of %s otherwise', (pair, source, target) => {
  expect(findings(pair, source, target)).toEqual([]);
});

test.each([
  ['en-fr', 'The committee meets every six months.', 'La commission se réunit deux fois par an.'],
  ['en-ar', 'The committee meets every six months.', 'تجتمع اللجنة مرتين في السنة.'],
  ['en-fr', 'It publishes a report every three months.', 'Elle publie un rapport trimestriel.'],
  ['fr-en', 'Elle publie un rapport tous les trois mois.', 'It publishes a quarterly report.'],
  ['en-fr', 'The twelve-month average rose.', 'La moyenne annuelle a augmenté.'],
  ['en-fr', 'A 30-day truce began.', 'Une trêve d’un mois a commencé.'],
  ['en-fr', 'He took two weeks off.', 'Il a pris une quinzaine de jours.'],
  ['en-ar', 'He stood six feet tall.', 'كان طوله مترا وثمانين سنتيمترا.'],
  ['en-fr', 'Temperatures were in the nineties.', 'Il faisait plus de 32 degrés.'],
])('%s: %s lasts or measures what %s does', (pair, source, target) => {
  expect(findings(pair, source, target)).toEqual([]);
});

test.each([
  ['en-fr', 'One in four children is hungry.', 'Un enfant sur cinq a faim.'],
  ['en-fr', 'Three Syrians were killed in Aleppo.', 'Quatre Syriens ont été tués à Alep.'],
  ['fr-en', 'Son discours de deux heures a plu.', 'His hour speech was liked.'],
  ['fr-en', 'Son discours de deux heures a plu.', 'His 1 hour speech was liked.'],
  ['en-ar', 'Two boats left the port at dawn.', 'غادرت القوارب الميناء فجرا.'],
  ['en-ar', 'SARS-CoV-2 spread in that year.', 'انتشر سارس-كوف في ذلك العامين.'],
  ['en-ar', 'It takes 2 minutes to do that.', 'يستغرق ذلك 1 دقيقة للشخصين.'],
  ['ar-en', 'عاصفة من الفئة الرابعة.', 'A Category storm.'],
  ['ar-en', 'يصل الساعة الخامسة صباحا.', 'It arrives in the morning.'],
  ['en-fr', 'The match starts at two on Saturday.', 'Le match commence samedi à 15 heures.'],
  ['en-fr', 'The shop opens at four places.', 'Le magasin ouvre à seize endroits.'],
  ['fr-en', 'Une soixantaine de milliers de personnes ont défilé.', 'Some 40,000 people marched.'],
  ['en-fr', 'The under-21 team won the match.', 'L’équipe des moins de 23 ans a gagné le match.'],
  ['en-fr', 'The sixth edition opened.', 'La septième édition a ouvert.'],
  ['en-fr', 'It was 90 degrees in Paris.', 'Il faisait 35 degrés à Paris.'],
  ['en-fr', 'It covers 783,562 square kilometres.', 'It covers 320,948 square miles.'],
])('%s: %s is not %s', (pair, source, target) => {
  expect(numbers.findProblems(checkedSegment(pair, source, target))).not.toEqual([]);
});
