import { BODY_MAX } from '#src/schemas/review.ts';
import { removePrivateText } from '../columns/private-column.ts';
import { isYes } from '../columns/yes-no.ts';
import { detectLanguage } from './detect-language.ts';
import type { DraftReview } from './draft.ts';
import { toLanguageTag } from './language-tag.ts';
import type { RowCells } from './row-cells.ts';
import { splitTranslation } from './translated.ts';

/** Most phrases of what was liked, and as many of what was not. */
const PHRASES_MAX = 10;
const PHRASE_MAX = 100;

/** The customer's words, and the platform's translation apart from them. */
export function readWords(
  cells: RowCells,
  rest: readonly string[],
): { body: string; translations?: NonNullable<DraftReview['translations']> } {
  const body = [readBody(cells), ...rest].filter((text) => text !== '').join('\n\n');
  const split = cells.settings.table.ownExport ? undefined : splitTranslation(body);
  const { translated } = cells.settings;
  if (split === undefined && translated !== undefined && body !== '' && isYes(cells.column(translated)))
    cells.remarks.add('translation-lost');
  if (split === undefined) return { body };
  const { original, translation } = split;
  if (original === undefined) {
    cells.remarks.add('translation-lost');
    return { body: translation ?? body };
  }
  cells.remarks.add('translated');
  if (translation === undefined) return { body: original };
  const { lang } = detectLanguage(translation, 'en');
  return lang === 'id' || lang === 'en'
    ? { body: original, translations: { [lang]: { body: translation, by: 'platform' } } }
    : { body: original };
}

/** What was liked and disliked, as short phrases; longer texts are words like those of the body, and stand below it. */
export function readProsAndCons(cells: RowCells): { pros: string[]; cons: string[]; rest: string[] } {
  const read = (field: 'pros' | 'cons') => {
    const { text: all } = cells.plain(cells.cell(field));
    const text = /^no (?:negative|positive)$/i.test(all) ? '' : all;
    const phrases = text
      .split(/\n|;\s/)
      .map((phrase) => phrase.replace(/^[-•*+\s]+/, '').trim())
      .filter((phrase) => /[^\d.,]/.test(phrase));
    return { text, phrases, isShort: phrases.length <= PHRASES_MAX && phrases.every((phrase) => phrase.length <= PHRASE_MAX) };
  };
  const [pros, cons] = [read('pros'), read('cons')];
  const rest = [pros, cons].flatMap(({ text, isShort }) => (isShort || text === '' ? [] : [text]));
  return { pros: pros.isShort ? pros.phrases : [], cons: cons.isShort ? cons.phrases : [], rest };
}

/** As the row says; else as its words tell. */
export function readLanguage(cells: RowCells, body: string): string {
  const said = cells.cell('lang');
  const tag = cells.settings.table.ownExport ? said : toLanguageTag(said);
  if (tag) return tag;
  const { lang } = cells.settings;
  if (cells.settings.table.ownExport || body === '') return lang;
  const found = detectLanguage(body, lang);
  if (found.lang !== lang) cells.remarks.add('other-language');
  else if (found.isDoubtful) cells.remarks.add('doubtful-language');
  return found.lang;
}

/** A letter that was lost, and letters that were encoded twice and cannot be had back. */
const SPOILED = /\uFFFD|Ã[\u00A1-\u00BF]|â€|ðŸ/;

function readBody(cells: RowCells): string {
  const { text, hadHtml, hadControls } = cells.plain(cells.cell('body'));
  if (hadHtml) cells.remarks.add('html');
  if (hadControls) cells.remarks.add('controls');
  if (SPOILED.test(text)) cells.remarks.add('lost-letters');
  if (removePrivateText(text) !== text) cells.remarks.add('personal');
  return cells.cutText(text, BODY_MAX);
}
