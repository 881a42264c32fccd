import { cancel, confirm, isCancel, log, note, select, text } from '@clack/prompts';
import { namesOf } from '#src/schemas/primitives.ts';
import { printable } from '#src/schemas/problem-report.ts';
import type { Product } from '#src/schemas/product.ts';
import { CHANNELS, type Channel } from '#src/schemas/review.ts';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { quote } from '../../terminal.ts';
import type { Table } from '../reading/table.ts';
import { renderReading } from '../report/render-reading.ts';
import type { DateOrder } from '../rows/parse-date.ts';
import { nameFromSlug } from '../rows/product-book.ts';
import { slugify } from '../rows/slugify.ts';
import { FIELDS, type SingleField } from './fields.ts';
import { type Guess, missingFields } from './guess-mapping.ts';
import { proposedColumn } from './likely-column.ts';
import type { Mapping } from './mapping.ts';

/** What the questions are about. */
interface AskedAbout {
  table: Table;
  privateColumns: readonly string[];
  product: string | undefined;
  products: readonly Product[];
}

export interface Answers {
  mapping: Mapping;
  product: string | undefined;
}

/** Fields that are asked for one by one when the guess is not right. */
const ASKED: readonly SingleField[] = ['rating', 'body', 'product', 'title', 'author', 'date', 'id', 'category'];
const NONE = '';

/** Shows the guess, lets the person correct it, and asks for what is missing. @throws CliError when they leave */
export async function askMapping(
  { table, privateColumns, product, products }: AskedAbout,
  { mapping: guess, guessed }: Guess,
): Promise<Answers> {
  let mapping = guess;
  if (guessed.length > 0) {
    const reading = [...renderReading(table, mapping, privateColumns), ...renderExamples(table, mapping)];
    note(printable(reading.join('\n').trim()), told({ en: 'What I take each column for', id: 'Arti setiap kolom menurut saya' }));
    if (!(await answer(confirm({ message: told({ en: 'Is this right?', id: 'Apakah ini benar?' }) }))))
      mapping = await askEach(ASKED, table, mapping, privateColumns);
  }
  let about = product;
  for (const field of missingFields(mapping, about, table)) {
    const one = field === 'product' ? await askProduct(products) : undefined;
    if (one === undefined) mapping = await askEach([field], table, mapping, privateColumns);
    else mapping = { ...mapping, constants: { ...mapping.constants, product: one.name } };
    about = one?.slug ?? about;
  }
  return { mapping, product: about };
}

/** How 05/03/2026 is meant. */
export async function askDateOrder(example: string): Promise<DateOrder> {
  return answer(
    select<DateOrder>({
      message: printable(
        told({
          en: `The dates can be read two ways. What comes first in ${example}?`,
          id: `Tanggalnya bisa dibaca dua cara. Apa yang lebih dulu dalam ${example}?`,
        }),
      ),
      options: [
        { value: 'dmy', label: told({ en: 'the day', id: 'tanggalnya' }) },
        { value: 'mdy', label: told({ en: 'the month', id: 'bulannya' }) },
      ],
    }),
  );
}

async function askEach(
  fields: readonly SingleField[],
  table: Table,
  mapping: Mapping,
  privateColumns: readonly string[],
): Promise<Mapping> {
  const columns = { ...mapping.columns };
  for (const field of fields) {
    const free = table.columns.filter((column) => !privateColumns.includes(column));
    const options = free.map((column) => ({ value: column, label: printable(column), hint: sample(table, column) }));
    columns[field] = await answer(
      select({
        message: told({
          en: `Which column holds ${field}? ${FIELDS[field].about.en}`,
          id: `Kolom mana yang berisi ${field}? ${FIELDS[field].about.id}`,
        }),
        options:
          field === 'rating' ? options : [...options, { value: NONE, label: told({ en: 'none of them', id: 'tidak ada' }), hint: '' }],
        initialValue: columns[field] ?? proposedColumn(field, free, table) ?? NONE,
      }),
    );
  }
  return { ...mapping, columns };
}

/** The one product that the whole file is about; nothing where a column tells. */
async function askProduct(products: readonly Product[]): Promise<{ slug: string; name: string } | undefined> {
  const one = await answer(
    confirm({
      message: told({
        en: 'No column names the product. Is the whole file about one product?',
        id: 'Tidak ada kolom yang menyebut produknya. Apakah seluruh berkas tentang satu produk?',
      }),
    }),
  );
  if (!one) return undefined;
  const known = products.map(({ slug, name }) => ({
    value: slug,
    label: printable(namesOf(name)[0] ?? slug),
    hint: slug,
  }));
  const slug =
    known.length === 0
      ? NONE
      : await answer(
          select({
            message: told({ en: 'Which one?', id: 'Yang mana?' }),
            options: [...known, { value: NONE, label: told({ en: 'a new product', id: 'produk baru' }), hint: '' }],
          }),
        );
  return slug === NONE ? askNewProduct() : { slug, name: nameFromSlug(slug) };
}

async function askNewProduct(): Promise<{ slug: string; name: string }> {
  const name = await answer(
    text({
      message: told({ en: 'What is the product called?', id: 'Apa nama produknya?' }),
      validate: (value) =>
        slugify(value ?? '') === ''
          ? told({ en: 'Type a name with Latin letters or digits', id: 'Ketik nama dengan huruf Latin atau angka' })
          : undefined,
    }),
  );
  const slug = slugify(name);
  log.info(told({ en: `The reviews go to products/${slug}.yaml.`, id: `Ulasannya masuk ke products/${slug}.yaml.` }));
  return { slug, name };
}

/** Where the reviews were written. Nothing is preset: a wrong answer would make somebody else's reviews count. */
export async function askChannel(): Promise<Channel> {
  return answer(
    select<Channel>({
      message: told({ en: 'Where were these reviews written?', id: 'Di mana ulasan ini ditulis?' }),
      options: CHANNELS.map((value) => ({
        value,
        label: value,
        hint: value === 'website' ? told({ en: 'your own site or form', id: 'situs atau formulir Anda sendiri' }) : '',
      })),
      initialValue: 'other',
    }),
  );
}

/** Whether the shop makes the declaration for reviews of other platforms. After a no, the import goes on without it. */
export async function askDeclaration(channels: readonly string[], rights: readonly string[]): Promise<boolean> {
  note(
    printable(rights.map((text, index) => `${channels[index] ?? ''}: ${text}`).join('\n')),
    told({ en: 'Reviews of other platforms', id: 'Ulasan dari platform lain' }),
  );
  return answer(
    confirm({
      message: told({
        en: 'Do you declare that these reviews are unchanged, that none was held back, and that they may be published here? The trust page will say that you do.',
        id: 'Apakah Anda menyatakan bahwa ulasan ini tidak diubah, tidak ada yang ditahan, dan boleh diterbitkan di sini? Halaman kepercayaan akan menyebutkan pernyataan Anda.',
      }),
      initialValue: false,
    }),
  );
}

/** Which of two formats a file has. */
export async function askFormat(names: readonly string[]): Promise<string> {
  return answer(
    select({
      message: told({ en: 'Which kind of file is this?', id: 'Berkas jenis apa ini?' }),
      options: names.map((value) => ({ value, label: value })),
    }),
  );
}

/** Shows three rows as they would look, so that a wrong column is seen before anything is written. */
function renderExamples({ columns, rows }: Table, mapping: Mapping): string[] {
  const cell = (cells: readonly string[], field: SingleField) => cells[columns.indexOf(mapping.columns[field] ?? '')]?.trim() ?? '';
  const shown = rows.slice(0, 3).map(({ cells }) => {
    const words = [cell(cells, 'title'), cell(cells, 'body')].filter((text) => text !== '').join(': ');
    const [stars, by] = [quote(cell(cells, 'rating'), 12), quote(cell(cells, 'author'), 30)];
    return told({
      en: `  ${stars} stars, ${words === '' ? 'no words' : quote(words, 60)}, by ${by}`,
      id: `  ${stars} bintang, ${words === '' ? 'tanpa kata' : quote(words, 60)}, oleh ${by}`,
    });
  });
  return [told({ en: 'The first reviews would be', id: 'Ulasan pertama akan menjadi' }), ...shown];
}

function sample({ columns, rows }: Table, column: string): string {
  const index = columns.indexOf(column);
  const cell = Iterator.from(rows).find(({ cells }) => cells[index]?.trim())?.cells[index] ?? '';
  return printable(cell.replace(/\s+/g, ' ').slice(0, 40));
}

async function answer<Answer>(question: Promise<Answer>): Promise<Exclude<Answer, symbol>> {
  const value = await question;
  if (!isCancel(value)) return value as Exclude<Answer, symbol>;
  cancel(told({ en: 'Nothing was imported.', id: 'Tidak ada yang diimpor.' }));
  throw new CliError(told({ en: 'Stopped by you.', id: 'Anda menghentikannya.' }));
}
