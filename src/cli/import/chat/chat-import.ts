import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { displayName } from '#src/evidence/display-name.ts';
import { NO_NAME } from '#src/evidence/hidden-part.ts';
import { validate } from '#src/loaders/validate.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { PostSchema } from '#src/schemas/post.ts';
import { type Review, ReviewSchema } from '#src/schemas/review.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { CliError } from '../../cli-error.ts';
import { SECRET_MODE } from '../../seal/private-folder.ts';
import { told } from '../../spoken.ts';
import { count, quote, say, shellWord } from '../../terminal.ts';
import { writeWhole } from '../../write-whole.ts';
import { type Existing, readExisting } from '../planning/existing.ts';
import type { DateOrder } from '../rows/parse-date.ts';
import { parseRating } from '../rows/parse-rating.ts';
import { hashForId } from '../rows/review-id.ts';
import type { FilePlan } from '../writing/file-plan.ts';
import type { ImportSource } from '../writing/journal.ts';
import { carryOutFiles } from '../writing/write.ts';
import { askChat } from './ask-chat.ts';
import { type ChatMessage, isMasked, parseChat } from './chat.ts';

interface ChatOptions {
  content: string;
  private: string;
  /** Numbers of the messages that are one testimonial, such as 3,4-6. */
  pick?: string;
  /** Number of the message in which the customer agreed to publication. */
  consent?: string;
  /** Name of the customer, where the phone has another. */
  name?: string;
  product?: string;
  display: Review['author']['display'];
  dateFormat?: DateOrder;
  dryRun: boolean;
  interactive: boolean;
  /** The command as it was typed. */
  command: string;
}

/** What the marketer chose: messages of one customer, and the one that allows to publish them. */
export interface Choice {
  picked: readonly ChatMessage[];
  consent: ChatMessage;
  product: string;
}

/**
 * Imports a testimonial from an exported WhatsApp chat. Without a choice it lists the messages and writes nothing: what is said in a
 * private chat is published only where the customer agreed.
 * @returns whether the testimonial is in the folder now, or the messages were only listed
 */
export async function importChat(text: string, source: ImportSource, options: ChatOptions): Promise<boolean> {
  const { messages, example } = parseChat(text, options.dateFormat);
  if (messages === undefined)
    throw new CliError(
      told({
        en: `The dates of the chat can be read two ways, such as ${quote(example)}.`,
        id: `Tanggal percakapan ini bisa dibaca dua cara, misalnya ${quote(example)}.`,
      }),
      told({
        en: `Type ${options.command} --date-format dmy where the day comes first, or --date-format mdy`,
        id: `Ketik ${options.command} --date-format dmy bila hari lebih dulu, atau --date-format mdy`,
      }),
    );
  const existing = await readExisting(options.content);
  const choice = await choose(messages, existing, options);
  if (choice === undefined) return true;
  const testimonial = makeTestimonial(choice, existing, options);
  if (existing.reviews.has(testimonial.id) || existsSync(join(options.content, 'posts', `${testimonial.id}.md`))) {
    say(
      told({ en: `Already there: ${testimonial.id}. Nothing was written.`, id: `Sudah ada: ${testimonial.id}. Tidak ada yang ditulis.` }),
    );
    return true;
  }
  if (!options.dryRun) {
    await writeEvidence(testimonial.id, choice, source, options);
    await carryOutFiles(options, { name: 'WhatsApp chat', sha256: source.sha256 }, testimonial.files);
  }
  say(
    told({
      en: `${options.dryRun ? 'Would add' : 'Added'} a ${testimonial.rating === undefined ? 'post' : `review of ${count(testimonial.rating, 'star')}`}, ${testimonial.path}`,
      id: `${options.dryRun ? 'Akan ditambahkan' : 'Ditambahkan'}: ${testimonial.rating === undefined ? 'kiriman' : `ulasan ${testimonial.rating} bintang`}, ${testimonial.path}`,
    }),
    testimonial.rating === undefined
      ? told({
          en: 'The customer gave no stars, and nobody else may: it is shown among the posts, and enters no rating.',
          id: 'Pelanggan tidak memberi bintang, dan orang lain tidak boleh memberinya: ini tampil di antara kiriman, dan tidak masuk nilai.',
        })
      : told({ en: 'The stars are those that the customer wrote.', id: 'Bintangnya yang ditulis pelanggan sendiri.' }),
    told({
      en: `The consent of ${choice.consent.date} (message ${choice.consent.number}) and the hash of the chat stay in private/consents/.`,
      id: `Persetujuan tanggal ${choice.consent.date} (pesan ${choice.consent.number}) dan hash percakapannya tinggal di private/consents/.`,
    }),
    ...(choice.picked.some(({ isFile }) => isFile)
      ? [
          told({
            en: 'Pictures of the chat were not taken: put those you may show into media/.',
            id: 'Gambar dari percakapan tidak diambil: taruh yang boleh ditampilkan di media/.',
          }),
        ]
      : []),
    ...(options.dryRun
      ? [told({ en: 'This was a dry run: nothing was written.', id: 'Ini hanya percobaan: tidak ada yang ditulis.' })]
      : []),
  );
  return true;
}

async function choose(messages: readonly ChatMessage[], existing: Existing, options: ChatOptions): Promise<Choice | undefined> {
  const products = existing.products.map(({ slug }) => slug);
  if (options.pick === undefined) {
    if (options.interactive && products.length > 0) return askChat(messages, existing.products, options.product);
    say(...listMessages(messages, options.command));
    return undefined;
  }
  const picked = parsePick(options.pick, messages);
  const consent = messages.find(({ number }) => String(number) === options.consent);
  const { product } = options;
  const [first] = picked;
  if (first === undefined || picked.some(({ sender }) => sender !== first.sender))
    throw new CliError(
      told({
        en: 'Found messages of several people in --pick, expected one customer.',
        id: 'Ditemukan pesan dari beberapa orang di --pick, padahal harus satu pelanggan.',
      }),
      told({ en: 'A testimonial is what one customer said.', id: 'Satu testimoni adalah kata-kata satu pelanggan.' }),
    );
  if (consent === undefined || consent.sender !== first.sender)
    throw new CliError(
      options.consent === undefined
        ? told({
            en: 'Found no --consent, expected the number of the message in which the customer agreed to publication.',
            id: 'Tidak ada --consent, padahal perlu nomor pesan yang berisi persetujuan pelanggan untuk diterbitkan.',
          })
        : told({
            en: `Found --consent ${quote(options.consent)}, expected the number of a message by ${first.sender}.`,
            id: `Ditemukan --consent ${quote(options.consent)}, padahal harus nomor pesan dari ${first.sender}.`,
          }),
      told({
        en: 'What is said in a private chat is published only with permission. Ask the customer, export the chat again, and name the answer.',
        id: 'Isi percakapan pribadi hanya diterbitkan dengan izin. Tanyakan kepada pelanggan, ekspor lagi percakapannya, lalu sebutkan jawabannya.',
      }),
    );
  if (product === undefined || !products.includes(product))
    throw new CliError(
      told({
        en: `Found ${product === undefined ? 'no --product' : `--product ${quote(product)}`}, expected the product that the words are about.`,
        id: `${product === undefined ? 'Tidak ada --product' : `Ditemukan --product ${quote(product)}`}, padahal perlu produk yang dibicarakan.`,
      }),
      products.length === 0
        ? told({ en: 'Write a first products/<slug>.yaml.', id: 'Tulis dulu products/<slug>.yaml yang pertama.' })
        : told({ en: `There are: ${products.slice(0, 12).join(', ')}`, id: `Yang ada: ${products.slice(0, 12).join(', ')}` }),
    );
  return { picked, consent, product };
}

/** `3,4-6` as messages. @throws CliError for a number that is none */
function parsePick(pick: string, messages: readonly ChatMessage[]): ChatMessage[] {
  const numbers = pick.split(',').flatMap((part) => {
    const [, from, to] = /^\s*(\d{1,6})(?:-(\d{1,6}))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to ?? from)];
    const isRange = from !== undefined && first >= 1 && last >= first && last <= messages.length;
    if (!isRange)
      throw new CliError(
        told({
          en: `Found --pick ${quote(part)}, expected numbers from 1 to ${messages.length}.`,
          id: `Ditemukan --pick ${quote(part)}, padahal harus nomor dari 1 sampai ${messages.length}.`,
        }),
        told({ en: 'Such as --pick 3 or --pick 3,4-6', id: 'Misalnya --pick 3 atau --pick 3,4-6' }),
      );
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return [...new Set(numbers)].flatMap((number) => messages[number - 1] ?? []);
}

interface Testimonial {
  id: string;
  /** Below the content folder. */
  path: string;
  /** Missing where the customer gave no stars: then it is a post. */
  rating?: number;
  files: FilePlan;
}

function makeTestimonial({ picked, consent, product }: Choice, existing: Existing, options: ChatOptions): Testimonial {
  const sender = picked[0]?.sender ?? '';
  const name = options.name ?? (isMasked(sender) ? undefined : sender);
  const display = name === undefined ? 'anonymous' : options.display;
  const author = { name: name ?? NO_NAME, display };
  const body = picked
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
  const date = picked[0]?.date ?? consent.date;
  if (body === '')
    throw new CliError(
      told({
        en: 'Found no words in the picked messages, expected what the customer said.',
        id: 'Pesan yang dipilih tidak berisi kata, padahal harus ada kata-kata pelanggan.',
      }),
      told({ en: 'Pick a message with words.', id: 'Pilih pesan yang berisi kata.' }),
    );
  const lang = existing.site === undefined ? 'id' : mainLanguage(existing.site);
  const id = `wa-${hashForId(JSON.stringify([product, date, body]), 12)}`;
  const rating = starsIn(body);
  const why = (problems: readonly { field?: string; message: string }[]) =>
    new CliError(
      `${told({ en: 'The testimonial cannot be taken', id: 'Testimoni ini tidak bisa diambil' })}: ${problems.map(({ field, message }) => `${field ?? ''}: ${message}`).join('; ')}.`,
    );
  if (rating !== undefined) {
    const review = { id, rating, author, date, lang, channel: 'whatsapp', body };
    const { problems } = validate(ReviewSchema, { file: 'review', value: review, lineOf: () => 1 });
    if (problems !== undefined) throw why(problems);
    const path = `reviews/${product}.ndjson`;
    return { id, path, rating, files: { create: [], append: [{ path, lines: [{ id, text: `${JSON.stringify(review)}\n` }] }] } };
  }
  const post = {
    author: { name: displayName(author) ?? NO_NAME },
    platform: 'whatsapp',
    date,
    lang,
    products: [product],
    permission: { granted: consent.date, how: 'direct-message', scope: ['website'] },
  };
  const { problems } = validate(PostSchema, { file: 'post', value: { id, ...post, body }, lineOf: () => 1 });
  if (problems !== undefined) throw why(problems);
  const path = `posts/${id}.md`;
  const front = `---\n# yaml-language-server: $schema=../.schemas/post.json\n${stringify(post, { lineWidth: 0 })}---\n`;
  return { id, path, files: { create: [{ path, data: `${front}${body}\n` }], append: [] } };
}

const ONE_TO_FIVE = '[1-5]|satu|dua|tiga|empat|lima|one|two|three|four|five';
const STARS = 'stars?|bintang|sterne?n?|estrellas?|étoiles?|stell[ae]|sterren|estrelas?|yıldız|зв[её]зд[аы]?|نجوم|ดาว|つ星';
/** Another number before the stars: "4 out of 5 stars", or "4 or 5 stars", which is no rating. */
const OTHER_NUMBER = String.raw`(?:\d+(?:[.,]\d+)?\s?(?:out of|of|dari|von|sur|de|di|su|van|or|atau|to|sampai|hingga|bis|oder|[-–/])\s?)?`;
const WRITTEN_STARS = new RegExp(
  [
    String.raw`[★⭐🌟]\uFE0F?(?:\s?[★⭐🌟☆]\uFE0F?){0,4}`,
    String.raw`(?<![\p{L}\d])bintang (?:${ONE_TO_FIVE})(?![\p{L}\d]|[.,]\d)`,
    String.raw`(?<![\p{L}\d.,/-])${OTHER_NUMBER}(?<![.,])(?:${ONE_TO_FIVE})[ -]?(?:${STARS})(?!\p{L})`,
    String.raw`(?<![\d/])[1-5]\s?\/\s?5(?![\d/])`,
  ].join('|'),
  'giu',
);

/** The stars that the customer wrote: ⭐⭐⭐⭐, "bintang 5", "4 stars", "5/5". Nothing where there are none, or two that differ. */
export function starsIn(body: string): number | undefined {
  const ratings = new Set((body.match(WRITTEN_STARS) ?? []).map((text) => parseRating(text).rating));
  const [only] = ratings;
  return ratings.size === 1 ? only : undefined;
}

/** Who agreed, when, and to what. It names the customer, and so stays in the private folder. */
async function writeEvidence(
  id: string,
  { picked, consent }: Choice,
  source: ImportSource,
  { private: folder, name }: ChatOptions,
): Promise<void> {
  const record = {
    id,
    customer: name ?? picked[0]?.sender,
    chat: { sha256: source.sha256 },
    messages: picked.map(({ number }) => number),
    consent: { message: consent.number, date: consent.date, text: consent.text },
  };
  await writeWhole(join(folder, 'consents', `${id}.json`), `${JSON.stringify(record, null, 2)}\n`, SECRET_MODE);
}

/** The messages by sender, and how to choose. */
function listMessages(messages: readonly ChatMessage[], command: string): string[] {
  const bySender = Map.groupBy(messages, ({ sender }) => sender);
  const width = String(messages.length).length;
  const line = ({ number, date, text, isFile }: ChatMessage) =>
    `  ${String(number).padStart(width)}  ${date}  ${[...(isFile ? [told({ en: '[file]', id: '[berkas]' })] : []), ...text.split('\n')].filter((line) => line !== '').join(' / ')}`;
  return [
    told({
      en: `A WhatsApp chat: ${count(messages.length, 'message')} by ${count(bySender.size, 'person', 'people')}. Nothing was imported.`,
      id: `Percakapan WhatsApp: ${messages.length} pesan dari ${bySender.size} orang. Tidak ada yang diimpor.`,
    }),
    ...[...bySender].flatMap(([sender, own]) => ['', sender, ...own.map(line)]),
    '',
    told({
      en: 'Choose the messages that are one testimonial, and the one in which the customer agreed to publication:',
      id: 'Pilih pesan yang menjadi satu testimoni, dan pesan yang berisi persetujuan pelanggan untuk diterbitkan:',
    }),
    `  ${command} --pick 3,4-6 --consent 9 --product ${shellWord('kopi-arabika')}`,
    told({
      en: `More testimonials of the chat: type it again with other numbers. ${BUKTI} import --undo takes the last one back.`,
      id: `Testimoni lain dari percakapan ini: ketik lagi dengan nomor lain. ${BUKTI} import --undo membatalkan yang terakhir.`,
    }),
  ];
}
