/** Words that begin what is no part of a text, in the languages of the pages that come in. */

/** "Read also: …", whose rest is a link. */
export const READ_ALSO =
  /^[\s»›>•*–—-]*(?:read (?:also|more|next)|see also|also read|more (?:on|from|about)|related|lire (?:aussi|la suite|également)|à lire|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires)|اقرأ|إقرأ|اقرئي|شاهد أيضا|مواضيع ذات صلة|مقالات ذات صلة)/i;

/** A name, a date and a place in a line of their own. */
export const BYLINE =
  /^(?:by|written by|text by|posted|published|updated|last updated|par|propos recueillis par|rédigé par|publié|mis à jour|modifié|بقلم|كتب|كتبت|كتبه|إعداد|نشر|نُشر|آخر تحديث|تم النشر|تاريخ النشر)(?=$|[\s:،,—–-])/i;

export const TOPICS =
  /^(?:tags?|topics?|keywords|filed under|mots[- ]clés?|étiquettes|thèmes?|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية)\s*:/i;

/** Who holds the rights of a whole site. */
export const RIGHTS =
  /^(?:©|\(c\)|copyright\b|all rights reserved|tous droits réservés|جميع الحقوق محفوظة|كل الحقوق محفوظة|حقوق النشر)/i;

/** A site that asks its visitors. */
export const CONSENT =
  /\b(?:we|us|our (?:site|partners)|this (?:web)?site|nous|nos partenaires|ce site)\b[^.]{0,80}\b(?:cookies?|témoins)\b|(?:نستخدم|يستخدم هذا الموقع|شركاؤنا)[^.]{0,60}(?:ملفات تعريف الارتباط|كوكيز|الكوكيز)/i;

export const SUBSCRIBE =
  /\b(?:subscribe (?:now|to (?:read|continue))|for subscribers|subscribers only|log in to (?:read|continue)|to (?:read on|continue reading)|réservé aux abonnés|abonnez[- ]vous|pour lire la suite|connectez[- ]vous)\b|للمشتركين|اشترك (?:الآن|للمتابعة|لقراءة)|سجل الدخول لقراءة/i;

/** What a sentence ends with; a label does not. */
export const SENTENCE_END = /[.!?؟…]["'»”’)]*$/;
