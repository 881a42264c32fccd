import { z } from 'astro/zod';
import { plainText } from '#src/schemas/primitives.ts';
import { en } from './languages/en.ts';
import { isMessage, type Message, parseMessage } from './message.ts';

/** What a brand may not say of reviews, in any language: nothing here proves it. */
const DISHONEST =
  /\b(?:verified|genuine|authentic|guaranteed|tamper-?proof|terverifikasi|terjamin|dijamin|disahkan|verifizierte?[nrs]?|garantiert|verificad[oa]s?|garantizad[oa]s?)\b|موثق|مضمون|認証済|保証/iu;

let schema: z.ZodType<object> | undefined;

/**
 * `content/texts/<lang>.yaml`: texts of the site in other words, or a language that Bukti does not bring. Each is described by what it says in English.
 * It is made when it is first asked for: hundreds of texts take a tenth of the time in which a command starts.
 */
export function ownTextsSchema(): z.ZodType<object> {
  schema ??= schemaOf(en) as z.ZodType<object>;
  return schema;
}

function schemaOf(given: unknown): z.ZodType {
  if (typeof given === 'string') return honest(plainText(5000)).describe(given).optional();
  if (Array.isArray(given))
    return z
      .array(honest(plainText(5000)))
      .min(1)
      .describe(given.join('; '))
      .optional();
  if (isMessage(given)) return messageSchema(given).optional();
  return z.strictObject(Object.fromEntries(Object.entries(given as object).map(([name, inner]) => [name, schemaOf(inner)]))).optional();
}

/** Whether words claim nothing of reviews that nothing here proves. */
export function isHonest(words: string): boolean {
  return !DISHONEST.test(words);
}

function honest(text: z.ZodType<string>): z.ZodType<string> {
  return text.refine(isHonest, 'words that claim nothing of reviews that is not proven');
}

/** A text must have a place for every name that the English text puts in, and for no other name. */
function messageSchema({ names: all, text: english }: Message): z.ZodType<string> {
  const names = all.split(' ');
  const expected = `a text in which stand ${names.map((name) => `{${name}}`).join(', ')}, and no other braces`;
  const language = { number: new Intl.NumberFormat('en'), plural: new Intl.PluralRules('en') };
  const words = honest(plainText(5000)).refine((text) => {
    try {
      parseMessage(text, language);
    } catch {
      return false;
    }
    const used = new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name));
    return names.every((name) => used.has(name)) && [...used].every((name) => names.includes(name ?? ''));
  }, expected);
  // What an editor can tell while somebody writes; `bukti check` tells the rest.
  const pattern = `^${names.map((name) => `(?=[\\s\\S]*\\{\\s*${name}\\s*[,}])`).join('')}`;
  return words.meta({ description: english, pattern });
}
