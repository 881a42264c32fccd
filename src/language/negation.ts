import { conceptsOf, judgementOf, oppositeOf } from './concepts.ts';
import { isFunctionWord, isTradeWord } from './function-words.ts';
import type { Token } from './tokens.ts';

/** What a word does in its clause: it is said, it is denied (*tidak pahit*), or it does the denying. */
export type Role = 'said' | 'denied' | 'denying';

export interface Form extends Token {
  base: string;
}

const DENYING = setOf(`
  tidak tdk tak ga gak gk g nggak ngga ngak nggk ngk ngg gax gx enggak engga nda ndak ndk nd kagak kaga kga kgk gada gaada tidk tidak2 tida tdak bukan bkn belum blm belom blom jangan jgn jgan tanpa anti kurang krg krang minim bebas
  nol zero not no never without cannot cant dont didnt doesnt wont wouldnt couldnt shouldnt isnt arent wasnt werent hasnt havent hadnt aint neither nor none nobody hardly less
  takut khawatir kuatir afraid worried
`);
/** *No longer than*, *kurang lebih*, *tidak hanya*: nothing is denied. */
const NOT_DENYING_BEFORE = setOf(
  'only just merely hanya cuma cuman sekadar sekedar lebih doubt wonder matter problem masalah apa apapa papa usah perlu',
);
/** A new thought begins. */
const BREAKING = setOf(`
  tapi tp tpi tetapi namun dan karena krn karna soalnya kalau kalo klo malah melainkan padahal walau meski jadi sehingga supaya biar untuk
  but however and because if although though so
`);
const JOINING = setOf('atau ataupun maupun or nor');
/** Verbs that say little: what follows is denied with them. */
const LIGHT = setOf(
  'rasa merasa terasa buat bikin alami mengalami temukan nemu lihat kelihatan feel felt get got taste look looks seem seems find found have had',
);
const BREAK = /[.,;:!?()\n–—…]/;
/** A denial reaches over this many words that say little. */
const REACH = 4;

/** The role of each word of a text. */
export function rolesOf(text: string, forms: readonly Form[]): Role[] {
  const roles: Role[] = forms.map(() => 'said');
  let reach = 0;
  forms.forEach((form, at) => {
    const before = forms[at - 1];
    const between = before === undefined ? '' : text.slice(before.end, form.start);
    if (BREAK.test(between) || BREAKING.has(form.text)) reach = 0;
    if (isFreeOf(text, forms, at)) {
      roles[at - 1] = roles[at - 1] === 'denied' ? 'said' : 'denied';
      roles[at] = 'denying';
      return;
    }
    if (denies(text, forms, at)) {
      roles[at] = 'denying';
      if (reach === 0 && isAbsence(text, forms, at)) denyBefore(text, forms, roles, at);
      reach = reach > 0 ? 0 : isQuestionTag(text, forms, at) ? 0 : REACH;
      return;
    }
    if (reach === 0 && JOINING.has(form.text) && roles[at - 1] === 'denied') reach = REACH;
    if (reach === 0 || JOINING.has(form.text)) return;
    const isLight = LIGHT.has(form.base) || LIGHT.has(form.text);
    const saysLittle = isFunctionWord(form.text);
    const isTrade = isTradeWord(form.base) || isTradeWord(form.text);
    if (!saysLittle) roles[at] = 'denied';
    reach = saysLittle || isLight || isTrade ? reach - 1 : 0;
  });
  return roles;
}

/** *Garansi tidak ada*, *bubble wrapnya gak ada*: what stands before is denied. */
function isAbsence(text: string, forms: readonly Form[], at: number): boolean {
  const isJoined = /^ga+da$/.test(forms[at]?.text ?? '');
  if (!isJoined && forms[at + 1]?.text !== 'ada') return false;
  const last = forms[isJoined ? at : at + 1];
  const after = forms[isJoined ? at + 1 : at + 2];
  return last === undefined || after === undefined || BREAK.test(text.slice(last.end, after.start)) || isFunctionWord(after.text);
}

function denyBefore(text: string, forms: readonly Form[], roles: Role[], at: number): void {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const [form, next] = [forms[before], forms[before + 1]];
    if (form === undefined || next === undefined || BREAK.test(text.slice(form.end, next.start)) || BREAKING.has(next.text)) return;
    if (isFunctionWord(form.text)) continue;
    if (roles[before] === 'said') roles[before] = 'denied';
    return;
  }
}

function denies(text: string, forms: readonly Form[], at: number): boolean {
  const [form, after] = [forms[at], forms[at + 1]];
  const word = form?.text ?? '';
  const next = form === undefined || after === undefined || BREAK.test(text.slice(form.end, after.start)) ? '' : after.text;
  if (word === 'free') return next === 'of' || next === 'from';
  return DENYING.has(word) && !NOT_DENYING_BEFORE.has(next);
}

/** *leak-free*, *drip-proof*. */
function isFreeOf(text: string, forms: readonly Form[], at: number): boolean {
  const [before, form] = [forms[at - 1], forms[at]];
  if (before === undefined || form === undefined) return false;
  return /^(?:free|proof)$/.test(form.text) && text.slice(before.end, form.start) === '-';
}

/** *Awet gak barangnya?* asks, and denies nothing: a judgement stands before it, and none after it. */
function isQuestionTag(text: string, forms: readonly Form[], at: number): boolean {
  const [before, form, after] = [forms[at - 1], forms[at], forms[at + 1]];
  if (before === undefined || form === undefined || !/^(?:g|ga|gak|gk|nggak|ngga|enggak|tidak|tdk|kah)$/.test(form.text)) return false;
  if (BREAK.test(text.slice(before.end, form.start)) || !judges(before)) return false;
  if (after?.text.endsWith('nya') === true && !judges(after)) return true;
  return after === undefined || isTradeWord(after.base) || (isFunctionWord(after.text) && !forms.slice(at + 1, at + 3).some(judges));
}

function judges(form: Form): boolean {
  return conceptsOf(form).some((concept) => judgementOf(concept) !== 0 || oppositeOf(concept) !== undefined);
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
