import { fold } from '#src/language/tokens.ts';

/** Words for one to five stars, as forms and platforms offer them; several words for one level stand between bars. */
const LEVELS: readonly (readonly [string, string, string, string, string])[] = [
  ['terrible', 'poor', 'average', 'very good', 'excellent'],
  ['poor', 'fair', 'good', 'very good', 'excellent'],
  ['very poor|very bad|terrible|awful', 'poor|bad', 'average|ok|okay|neutral|fair', 'good', 'very good|excellent|great'],
  [
    'very dissatisfied|very unsatisfied',
    'dissatisfied|unsatisfied',
    'neutral|neither satisfied nor dissatisfied',
    'satisfied',
    'very satisfied',
  ],
  ['very unhappy', 'unhappy', 'neutral|okay|ok', 'happy', 'very happy'],
  [
    'sangat buruk|buruk sekali',
    'buruk|kurang',
    'cukup|biasa|biasa saja|sedang',
    'baik|bagus',
    'sangat baik|sangat bagus|baik sekali|bagus sekali',
  ],
  [
    'sangat tidak puas|sangat kecewa|kecewa sekali',
    'tidak puas|kurang puas|kecewa',
    'netral|cukup|cukup puas|biasa|biasa saja',
    'puas',
    'sangat puas|puas sekali',
  ],
  ['sangat tidak memuaskan', 'tidak memuaskan|kurang memuaskan', 'cukup|cukup memuaskan', 'memuaskan', 'sangat memuaskan'],
  ['sangat teruk', 'teruk', 'sederhana', 'baik|bagus', 'sangat baik|sangat bagus|cemerlang'],
  ['mangelhaft', 'ausreichend', 'befriedigend', 'gut', 'sehr gut'],
  ['sehr schlecht', 'schlecht', 'neutral|mittel|okay|geht so|durchschnittlich', 'gut', 'sehr gut|ausgezeichnet|hervorragend'],
  ['sehr unzufrieden', 'unzufrieden|eher unzufrieden', 'neutral|teils teils', 'zufrieden|eher zufrieden', 'sehr zufrieden'],
  ['muy malo|pésimo|muy mala', 'malo|mala', 'regular|normal|aceptable', 'bueno|buena', 'excelente|muy bueno|muy buena'],
  [
    'muy insatisfecho|muy insatisfecha',
    'insatisfecho|insatisfecha',
    'neutral|neutro|indiferente',
    'satisfecho|satisfecha',
    'muy satisfecho|muy satisfecha',
  ],
  ['très mauvais', 'mauvais', 'moyen', 'bon', 'excellent|très bon'],
  ['très insatisfait', 'insatisfait', 'neutre', 'satisfait', 'très satisfait'],
  ['muito ruim|péssimo', 'ruim', 'regular', 'bom', 'excelente|muito bom|ótimo'],
  [
    'muito insatisfeito|muito insatisfeita',
    'insatisfeito|insatisfeita',
    'neutro',
    'satisfeito|satisfeita',
    'muito satisfeito|muito satisfeita',
  ],
  ['pessimo', 'scarso|scadente', 'sufficiente|discreto', 'buono', 'ottimo|eccellente'],
  ['molto insoddisfatto', 'insoddisfatto', 'neutro|neutrale', 'soddisfatto', 'molto soddisfatto'],
  ['zeer slecht|heel slecht', 'slecht', 'matig|gemiddeld|neutraal', 'goed', 'zeer goed|heel goed|uitstekend'],
  ['zeer ontevreden', 'ontevreden', 'neutraal', 'tevreden', 'zeer tevreden'],
  ['sangat tidak berpuas hati', 'tidak berpuas hati', 'neutral|sederhana', 'berpuas hati', 'sangat berpuas hati'],
  ['çok kötü', 'kötü', 'orta|idare eder', 'iyi', 'çok iyi|mükemmel'],
  ['bardzo źle|okropny', 'źle|słaby', 'średnio|przeciętny', 'dobrze|dobry', 'bardzo dobrze|bardzo dobry|doskonały'],
  ['ужасно|очень плохо', 'плохо', 'нормально|средне|удовлетворительно', 'хорошо', 'отлично|очень хорошо'],
  ['rất tệ|rất không hài lòng', 'tệ|không hài lòng', 'bình thường|tạm được', 'tốt|hài lòng', 'rất tốt|tuyệt vời|rất hài lòng'],
  ['แย่มาก|ไม่พอใจมาก', 'แย่|ไม่พอใจ', 'ปานกลาง|พอใช้|เฉยๆ', 'ดี|พอใจ', 'ดีมาก|ดีเยี่ยม|พอใจมาก'],
  ['非常差|很差|非常不满意', '差|不满意', '一般|普通', '好|满意', '非常好|很好|非常满意'],
  ['非常不滿意', '不滿意', '普通|尚可', '滿意', '非常滿意'],
  ['매우 나쁨|매우 불만족', '나쁨|불만족', '보통', '좋음|만족', '매우 좋음|매우 만족'],
  ['とても悪い|非常に悪い', '悪い', '普通', '良い', 'とても良い|非常に良い'],
  ['非常に不満|とても不満', '不満|やや不満', '普通|どちらでもない', '満足|やや満足', '非常に満足|とても満足|大変満足'],
  ['سيئ جدا', 'سيئ', 'مقبول|متوسط', 'جيد', 'ممتاز|جيد جدا'],
];

/** The stars of each word, for each scale. */
const SCALES: readonly ReadonlyMap<string, number>[] = LEVELS.map(
  (levels) => new Map(levels.flatMap((level, at) => level.split('|').map((word) => [fold(word), at + 1] as const))),
);

/** Whether a text is a word for a number of stars on some scale. */
export function isLevelWord(text: string): boolean {
  const word = plain(text);
  return SCALES.some((scale) => scale.has(word));
}

/**
 * What the words of a whole column mean. A word such as "good" is three stars on one scale and four on another: only the scales that
 * have all words of the column are looked at. @returns the stars of each word, and the words that stay unclear
 */
export function readLevels(counts: ReadonlyMap<string, number>): { stars: ReadonlyMap<string, number>; unclear: string[] } {
  const sum = (texts: readonly string[]) => texts.reduce((all, text) => all + (counts.get(text) ?? 0), 0);
  const known = [...counts.keys()].filter(isLevelWord);
  // One word among numbers is a mistake, and no scale.
  const words = sum(known) * 2 > sum([...counts.keys()]) ? [...new Set(known.map(plain))] : [];
  const fitting = SCALES.filter((scale) => words.every((word) => scale.has(word)));
  const stars = new Map<string, number>();
  const unclear: string[] = [];
  for (const word of words) {
    const [one, ...others] = [...new Set(fitting.map((scale) => scale.get(word)))];
    if (one === undefined || others.length > 0) unclear.push(word);
    else stars.set(word, one);
  }
  return { stars, unclear };
}

/**
 * The stars that a word has on any scale. "1 - Sehr gut" counts the other way round.
 * @returns none for a word that is on no scale
 */
export function levelsOfWord(text: string): readonly number[] {
  const word = plain(text);
  return [...new Set(SCALES.flatMap((scale) => scale.get(word) ?? []))];
}

/** The stars of a word, where the column says what it means. */
export function starsOfWord(text: string, stars: ReadonlyMap<string, number> | undefined): number | undefined {
  return stars?.get(plain(text));
}

function plain(text: string): string {
  return fold(text.replace(/\p{Extended_Pictographic}\uFE0F?/gu, '').trim())
    .replace(/[\s_-]+/g, ' ')
    .replace(/[!.]+$/, '');
}
