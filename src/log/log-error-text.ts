import type { LogError, RefusedCode, UncheckedCode } from './log-error.ts';

/** The languages in which a person at a terminal is told. */
type Language = 'en' | 'id';
type Sentences = Record<RefusedCode | UncheckedCode, (found: string) => string>;

const SENTENCES: Record<Language, Sentences> = {
  en: {
    'not-signed': () => 'No known key has signed this.',
    'wrong-signature': (name) => `The signature by ${name} is wrong.`,
    'other-log': (origin) => `This is a checkpoint of ${quote(origin)}, another log.`,
    'not-included': (entry) => `The proof does not lead from entry ${entry} to the root.`,
    'not-consistent': (sizes) => `This does not show that the log only grew: it begins at ${sizes} entries.`,
    'history-changed': (what) => what,
    'cannot-check': (missing) => `${missing} is missing here, so that nothing can be checked.`,
  },
  id: {
    'not-signed': () => 'Tidak ada tanda tangan dari kunci yang dikenal.',
    'wrong-signature': (name) => `Tanda tangan ${name} salah.`,
    'other-log': (origin) => `Ini checkpoint ${quote(origin)}, catatan lain.`,
    'not-included': (entry) => `Buktinya tidak menghubungkan entri ${entry} dengan akar.`,
    'not-consistent': (sizes) => `Ini tidak menunjukkan bahwa catatan hanya bertambah: dari ${sizes} entri.`,
    'history-changed': () => 'Entri yang lama bukan lagi yang dulu.',
    'cannot-check': (missing) => `${missing} tidak ada di sini, sehingga tidak ada yang bisa diperiksa.`,
  },
};

const NOT_VALID: Record<Language, (thing: string) => string> = {
  en: (thing) => `Not a valid ${thing}`,
  id: (thing) => `Bentuk ${thing} ini tidak benar`,
};

/** One sentence for a person at a terminal: what was found, and why it cannot be accepted. */
export function explainLogError({ code, message: found }: LogError, language: Language = 'en'): string {
  if (isSentence(code)) return SENTENCES[language][code](found);
  const thing = NOT_VALID[language](code.slice('malformed-'.length));
  return found === '' ? `${thing}.` : `${thing}: ${quote(found)}.`;
}

function isSentence(code: LogError['code']): code is keyof Sentences {
  return Object.hasOwn(SENTENCES.en, code);
}

/** A piece of what was found, short enough for a sentence. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
