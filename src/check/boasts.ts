import { plainSpelling } from './personal-data/plain-spelling.ts';

/**
 * Finds sentences in which a shop praises its reviews in words that this software does not use. Means and counts are compared with the
 * reviews. Nothing proves the rest: shares of content customers, reviews called genuine, how many complaints were answered.
 */
const REVIEWS =
  'reviews?|ratings?|feedback|testimonials?|ulasan|penilaian|testimoni|bewertung(?:en)?|rezension(?:en)?|reseñas?|opiniones|valoraciones|レビュー|口コミ|評価|(?:ال)?تقييمات?|(?:ال)?مراجعات?';
const PEOPLE =
  'customers?|buyers?|shoppers?|clients?|people|users?|pelanggan|pembeli|konsumen|pengguna|orang|kund(?:en|innen)|käufern?|clientes?|compradores|personas|人|(?:ال)?عملاء|عميلا?|مشتر(?:ين|ي)|شخصا?';
const CONTENT = String.raw`satisf\p{L}{0,12}|happy|delighted|recommend\p{L}{0,6}|would\sbuy|positive?n?|five.star|puas|merekomendasikan|positif|berpuas\shati|mengesyorkan|zufrieden\p{L}{0,4}|empfehl\p{L}{0,3}|recomiend\p{L}{0,3}|positiv[ao]s?|満足|おすすめ|راض\p{L}{0,4}|يوصون|إيجابية?`;
/** Words for "genuine": some languages put them before the word for reviews, others after it. */
const GENUINE = String.raw`verified|genuine|authentic|real|guaranteed|verifiziert\p{L}{0,2}|echte?n?r?|garantiert\p{L}{0,2}|認証済みの?|本物の`;
const GENUINE_BEHIND = String.raw`terverifikasi|asli|nyata|tulen|disahkan|verificad[ao]s?|aut[eé]ntic[ao]s?|reales|garantizad[ao]s?|موثق\p{L}{0,2}|حقيقية?`;
const VERIFIED = String.raw`verified|terverifikasi|disahkan|verifiziert|verificad[ao]s?|認証済み?|موثق\p{L}{0,2}`;
const SETTLED = String.raw`answered|replied|resolved|solved|refunded|settled|dijawab|terjawab|dibalas|diselesaikan|terselesaikan|beantwortet\p{L}{0,2}|gelöst|respondid[ao]s?|contestad[ao]s?|resuelt[ao]s?|返信|回答|解決|تم\sالرد|أجيب|حُلّت?|تم\sحل\p{L}{0,3}`;
const RATED =
  'rated|rating|scored?|dinilai|nilai|skor|penilaian|bewertet|bewertung|valorad[ao]s?|valoración|puntuación|calificación|calificad[ao]s?|評価|評点|تقييم|بتقييم';
const STARS = 'stars?|bintang|sternen?|estrellas|つ星|نجوم|نجمة';

const NUMBER = '([0-9]{1,3}(?:[.,   ][0-9]{3}){1,3}|[0-9]{1,9})';
const DECIMAL = '([0-5][.,][0-9]{1,2})';
const PERCENT = String.raw`(?:100|[0-9]{1,2}(?:[.,][0-9]{1,2})?)\s?(?:%|٪|percent|persen|peratus|prozent|por\sciento|パーセント|بالمئة|في\sالمئة)(?!\s{0,2}(?:off|discount|diskon|potongan|rabatt|descuento|割引|オフ|خصم))`;
const OUT_OF = String.raw`\s?(?:of|out\sof|dari|daripada|von|de|/|من|件中)\s?(?:the\s)?[0-9]{1,9}`;
/** Between two words of one sentence. */
const BETWEEN = String.raw`[^.!?。؟\n]`;
/** Where a script has spaces between words. */
const START = String.raw`(?<![A-Za-z\u00C0-\u024F0-9])`;
const END = String.raw`(?![A-Za-z\u00C0-\u024F0-9])`;
const NO_DIGIT = String.raw`(?<![\d.,])`;

const pattern = (source: string): RegExp => new RegExp(source, 'giu');

const MEANS = [
  pattern(
    String.raw`${START}(?:${RATED})[^0-9.!?\n]{0,12}${DECIMAL}(?=\s{0,2}(?:$|[.,;:!?()/★⭐–—-]|by|from|of|out|oleh|dari|daripada|von|aus|por|de|sobre|من|と|で|の|${STARS}))`,
  ),
  pattern(String.raw`${NO_DIGIT}${DECIMAL}[\s-]{0,2}(?:${STARS})`),
];
const COUNTS = [
  pattern(
    String.raw`${NO_DIGIT}[0-5][.,][0-9]{1,2}(?![0-9])[^0-9.!?\n]{0,30}${NUMBER}\+?\s{0,2}(?:\p{L}{2,14}\s)?(?:件の)?(?:${REVIEWS}|${PEOPLE})${END}`,
  ),
];
const MOST = [pattern(String.raw`(?<![\d.,/-])${NUMBER}\+?\s{0,2}(?:件の)?(?:(?:${GENUINE}|${CONTENT})\s)?(?:${REVIEWS})${END}`)];
const UNPROVEN = [
  `${PERCENT}${BETWEEN}{0,30}?(?:${CONTENT}|${SETTLED})${END}`,
  `(?:${CONTENT}|${SETTLED})${BETWEEN}{0,20}?${NO_DIGIT}${PERCENT}`,
  String.raw`${PERCENT}\s{0,2}(?:${VERIFIED})${END}|${START}(?:${VERIFIED})\s{0,2}${PERCENT}`,
  String.raw`${START}(?:(?:${GENUINE})\s{0,2}(?:${REVIEWS})|(?:verified|genuine|authentic)\s(?:${PEOPLE}))${END}`,
  String.raw`${START}(?:${REVIEWS}|pelanggan|pembeli|clientes)\s(?:${GENUINE_BEHIND})${END}`,
  // 件が一致, "match", is left out: it says how many a filter keeps, and the filter may be called "answered".
  `${NO_DIGIT}${NUMBER}${OUT_OF}(?![0-9]|件が一致)${BETWEEN}{0,25}?(?:${SETTLED})${END}`,
  String.raw`(?:${SETTLED})[\s:]{0,3}(?:على\s)?[0-9]{1,9}${OUT_OF}`,
  String.raw`${NO_DIGIT}${NUMBER}\+?\s{0,2}(?:(?:${CONTENT})\s(?:${PEOPLE})|(?:pelanggan|pembeli|konsumen|clientes)\s(?:${CONTENT})|人の満足)`,
  String.raw`${START}(?:${RATED})[^0-9.!?\n]{0,12}(?:10|[6-9][.,][0-9])\s?(?:/|of|out\sof|dari|von|de|من)\s?10${END}`,
  String.raw`${START}(?:#\s?1|no\.?\s?1|top|best|highest)[\s-]rated${END}|bestbewertet|mejor\svalorad[ao]|rating\stertinggi|最高評価`,
].map(pattern);

/** A text that says none of these is not looked at. */
const WORTH_A_LOOK = new RegExp(`[0-9]|${GENUINE}|${GENUINE_BEHIND}|rated|bewertet|valorad|tertinggi|評価`, 'iu');

/** A sentence in which a shop praises its reviews. */
export type Boast =
  | { kind: 'stars'; value: number; mean: true; text: string }
  | { kind: 'count'; value: number; text: string }
  /** A number of reviews in other words than ours: it may not be higher than the number that the site shows. */
  | { kind: 'most'; value: number; text: string }
  /** What nothing proves: 98 % recommend us. */
  | { kind: 'boast'; text: string };

/** Finds every sentence of praise in a text. The time is linear, since each repetition in the patterns has an upper limit. */
export function readBoasts(whole: string): Boast[] {
  const text = plainSpelling(whole);
  if (!WORTH_A_LOOK.test(text)) return [];
  const find = (patterns: readonly RegExp[]) =>
    patterns.flatMap((one) => Array.from(text.matchAll(one), ([found, number = '']) => ({ text: found.trim(), number })));
  const wholeNumber = (number: string): number => Number(number.replace(/\D/g, ''));
  return [
    ...find(MEANS).map((one): Boast => ({ kind: 'stars', value: Number(one.number.replace(',', '.')), mean: true, text: one.text })),
    ...find(COUNTS).map((one): Boast => ({ kind: 'count', value: wholeNumber(one.number), text: one.text })),
    ...find(MOST).map((one): Boast => ({ kind: 'most', value: wholeNumber(one.number), text: one.text })),
    ...find(UNPROVEN).map((one): Boast => ({ kind: 'boast', text: one.text })),
  ];
}
