/**
 * Beside the names that Intl has: `code|English|French|Arabic`, other names and the adjective's base form, parted
 * by commas. Arabic adjectives are made of the names, but for those given here. `!` leaves out what Intl has in
 * that language: it is more often another word.
 */
export const COUNTRY_WORDS = `
AE|Emirati,UAE,U.A.E.,Emirates|émirati,émirien,Émirats,Emirats|الإمارات,إماراتي
AF|Afghan|afghan|أفغاني,أفغان
AL|Albanian|albanais|
AM|Armenian|arménien|أرمني,أرمن
AO|Angolan|angolais|
AR|Argentine,Argentinian|argentin|
AT|Austrian|autrichien|نمساوي,نمسا
AU|Australian|australien|
AZ|Azerbaijani,Azeri|azerbaïdjanais,azéri|أذري,أذربيجاني
BA|Bosnia,Bosnian|Bosnie,bosniaque,bosnien|البوسنة,بوسني
BD|Bangladeshi|bangladais,bangladeshi|بنغلاديش,بنغلادش,بنغالي
BE|Belgian|belge|
BF|Burkinabe|burkinabé,burkinabè|
BG|Bulgarian|bulgare|
BH|Bahraini|bahreïni,bahreïnien|
BJ|Beninese|béninois|!
BO|Bolivian|bolivien|
BR|Brazilian|brésilien|
BW|||
BY|Belarusian,Belarusan|biélorusse,bélarusse,Bélarus|بيلاروسيا,روسيا البيضاء,بيلاروسي
CA|Canadian|canadien|
CD|Congo,Congolese,DRC,D.R.C.|Congo,congolais,RDC|الكونغو,كونغولي
CF|||
CG|Congo|Congo|الكونغو
CH|Swiss|suisse,helvétique|
CI|Ivory Coast,Ivorian,Cote d'Ivoire|ivoirien,Cote d'Ivoire|كوت ديفوار,ساحل العاج,إيفواري,عاجي
CL|Chilean|chilien|تشيلي,شيلي,تشيلي
CM|Cameroonian|camerounais|
CN|Chinese|chinois,sino|
CO|Colombian|colombien|
CR|Costa Rican|costaricain,costaricien|
CU|Cuban|cubain|
CY|Cypriot|chypriote|
CZ|Czech,Czech Republic|tchèque,République tchèque|تشيكي,التشيك
DE|German|allemand,germano|ألمان
DJ|Djiboutian|djiboutien|
DK|Danish,Dane|danois|دنماركي,دانماركي,الدانمارك
DZ|Algerian|algérien|
EC|Ecuadorian|équatorien|
EE|Estonian|estonien|
EG|Egyptian|égyptien,Egypte|
ER|Eritrean|érythréen|
ES|Spanish,Spaniard|espagnol,hispano|إسباني,إسبان
ET|Ethiopian|éthiopien,Ethiopie|
FI|Finnish,Finn|finlandais|
FJ|||
FR|French,Frenchman,Frenchmen|français,franco|
GA|Gabonese|gabonais|
GB|Britain,Great Britain,British,UK,U.K.,England,English,Briton,Brit|Grande-Bretagne,britannique,Angleterre,anglais,anglo|بريطانيا,بريطاني,إنجلترا,إنكلترا,إنجليزي,إنكليزي,إنجليز,إنكليز
GE|Georgian|géorgien|
GH|Ghanaian|ghanéen|
GM|||
GN|!Guinean|guinéen|
GR|Greek|grec,grecque,hellénique|
GT|Guatemalan|guatémaltèque|
HK|Hong Kong,Hongkonger|Hong Kong,hongkongais|هونغ كونغ,هونج كونج
HN|Honduran|hondurien|
HR|Croatian,Croat|croate|كروات
HT|Haitian|haïtien|هايتي,هاييتي
HU|Hungarian|hongrois|هنغاريا,المجر,هنغاري,مجري
ID|Indonesian|indonésien|
IE|Irish|irlandais|إيرلندا,أيرلندا,آيرلندا,إيرلندي,أيرلندي
IL|Israeli|israélien,israélo|
IN|Indian|indien|
IQ|Iraqi|irakien,iraquien,Iraq|
IR|Iranian|iranien|
IS|Icelandic|islandais|آيسلندا,أيسلندا,آيسلندي,أيسلندي
IT|Italian|italien,italo|
JM|Jamaican|jamaïcain,jamaïquain|
JO|Jordanian|jordanien|
JP|Japanese|japonais,nippon|
KE|Kenyan|kényan|
KG|||
KH|Cambodian|cambodgien|كامبوديا,كامبودي
KP|North Korean|nord-coréen|كوري شمالي,كورية شمالية
KR|South Korean|sud-coréen|كوري جنوبي,كورية جنوبية
KW|Kuwaiti|koweïtien|
KZ|Kazakh|kazakh|كازاخستان,كازاخي
LA|||!
LB|Lebanese|libanais|
LK|Sri Lankan|sri-lankais,srilankais|سريلانكا,سريلانكي
LR|Liberian|libérien|
LT|Lithuanian|lituanien|
LU|||
LV|Latvian|letton|
LY|Libyan|libyen|
MA|Moroccan|marocain|
MD|Moldovan|moldave|
MG|Malagasy|malgache|
ML|Malian|malien|!
MM|Burma,Burmese|Birmanie,birman|بورما,ميانمار
MN|Mongolian,Mongol|mongol|منغوليا,منغولي
MR|Mauritanian|mauritanien|
MX|Mexican|mexicain|
MY|Malaysian|malaisien|
MZ|Mozambican|mozambicain|موزمبيق,موزامبيق
NA|Namibian|namibien|
NE|Nigerien|nigérien|!النيجر
NG|Nigerian|nigérian|
NI|Nicaraguan|nicaraguayen|
NL|Dutch,Holland,Dutchman|néerlandais,hollandais,Hollande|
NO|Norwegian|norvégien|
NP|Nepali,Nepalese|népalais|
NZ|||نيوزيلندا,نيوزلندا,نيوزيلندي
OM|Omani|omanais|!سلطنة عمان,عُماني
PA|Panamanian|panaméen|
PE|Peruvian|péruvien|بيرو,البيرو
PH|Filipino,Philippine|philippin|
PK|Pakistani|pakistanais|
PL|Polish|polonais|
PS|Palestine,Palestinian|Palestine,palestinien|فلسطين,فلسطيني
PT|Portuguese|portugais|
PY|Paraguayan|paraguayen|
QA|Qatari|qatari,qatarien|
RO|Romanian|roumain|
RS|Serbian,Serb|serbe|صرب
RU|Russian|russe|روس
RW|Rwandan|rwandais|
SA|Saudi,Saudi Arabian|saoudien,saoudite|السعودية,سعودي
SD|Sudanese|soudanais|
SE|Swedish,Swede|suédois|
SG|Singaporean|singapourien|
SI|Slovenian,Slovene|slovène|
SK|Slovak|slovaque|
SL|||
SN|Senegalese|sénégalais|السنغال,سنغالي
SO|Somali|somalien|
SS|South Sudanese|sud-soudanais|
SV|Salvadoran|salvadorien|
SY|Syrian|syrien|سوريا,سورية,سوري
TD|Chadian|tchadien|
TG|Togolese|togolais|
TH|Thai|thaïlandais,thaï,thaïs|تايلاند,تايلندا,تايلاندي
TJ|||
TM|||
TN|Tunisian|tunisien|
TR|Turkish,Turk,Turkey|turc,Turquie|أتراك
TW|Taiwanese|taïwanais|
TZ|Tanzanian|tanzanien|
UA|Ukrainian|ukrainien|
UG|Ugandan|ougandais|
US|America,American,USA,US,U.S.,U.S.A.|États-Unis,Etats-Unis,Amérique,américain,américano,USA,É.-U.|أمريكا,أميركا,أمريكي,أميركي,أمريكان,الولايات المتحدة
UY|Uruguayan|uruguayen|أوروغواي,أوروغوايي
UZ|Uzbek|ouzbek|أوزبكي
VA|||
VE|Venezuelan|vénézuélien|
VN|Vietnamese|vietnamien|
XK|Kosovar|kosovar|كوسوفو
YE|Yemeni|yéménite|
ZA|South African|sud-africain|جنوب أفريقيا,جنوب إفريقيا,جنوب أفريقي,جنوب إفريقي
ZM|Zambian|zambien|
ZW|Zimbabwean|zimbabwéen|
SCT|Scotland,Scottish,Scot|Écosse,Ecosse,écossais|اسكتلندا,إسكتلندا,اسكتلندي,إسكتلندي
WLS|Wales,Welsh|pays de Galles,gallois|ويلز,ويلزي
TB|Tibet,Tibetan|Tibet,tibétain|التبت,تبتي
`;
