import { fold } from '#src/language/tokens.ts';

/** A header as lower-case words without accents, with spaces around each: `reviewReply.comment_text` is ` review reply comment text `. */
export function headerWords(header: string): string {
  const words = fold(header.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}

/** An expression that finds one of these words in what `headerWords()` returns. A word may have a space in it, and a star for any letters. */
export function anyOf(words: string): RegExp {
  return new RegExp(` (?:${oneOf(words)}) `, 'u');
}

function oneOf(words: string): string {
  return fold(words).split(',').join('|').replaceAll('*', '\\p{L}*');
}

/** Words for the shop's answer, whatever else stands beside them. */
export const ABOUT_ANSWER = anyOf(
  'reply,replies,replied,response,responses,responded,answer,answers,answered,balasan,tanggapan,jawaban,antwort,antworten,antwortdatum,respuesta,respuestas,réponse,réponses,developer comment',
);

/** An expression that finds one of these words where a no before it turns its meaning: "do not publish", but not "published or not". */
export function turned(words: string): RegExp {
  return new RegExp(`${NO} (?:\\p{L}+ )?(?:${oneOf(words)}) `, 'u');
}

const NO = '(?<! (?:or|atau|oder|ou|o)) (?:not|don t|dont|never|no|jangan|tidak|tak|belum|nicht|nie|kein|keine|ne|non|sin|niet|nao)';
