import { normalizeHeader } from './fields.ts';

const YES = words(
  'true t yes y 1 on x checked ticked ya iya yup yep sure silakan silahkan monggo mangga oke ok izinkan diizinkan mengizinkan allowed granted benar betul boleh setuju bersedia ja wahr sí verdadero oui vrai sim verdadeiro sì vero waar sudah optin optedin да evet igen kyllä ano 是 是的 네 예 כן ναι はい 可 有効 نعم صحيح',
);
const NO = words(
  'false f no n 0 off unchecked tidak bukan salah jangan tdk tak gak ga nggak enggak keberatan ditolak menolak refuse refused denied never not nein nicht kein falsch falso non pas faux não nee onwaar belum optout optedout нет hayır nie ne nej ei nem 否 不 아니요 아니오 לא όχι いいえ 不可 無効 لا خطأ',
);
const YES_MARKS = /^[✓✔☑✅🗹]\uFE0F?$/u;
const NO_MARKS = /^[✗✘✕❌☒☐⬜]\uFE0F?$/u;

/** Whether a cell says yes, as people, spreadsheets and platforms write it in several languages. */
export function isYes(cell: string): boolean {
  const text = cell.trim();
  return YES.has(normalizeHeader(text)) || YES_MARKS.test(text) || /^1\.0+$/.test(text);
}

/** Whether a cell says no. */
export function isNo(cell: string): boolean {
  const text = cell.trim();
  return NO.has(normalizeHeader(text)) || NO_MARKS.test(text) || /^0\.0+$/.test(text);
}

/** Words between spaces, without case and accents. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map(normalizeHeader));
}
