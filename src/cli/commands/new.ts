import { Command } from 'commander';
import currencies from 'country-to-currency';
import type { SoundContent } from '#src/content/read-content.ts';
import { readHidden } from '#src/content/read-hidden.ts';
import { displayName } from '#src/evidence/display-name.ts';
import type { CommandStrings } from '#src/i18n/commands.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { PLATFORMS } from '#src/schemas/post.ts';
import { CHANNELS, NAME_DISPLAYS } from '#src/schemas/review.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { CliError } from '../cli-error.ts';
import type { PlainFields } from '../edit/change.ts';
import { DISCLOSURE, dayField, idField, LANGUAGE, NAME_DISPLAY, PRODUCT } from '../edit/entry-fields.ts';
import type { Field, Given } from '../edit/field.ts';
import { localizedFields, localizedText, pickFields } from '../edit/given-fields.ts';
import { localDay } from '../edit/local-day.ts';
import { freeId, isSameText, requireProduct, writeNewEntry } from '../edit/new-entry.ts';
import { parseNumber } from '../edit/parse-number.ts';
import { slugify } from '../import/rows/slugify.ts';
import { readEvidence } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { quote, say } from '../terminal.ts';
import { asText, editCommand } from './edit-options.ts';
import { newQuestion } from './new-question.ts';
import { recoveryCommand } from './recovery.ts';
import { replyCommand } from './reply.ts';

/** `bukti new …`: one content file, or one more answer or step. */
export function newCommand(): Command {
  return new Command('new')
    .description(
      told({
        en: 'write a new product, review, post, promise or question, or an answer or a recovery step, into content/',
        id: 'menulis produk, ulasan, unggahan, janji atau pertanyaan baru, atau jawaban atau langkah pemulihan, ke content/',
      }),
    )
    .addCommand(newProduct())
    .addCommand(newReview())
    .addCommand(newPost())
    .addCommand(newPromise())
    .addCommand(newQuestion())
    .addCommand(replyCommand())
    .addCommand(recoveryCommand());
}

const SLUG_FIELD: Field = {
  name: 'slug',
  kind: 'text',
  about: {
    id: 'nama berkas dan alamatnya (bila kosong: dari namanya)',
    en: 'name of the file, and of its address (default: made of the name)',
  },
};

const PRODUCT_FIELDS: readonly Field[] = [
  ...localizedFields({ name: 'name', kind: 'text', required: true, about: { id: 'nama produk', en: 'name, as on the shop' } }),
  SLUG_FIELD,
  { name: 'kind', kind: 'text', choices: ['good', 'service', 'brand'], about: { id: 'jenisnya', en: 'what it is (default: good)' } },
  ...localizedFields({ name: 'category', kind: 'text', about: { id: 'kelompoknya', en: 'group on the products page' } }),
  ...localizedFields({ name: 'description', kind: 'words', about: { id: 'dua atau tiga kalimat', en: 'two or three sentences' } }),
  { name: 'sku', kind: 'text', about: { id: 'nomor stok', en: 'stock number; orders are matched by it' } },
  { name: 'gtin', kind: 'text', about: { id: 'nomor barcode', en: 'barcode number' } },
  { name: 'url', kind: 'text', about: { id: 'alamat tempat membelinya', en: 'where it can be bought' } },
  { name: 'price', kind: 'number', about: { id: 'harganya, angka saja', en: 'price in the shop, digits alone, such as 85000' } },
  {
    name: 'currency',
    kind: 'text',
    about: {
      id: 'mata uangnya',
      en: 'currency of the price, such as IDR (default: that of the shop’s other products, else of its country)',
    },
  },
  {
    name: 'image',
    kind: 'text',
    about: { id: 'gambar di content/media/', en: 'a picture below content/media/, such as products/cup.jpg' },
  },
  ...localizedFields({ name: 'alt', kind: 'text', about: { id: 'isi gambarnya', en: 'what the picture shows' } }),
];

function newProduct(): Command {
  const command = new Command('product').description(told({ en: 'a product file', id: 'berkas produk' }));
  return editCommand(command, PRODUCT_FIELDS, (given, folders, _id, lang) => {
    const price = asText(given.price);
    const image = asText(given.image);
    const amount = price === undefined ? undefined : parseNumber('--price', price, lang);
    const fields: PlainFields = {
      ...localizedText(given, 'name'),
      ...pickFields(given, ['kind']),
      ...localizedText(given, 'category'),
      ...localizedText(given, 'description'),
      ...pickFields(given, ['sku', 'gtin', 'url']),
      ...(image !== undefined && { images: [{ src: image, ...localizedText(given, 'alt') }] }),
    };
    return writeNewEntry(folders, ({ reading, strings }) => {
      const slugs = new Set(reading.content.products.map(({ slug }) => slug));
      const base = slugOf(given, ['name', 'nameId', 'nameEn', 'sku'], strings);
      const slug = asText(given.slug) ?? freeId(base, (taken) => slugs.has(taken));
      const same = reading.content.products.find(
        (one) =>
          isSameIn(one.name, given, 'name') &&
          NUMBERS.every((field) => one[field] === undefined || given[field] === undefined || one[field] === given[field]),
      );
      const currency = asText(given.currency) ?? usualCurrency(reading.content);
      if (amount !== undefined && currency === undefined) throw new CliError(strings.missing('--currency'), strings.addFlags);
      return {
        path: `products/${slug}.yaml`,
        id: slug,
        schema: 'product',
        fields: { ...fields, ...(amount !== undefined && currency !== undefined && { price: { amount, currency } }) },
        same: given.slug === undefined ? same?.slug : undefined,
      };
    });
  });
}

/** Products of one name are several where they differ in one of these. */
const NUMBERS = ['sku', 'gtin'] as const;

/** The currency of another product, else that of the shop’s country; nothing where neither is known, since a price in a wrong currency is a wrong price. */
function usualCurrency({ products, site }: SoundContent['content']): string | undefined {
  const known = products.flatMap(({ price }) => price?.currency ?? [])[0];
  return known ?? Object.entries(currencies).find(([country]) => country === site.country)?.[1];
}

const REVIEW_FIELDS: readonly Field[] = [
  PRODUCT,
  { name: 'rating', kind: 'number', required: true, about: { id: 'bintangnya, 1 sampai 5', en: 'stars, 1 to 5' } },
  { name: 'name', kind: 'text', required: true, about: { id: 'nama lengkap pelanggan', en: 'full name of the customer' } },
  {
    name: 'text',
    kind: 'words',
    about: { id: 'kata-kata pelanggan', en: 'the customer’s words, as they wrote them; without them it is stars alone' },
  },
  { name: 'title', kind: 'text', about: { id: 'judulnya', en: 'headline in the customer’s words' } },
  NAME_DISPLAY,
  { name: 'city', kind: 'text', about: { id: 'kotanya', en: 'city; published, so only with the customer’s consent' } },
  dayField({ id: 'hari ditulis', en: 'the day it was written' }),
  { name: 'experienced', kind: 'day', about: { id: 'hari dibeli', en: 'the day it was bought or delivered; only the month is published' } },
  LANGUAGE,
  { name: 'channel', kind: 'text', choices: CHANNELS, about: { id: 'tempat ditulis', en: 'where it was received (default: website)' } },
  {
    name: 'source',
    kind: 'text',
    about: { id: 'alamat aslinya', en: 'public address of the original; needed for other people’s platforms' },
  },
  { name: 'order', kind: 'text', about: { id: 'nomor pesanan', en: 'order number; never published' } },
  { name: 'variant', kind: 'text', about: { id: 'variannya', en: 'which variant was bought' } },
  { name: 'pros', kind: 'list', about: { id: 'yang disukai', en: 'what the customer liked; may be given several times' } },
  { name: 'cons', kind: 'list', about: { id: 'yang tidak disukai', en: 'what the customer did not like; may be given several times' } },
  ...DISCLOSURE,
  idField({
    id: 'nama berkas dan alamatnya (bila kosong: dari nama yang tampil)',
    en: 'name of the file, and of its address (default: made of the name that is shown)',
  }),
];

function newReview(): Command {
  const command = new Command('review').description(
    told({ en: 'a review that a customer gave you, in a file of its own', id: 'ulasan dari pelanggan, di berkasnya sendiri' }),
  );
  return editCommand(command, REVIEW_FIELDS, async (given, folders, _id, lang) => {
    const rating = parseNumber('--rating', asText(given.rating) ?? '', lang);
    const name = (asText(given.name) ?? '').trim();
    // What private/ keeps of a review that is gone must not become that of another one.
    const kept = [...(await readHidden(folders.private)).keys(), ...(await readEvidence(folders.private)).keys()];
    return writeNewEntry(folders, (planning) => {
      const { content, log } = planning.reading;
      const product = requireProduct(asText(given.product) ?? '', planning);
      const present = content.reviews.map((review) => review.id);
      const ids = new Set([...present, ...log.replay.revisions.keys(), ...kept]);
      const chosen = asText(given.id);
      if (chosen !== undefined && kept.includes(chosen) && !present.includes(chosen)) throw keptOfAnother(chosen);
      const words = asText(given.text);
      const same = content.reviews.find(
        (one) => one.product === product && one.rating === rating && one.author.name === name && isSameText(one.body, words),
      );
      const display = NAME_DISPLAYS.find((one) => one === given.display) ?? 'first-initial';
      const base = slugify(displayName({ name, display }) ?? '') || 'ulasan';
      const id = chosen ?? freeId(base, (taken) => ids.has(taken));
      const fields: PlainFields = {
        rating,
        ...pickFields(given, ['title']),
        author: { name, ...pickFields(given, ['display', 'city']) },
        date: asText(given.date) ?? localDay(),
        ...pickFields(given, ['experienced']),
        lang: asText(given.lang) ?? mainLanguage(content.site),
        ...pickFields(given, ['channel', 'source', 'order', 'pros', 'cons', 'variant']),
        ...disclosure(given),
      };
      const path = `reviews/${product}/${id}.md`;
      return {
        path,
        id,
        schema: 'review',
        fields,
        ...(words !== undefined && { body: words }),
        same: given.id === undefined ? same?.id : undefined,
      };
    });
  });
}

const keptOfAnother = (id: string): CliError =>
  new CliError(
    told({
      en: `An earlier review had the id ${id}, and private/ keeps its name or its order number. Nothing was written.`,
      id: `Id ${id} pernah dipakai ulasan lain, dan private/ menyimpan nama atau nomor pesanannya. Tidak ada yang ditulis.`,
    }),
    told({
      en: `Choose another --id. To erase what is kept of the earlier one: ${BUKTI} withdraw ${id} --reason author-request --erase`,
      id: `Pilih --id lain. Untuk menghapus yang disimpan tentang ulasan lama: ${BUKTI} withdraw ${id} --reason author-request --erase`,
    }),
  );

const POST_FIELDS: readonly Field[] = [
  { name: 'author', kind: 'text', required: true, about: { id: 'nama penulisnya', en: 'name as the author shows it' } },
  { name: 'platform', kind: 'text', required: true, choices: PLATFORMS, about: { id: 'tempat dikirim', en: 'where it was posted' } },
  {
    name: 'product',
    kind: 'slugs',
    required: true,
    about: { id: 'produk yang tampak', en: 'a product that it shows; may be given several times' },
  },
  { name: 'text', kind: 'words', required: true, about: { id: 'kata-katanya', en: 'the author’s words' } },
  { name: 'handle', kind: 'text', about: { id: 'akunnya', en: 'account, such as @dimas.seduh' } },
  { name: 'source', kind: 'text', about: { id: 'alamat kirimannya', en: 'public address of the post; needed unless channel is whatsapp' } },
  dayField({ id: 'hari dikirim', en: 'the day it was posted' }),
  LANGUAGE,
  { name: 'granted', kind: 'day', about: { id: 'hari izin diberikan', en: 'the day on which the author agreed to publication' } },
  {
    name: 'how',
    kind: 'text',
    choices: ['comment', 'direct-message', 'email', 'written', 'in-person'],
    about: { id: 'cara izin diberikan', en: 'how the author said yes' },
  },
  {
    name: 'scope',
    kind: 'slugs',
    choices: ['website', 'social', 'ads', 'embed'],
    about: { id: 'tempat boleh tampil', en: 'where it may be shown (default: website)' },
  },
  { name: 'expires', kind: 'day', about: { id: 'hari terakhir izin', en: 'last day on which it may be shown' } },
  ...DISCLOSURE,
  idField({
    id: 'nama berkas dan alamatnya (bila kosong: dari namanya)',
    en: 'name of the file, and of its address (default: made of the name)',
  }),
];

function newPost(): Command {
  const command = new Command('post').description(
    told({ en: 'a post of a customer, shown with their permission', id: 'unggahan pelanggan, tampil dengan izinnya' }),
  );
  return editCommand(command, POST_FIELDS, async (given, folders) => {
    const { strings } = await writeNewEntry(folders, (planning) => {
      const { content } = planning.reading;
      const ids = new Set(content.posts.map((post) => post.id));
      const id = asText(given.id) ?? freeId(slugify(asText(given.author) ?? '') || 'kiriman', (taken) => ids.has(taken));
      const fields: PlainFields = {
        author: { name: asText(given.author) ?? '', ...pickFields(given, ['handle']) },
        ...pickFields(given, ['platform', 'source']),
        date: asText(given.date) ?? localDay(),
        lang: asText(given.lang) ?? mainLanguage(content.site),
        products: [given.product ?? []].flat().map((slug) => requireProduct(slug, planning)),
        ...disclosure(given),
        ...permission(given),
      };
      const [author, source, body] = [given.author, given.source, given.text].map(asText);
      const same = content.posts.find((one) =>
        one.source !== undefined && source !== undefined
          ? one.source === source.trim()
          : one.author.name === author?.trim() && isSameText(one.body, body),
      );
      return { path: `posts/${id}.md`, id, schema: 'post', fields, body: body ?? '', same: given.id === undefined ? same?.id : undefined };
    });
    if (given.granted === undefined) say(strings.noPermission);
  });
}

function permission(given: Given): PlainFields {
  const fields = pickFields(given, ['granted', 'how', 'scope', 'expires']);
  return Object.keys(fields).length === 0 ? {} : { permission: { ...fields, ...('scope' in fields ? {} : { scope: ['website'] }) } };
}

const PROMISE_FIELDS: readonly Field[] = [
  ...localizedFields({
    name: 'title',
    kind: 'text',
    required: true,
    about: { id: 'janjinya, beberapa kata', en: 'the promise, in a few words' },
  }),
  ...localizedFields({ name: 'text', kind: 'words', required: true, about: { id: 'isi janjinya', en: 'what exactly is promised' } }),
  { name: 'since', kind: 'day', about: { id: 'berlaku sejak', en: 'the day from which it holds (default: today)' } },
  SLUG_FIELD,
];

function newPromise(): Command {
  const command = new Command('commitment').description(
    told({
      en: 'a public promise, which reviews report as kept or broken',
      id: 'janji di depan umum, yang dilaporkan ulasan sebagai ditepati atau diingkari',
    }),
  );
  return editCommand(command, PROMISE_FIELDS, (given, folders) =>
    writeNewEntry(folders, ({ reading: { content }, strings }) => {
      const slugs = new Set(content.commitments.map(({ slug }) => slug));
      const base = slugOf(given, ['title', 'titleId', 'titleEn'], strings);
      const slug = asText(given.slug) ?? freeId(base, (taken) => slugs.has(taken));
      const same = content.commitments.find(({ title }) => isSameIn(title, given, 'title'));
      const fields = { ...localizedText(given, 'title'), ...localizedText(given, 'text'), since: asText(given.since) ?? localDay() };
      return {
        path: `commitments/${slug}.yaml`,
        id: slug,
        schema: 'commitment',
        fields,
        same: given.slug === undefined ? same?.slug : undefined,
      };
    }),
  );
}

function disclosure(given: Given): PlainFields {
  const [as, note] = [asText(given.as), asText(given.note)];
  return { ...(as !== undefined && { disclosure: as }), ...(note !== undefined && { disclosureNote: note }) };
}

/** A slug made of the first of these fields that has Latin letters or digits. @throws CliError where none has, and no slug was typed */
function slugOf(given: Given, from: readonly string[], strings: CommandStrings): string {
  const texts = from.flatMap((field) => asText(given[field]) ?? []);
  const [slug = asText(given.slug)] = texts.map((text) => slugify(text, 70)).filter((made) => made !== '');
  if (slug === undefined) throw new CliError(strings.noLatin(quote(texts[0] ?? '')), strings.noLatinHelp);
  return slug;
}

/** Whether a text of an entry, which may be one a language, is one of those that were typed for it. */
function isSameIn(text: string | Readonly<Record<string, string>>, given: Given, field: string): boolean {
  const typed = [field, `${field}Id`, `${field}En`].flatMap((name) => asText(given[name]) ?? []);
  return Object.values(typeof text === 'string' ? [text] : text).some((one) => typed.some((other) => isSameText(one, other)));
}
