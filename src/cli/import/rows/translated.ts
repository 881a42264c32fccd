/** A customer's words with the machine translation that a platform put beside them. */
interface PlatformTranslation {
  /** The customer's own words; nothing where the file has only the translation. */
  original?: string;
  translation?: string;
}

/** In round or square brackets, in the languages that the marks are shown in. */
const TRANSLATED =
  /[([]\s*(?:Translated by Google|Diterjemahkan oleh Google|Terjemahan(?: oleh)? Google|Diterjemah oleh Google|Übersetzt von Google|Google-Übersetzung|Traducido por Google|Traducción de Google|Traduit par Google|Traduzido pelo Google|Tradotto da Google|Vertaald door Google|Google による翻訳|ترجمة Google)\s*[)\]]/i;
const ORIGINAL =
  /[([]\s*(?:Original(?:e|text|sprache)?|Asli|Teks asli|Bahasa asli|Asal|Texto original|Texte original|Testo originale|Origineel|原文|النص الأصلي)\s*[)\]]/i;

/**
 * Google puts `(Translated by Google) … (Original) …` into one text, or the original first and the translation behind its mark.
 * @returns nothing where no mark stands in the text
 */
export function splitTranslation(text: string): PlatformTranslation | undefined {
  const translated = TRANSLATED.exec(text);
  if (translated === null) return undefined;
  const before = text
    .slice(0, translated.index)
    .replace(new RegExp(`^\\s*${ORIGINAL.source}`, 'i'), '')
    .trim();
  const after = text.slice(translated.index + translated[0].length);
  const original = ORIGINAL.exec(after);
  if (original !== null) {
    const own = after.slice(original.index + original[0].length).trim();
    const machine = after.slice(0, original.index).trim();
    return { ...(own !== '' && { original: own }), ...(machine !== '' && { translation: machine }) };
  }
  const machine = after.trim();
  return { ...(before !== '' && { original: before }), ...(machine !== '' && { translation: machine }) };
}
