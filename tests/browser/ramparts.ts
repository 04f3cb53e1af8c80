/** An article with everything a page can show, written in three languages. */
export function ramparts(picture: string): Record<string, string> {
  const image = (alt: string, caption: string) => ({ url: picture, alt, caption });
  const shared = `author: Nora Tazi
date: 2026-01-12T09:00:00+01:00
tags: [Essaouira, Heritage]
originalUrl: https://paper.example/essaouira/ramparts
credit: Text under CC BY 4.0`;
  return {
    'articles/ramparts/en.md': page(
      {
        title: 'Stone by stone, Essaouira rebuilds its sea wall',
        summary:
          'Masons are closing the gaps that last winter’s storms tore into the ramparts, with stone from the old quarry.',
        image: image(
          'A crenellated wall above the sea, in the evening',
          'The northern bastion, seen from the harbour.',
        ),
        correction: 'The wall is 2 kilometres long, not 3.',
      },
      `${shared}\nsource: true`,
      `ESSAOUIRA – Before the wind rises, at 6:30 in the morning, the first blocks are already on the lift. Twelve masons work on the northern bastion, where **the sea took out 40 metres** of wall in a single night.

“We do not hurry the lime,” says Driss, who leads the team. “It has held for *two centuries* because nobody hurried it.”

## What is being done

- The gaps are closed with sandstone from the same quarry.
- The joints are filled with lime, never with cement.
- A [survey by the city](https://city.example/survey) measures the wall every month.

> A wall like this is never finished. Each generation gives it back what the sea has taken.

### The work in figures

| Part | Length | State |
| --- | --- | --- |
| Northern bastion | 40 m | under way |
| Harbour gate | 15 m | done |

The files of the survey are named \`wall-2026.csv\` and can be read by anybody.[^1]

[^1]: The survey is repeated on the first Monday of each month.
`,
    ),
    'articles/ramparts/fr.md': page(
      {
        title: 'Pierre par pierre, Essaouira relève son mur de mer',
        summary:
          'Les maçons referment les brèches ouvertes par les tempêtes de l’hiver dernier, avec la pierre de l’ancienne carrière.',
        image: image('Un mur crénelé au-dessus de la mer, le soir', 'Le bastion nord, vu du port.'),
        correction: 'Le mur est long de 2 kilomètres, et non de 3.',
      },
      'language: fr',
      `ESSAOUIRA – Avant que le vent ne se lève, à 6 h 30, les premiers blocs sont déjà sur le monte-charge. Douze maçons travaillent au bastion nord, où **la mer a emporté 40 mètres** de mur en une seule nuit.

« On ne presse pas la chaux », dit Driss, qui dirige l’équipe. « Elle tient depuis *deux siècles* parce que personne ne l’a pressée. »

## Ce qui est fait

- Les brèches sont refermées avec le grès de la même carrière.
- Les joints sont remplis à la chaux, jamais au ciment.
- Un [relevé de la ville](https://city.example/survey) mesure le mur chaque mois.

> Un tel mur n’est jamais fini. Chaque génération lui rend ce que la mer lui a pris.

### Le chantier en chiffres

| Partie | Longueur | État |
| --- | --- | --- |
| Bastion nord | 40 m | en cours |
| Porte du port | 15 m | achevée |

Les fichiers du relevé s’appellent \`wall-2026.csv\` et chacun peut les lire.[^1]

[^1]: Le relevé est refait le premier lundi de chaque mois.
`,
    ),
    'articles/ramparts/ar.md': page(
      {
        title: 'حجرًا حجرًا، الصويرة تعيد بناء سورها البحري',
        summary: 'يسد البناؤون الثغرات التي فتحتها عواصف الشتاء الماضي في الأسوار، بحجارة من المقلع القديم.',
        image: image(
          'سور مسنن فوق البحر عند المساء',
          'البرج الشمالي كما يُرى من الميناء، بعدسة Studio Mogador.',
        ),
        correction: 'طول السور 2 كيلومتر، لا 3.',
      },
      'language: ar',
      `الصويرة – قبل أن تهب الريح، في الساعة 6:30 صباحًا، تكون الكتل الأولى قد صعدت على الرافعة. يعمل اثنا عشر بنّاءً في البرج الشمالي، حيث **أخذ البحر 40 مترًا** من السور في ليلة واحدة.

يقول إدريس، الذي يقود الفريق: «لا نستعجل الجير. لقد صمد *قرنين* لأن أحدًا لم يستعجله».

## ما يجري إنجازه

- تُسد الثغرات بحجر رملي من المقلع نفسه.
- تُملأ الفواصل بالجير، لا بالإسمنت أبدًا.
- يقيس [مسح تجريه المدينة](https://city.example/survey) السور كل شهر، بأجهزة Leica وبرنامج CloudCompare.

> سور كهذا لا يكتمل أبدًا. كل جيل يعيد إليه ما أخذه البحر.

### الورش بالأرقام

| الجزء | الطول | الحالة |
| --- | --- | --- |
| البرج الشمالي | 40 م | جارٍ |
| باب الميناء | 15 م | انتهى |

تحمل ملفات المسح اسم \`wall-2026.csv\` ويمكن للجميع قراءتها.[^1]

[^1]: يعاد المسح في أول يوم اثنين من كل شهر.
`,
    ),
  };
}

function page(fields: Record<string, unknown>, more: string, text: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n${more}\n---\n\n${text}`;
}
