import { Command } from 'commander';
import { displayName } from '#src/evidence/display-name.ts';
import { NAME_DISPLAYS } from '#src/schemas/review.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import type { Field } from '../edit/field.ts';
import { pickFields } from '../edit/given-fields.ts';
import { localDay } from '../edit/local-day.ts';
import { freeId, requireProduct, writeNewEntry } from '../edit/new-entry.ts';
import { slugify } from '../import/rows/slugify.ts';
import { asText, editCommand } from './edit-options.ts';
import { lastAnswerer } from './reply.ts';

const FIELDS: readonly Field[] = [
  {
    name: 'product',
    kind: 'text',
    required: true,
    about: { id: 'produknya (nama berkasnya)', en: 'the product, by the name of its file' },
  },
  {
    name: 'text',
    kind: 'words',
    required: true,
    about: { id: 'pertanyaannya, seperti yang ditulis', en: 'the question, as it was written' },
  },
  { name: 'answer', kind: 'words', about: { id: 'jawaban toko', en: 'the shop’s answer; later: bukti reply' } },
  { name: 'by', kind: 'text', about: { id: 'siapa yang menjawab', en: 'who answers (default: who answered last, else the brand)' } },
  {
    name: 'name',
    kind: 'text',
    about: { id: 'nama lengkap penanya', en: 'full name of who asked; without it, the page says “a customer”' },
  },
  {
    name: 'display',
    kind: 'text',
    choices: NAME_DISPLAYS,
    about: { id: 'nama yang tampil', en: 'how much of the name is shown (default: first-initial)' },
  },
  { name: 'date', kind: 'day', about: { id: 'hari ditanyakan', en: 'the day it was asked, YYYY-MM-DD (default: today)' } },
  { name: 'lang', kind: 'text', about: { id: 'bahasanya', en: 'language of the words (default: the first of the site)' } },
  { name: 'id', kind: 'text', about: { id: 'id', en: 'name of the file (default: made of the name that is shown)' } },
];

/** `bukti new question`: what somebody asked the shop, and what the shop answered. */
export function newQuestion(): Command {
  const command = new Command('question').description('a question that somebody asked the shop, for all to read');
  return editCommand(command, FIELDS, (given, folders) =>
    writeNewEntry(folders, (planning) => {
      const { content } = planning.reading;
      const { reviews, posts, questions = [], site } = content;
      const ids = new Set([...reviews, ...posts, ...questions].map((entry) => entry.id));
      const name = asText(given.name)?.trim();
      const author = name === undefined ? undefined : { name, ...pickFields(given, ['display']) };
      const display = NAME_DISPLAYS.find((one) => one === given.display) ?? 'first-initial';
      const shown = name === undefined ? undefined : displayName({ name, display });
      const product = requireProduct(asText(given.product) ?? '', planning);
      const id = asText(given.id) ?? freeId(`tanya-${slugify(shown ?? '') || product}`, (taken) => ids.has(taken));
      const [date, answer] = [asText(given.date) ?? localDay(), asText(given.answer)];
      const by = asText(given.by) ?? lastAnswerer(content) ?? site.name;
      const fields = {
        product,
        ...(author !== undefined && { author }),
        date,
        lang: asText(given.lang) ?? mainLanguage(site),
        ...(answer !== undefined && { replies: [{ date: localDay(), by, body: answer }] }),
      };
      return { path: `questions/${id}.md`, id, schema: 'question', fields, body: asText(given.text) ?? '' };
    }),
  );
}
