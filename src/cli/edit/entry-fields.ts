import { DISCLOSURES } from '#src/schemas/primitives.ts';
import { NAME_DISPLAYS } from '#src/schemas/review.ts';
import type { Field } from './field.ts';

/** Fields that several kinds of new entries have, in the same words. */
export const PRODUCT: Field = {
  name: 'product',
  kind: 'text',
  required: true,
  about: { id: 'produknya (nama berkasnya)', en: 'the product, by the name of its file' },
};

export const NAME_DISPLAY: Field = {
  name: 'display',
  kind: 'text',
  choices: NAME_DISPLAYS,
  about: { id: 'nama yang tampil (bila kosong: first-initial)', en: 'how much of the name is shown (default: first-initial)' },
};

export const LANGUAGE: Field = {
  name: 'lang',
  kind: 'text',
  about: { id: 'bahasa kata-katanya (bila kosong: bahasa pertama situs)', en: 'language of the words (default: the first of the site)' },
};

export const DISCLOSURE: readonly Field[] = [
  {
    name: 'as',
    kind: 'text',
    choices: DISCLOSURES,
    about: { id: 'hubungan penulisnya dengan Anda (bila kosong: none)', en: 'what a reader must know about the author (default: none)' },
  },
  {
    name: 'note',
    kind: 'text',
    about: { id: 'satu kalimat: apa yang diberikan, bersama --as', en: 'one sentence that says what was given, with --as' },
  },
];

/** The day of an entry. @param about without its default, which is today */
export function dayField(about: Field['about']): Field {
  return {
    name: 'date',
    kind: 'day',
    about: { id: `${about.id}, YYYY-MM-DD (bila kosong: hari ini)`, en: `${about.en}, YYYY-MM-DD (default: today)` },
  };
}

/** The name of the file. @param about what it is, and what it is made of where nobody says */
export function idField(about: Field['about']): Field {
  return { name: 'id', kind: 'text', about };
}
