import { Command } from 'commander';
import { displayName } from '#src/evidence/display-name.ts';
import type { Question } from '#src/schemas/question.ts';
import { NAME_DISPLAYS } from '#src/schemas/review.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { dayField, idField, LANGUAGE, NAME_DISPLAY, PRODUCT } from '../edit/entry-fields.ts';
import type { Field, Given } from '../edit/field.ts';
import { pickFields } from '../edit/given-fields.ts';
import { localDay } from '../edit/local-day.ts';
import { freeId, isSameText, requireProduct, writeNewEntry } from '../edit/new-entry.ts';
import type { Planning } from '../edit/write-content.ts';
import { slugify } from '../import/rows/slugify.ts';
import { hideQuestion } from '../seal/hide.ts';
import { told } from '../spoken.ts';
import { asText, editCommand } from './edit-options.ts';
import { lastAnswerer } from './reply.ts';

const FIELDS: readonly Field[] = [
  PRODUCT,
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
    about: {
      id: 'nama lengkap penanya; berkasnya hanya memuat yang tampil',
      en: 'full name of who asked; its file gets what is shown. Without it, the page says “a customer”',
    },
  },
  NAME_DISPLAY,
  dayField({ id: 'hari ditanyakan', en: 'the day it was asked' }),
  LANGUAGE,
  idField({ id: 'nama berkasnya (bila kosong: dari nama yang tampil)', en: 'name of the file (default: made of the name that is shown)' }),
];

/** `bukti new question`: what somebody asked the shop, and what the shop answered. */
export function newQuestion(): Command {
  const command = new Command('question').description(
    told({ en: 'a question that somebody asked the shop, for all to read', id: 'pertanyaan kepada toko, untuk dibaca semua orang' }),
  );
  return editCommand(command, FIELDS, (given, folders) => {
    const author = authorOf(given);
    const make = (planning: Planning) => {
      const { content } = planning.reading;
      const { reviews, posts, questions = [], site } = content;
      const ids = new Set([...reviews, ...posts, ...questions].map((entry) => entry.id));
      const shown = author === undefined ? undefined : displayName(author);
      const product = requireProduct(asText(given.product) ?? '', planning);
      const id = asText(given.id) ?? freeId(`tanya-${slugify(shown ?? '') || product}`, (taken) => ids.has(taken));
      const [date, answer] = [asText(given.date) ?? localDay(), asText(given.answer)];
      const by = asText(given.by) ?? lastAnswerer(content) ?? site.name;
      const fields = {
        product,
        ...(author !== undefined && { author: { name: author.name, ...pickFields(given, ['display']) } }),
        date,
        lang: asText(given.lang) ?? mainLanguage(site),
        ...(answer !== undefined && { replies: [{ date: localDay(), by, body: answer }] }),
      };
      const body = asText(given.text) ?? '';
      const same = questions.find((one) => one.product === product && isSameText(one.body, body));
      const twin = given.id === undefined ? same?.id : undefined;
      return { path: `questions/${id}.md`, id, schema: 'question' as const, fields, body, same: twin };
    };
    // It is judged with the full name, which the question may say. No seal follows, so that the name is hidden at once.
    return writeNewEntry(folders, make, ({ id }) => hideQuestion(folders, { id, author }));
  });
}

function authorOf(given: Given): Question['author'] {
  const name = asText(given.name)?.trim();
  return name === undefined ? undefined : { name, display: NAME_DISPLAYS.find((one) => one === given.display) ?? 'first-initial' };
}
