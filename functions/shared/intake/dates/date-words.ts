/** As {@link foldDate} leaves them: lower case, without accents, hamzas and vowel signs. By language; Arabic in its four sets. */
const MONTHS = [
  'january jan janvier janv يناير جانفي كانونالثاني',
  'february feb fevrier fevr fev فبراير فيفري شباط',
  'march mar mars مارس اذار',
  'april apr avril avr ابريل افريل نيسان',
  'may mai مايو ماي ايار',
  'june jun juin يونيو يونيه جوان حزيران',
  'july jul juillet juil يوليو يوليه يوليوز جويليه جويلية تموز',
  'august aug aout اغسطس غشت اوت اب',
  'september sep sept septembre سبتمبر شتنبر ايلول',
  'october oct octobre اكتوبر تشرينالاول',
  'november nov novembre نوفمبر نونبر تشرينالثاني',
  'december dec decembre ديسمبر دجنبر دجمبر كانونالاول',
];

/** Month names to 1-12. */
export const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** What a date may hold beside its parts. The day of the week is not checked: RFC 5322 has writers who err in it. */
export const FILLERS = new Set(
  `monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
   lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
   الاثنين اثنين الثلاثاء الاربعاء الخميس الجمعه الجمعة السبت الاحد
   at on of the le a au du يوم في علي الساعه الساعة بتاريخ`.split(/\s+/),
);

/**
 * Hours before or behind UTC. The first row are RFC 5322's (4.3); the others are those that newspapers' dates end in. A
 * word with two meanings (IST) is none of them.
 */
const ZONES = `ut 0 gmt 0 utc 0 est -5 edt -4 cst -6 cdt -5 mst -7 mdt -6 pst -8 pdt -7
  z 0 wet 0 west 1 cet 1 cest 2 met 1 mest 2 mez 1 mesz 2 eet 2 eest 3 bst 1 msk 3 sast 2 eat 3 wat 1 cat 2 gst 4 pkt 5 sgt 8 hkt 8
  jst 9 kst 9 awst 8 aest 10 aedt 11 nzst 12 nzdt 13 akst -9 akdt -8 hst -10 brt -3 art -3`.split(/\s+/);

/** Zone words to minutes. */
export const ZONE_MINUTES = new Map(
  ZONES.flatMap((word, index) => (index % 2 === 0 ? [[word, Number(ZONES[index + 1]) * 60] as const] : [])),
);

/** Each of them means noon and after, or before. */
export const HALF_DAYS: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ['am', 'am'],
  ['pm', 'pm'],
  ['ص', 'am'],
  ['صباحا', 'am'],
  ['م', 'pm'],
  ['مساء', 'pm'],
]);
