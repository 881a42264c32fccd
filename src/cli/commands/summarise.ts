import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Command } from 'commander';
import { gatherFacts, type OverviewFacts } from '#src/aggregate/overview.ts';
import { findTopics } from '#src/aggregate/topics/topics.ts';
import { parseFile } from '#src/loaders/parse-file.ts';
import { draftOverview, quotable, showOverview } from '#src/outputs/overview.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { changeValue, type FieldChange, type PlainFields } from '../edit/change.ts';
import { editFile } from '../edit/edit-text.ts';
import { localDay } from '../edit/local-day.ts';
import { requireProduct } from '../edit/new-entry.ts';
import { type Planning, writeContent } from '../edit/write-content.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { type Model, polish } from '../summarise/polish.ts';
import { say } from '../terminal.ts';

interface Options {
  approve: boolean;
  polish?: string;
  model: string;
  content?: string;
  private?: string;
}

/** `bukti summarise <product>`: a draft to read; with --approve it goes into the product's file, from where the page shows it. */
export function summariseCommand(): Command {
  return new Command('summarise')
    .alias('summarize')
    .description(
      told({
        en: 'draft what the reviews of a product say together, from the counts on its page, for you to approve',
        id: 'menyusun rancangan ringkasan ulasan sebuah produk, dari hitungan di halamannya, untuk Anda setujui',
      }),
    )
    .argument('<product>', told({ en: 'the product, by the name of its file', id: 'produknya (nama berkasnya)' }))
    .option(
      '--approve',
      told({
        en: 'write it into the file of the product, with today as the day you approved it',
        id: 'menulisnya ke berkas produk, dengan hari ini sebagai hari Anda menyetujuinya',
      }),
      false,
    )
    .option(
      '--polish <address>',
      told({
        en: 'let a model word it, at an address that speaks as OpenAI’s does, such as http://localhost:11434/v1',
        id: 'menyerahkan susunan katanya kepada sebuah model, di alamat yang berbicara seperti OpenAI, misalnya http://localhost:11434/v1',
      }),
    )
    .option('--model <name>', told({ en: 'the model at that address', id: 'model di alamat itu' }), 'default')
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', told(MORE_HELP))
    .action(async (slug: string, options: Options) => {
      const content = existingContentFolder(options.content);
      let said: Bilingual | undefined;
      await writeContent({ content, private: privateFolder(options.private, content) }, async (planning) => {
        requireProduct(slug, planning);
        const { facts, before } = readFacts(slug, planning);
        const drafts = await draftAll(facts, options);
        if (drafts.length === 0) {
          say(told(NOTHING_YET));
          return new Map();
        }
        for (const { lang, text, dropped } of drafts)
          say(`${lang}: ${text}`, ...dropped.map((sentence) => `  ${told(DROPPED)} ${sentence}`));
        if (before !== undefined) say(before);
        if (!options.approve) {
          say(
            told({
              en: `→ Nothing was written. If it is right: ${BUKTI} summarise ${slug} --approve`,
              id: `→ Tidak ada yang ditulis. Bila sudah benar: ${BUKTI} summarise ${slug} --approve`,
            }),
          );
          return new Map();
        }
        const path = `products/${slug}.yaml`;
        const text = Object.fromEntries(drafts.map(({ lang, text: draft }) => [lang, draft]));
        const overview = { approved: localDay(), reviews: drafts[0]?.own.of ?? 0, text };
        const yaml = await readFile(join(content, path), 'utf8');
        const edited = writeInto(path, yaml, overview);
        if (edited === undefined) throw new CliError(planning.strings.unusual(path), planning.strings.unusualHelp);
        const file = shortPath(join(content, path));
        said =
          edited === yaml
            ? {
                en: `The field overview in ${file} says this already. Nothing changed.`,
                id: `Isian overview di ${file} memang sudah begitu. Tidak ada yang berubah.`,
              }
            : { en: `Wrote the field overview into ${file}.`, id: `Isian overview ditulis di ${file}.` };
        return edited === yaml ? new Map() : new Map([[path, edited]]);
      });
      if (said !== undefined) say(told(said));
    });
}

/** Over several lines, so that somebody can go over it. @returns nothing where the file is written so unusually that other fields would change */
function writeInto(
  path: string,
  yaml: string,
  { text, ...facts }: { approved: string; reviews: number; text: PlainFields },
): string | undefined {
  const before = readProduct(path, yaml);
  const { text: old } = (before?.overview ?? {}) as { text?: unknown };
  const isByLanguage = typeof old === 'object' && old !== null;
  const gone = isByLanguage ? Object.keys(old).filter((lang) => !(lang in text)) : [];
  const changes: FieldChange[] = [
    ...Object.entries(facts).map(([field, set]) => ({ within: ['overview'], field, set })),
    ...(old === undefined || isByLanguage
      ? Object.entries(text).map(([field, set]) => ({ within: ['overview', 'text'], field, set }))
      : [{ within: ['overview'], field: 'text', set: text }]),
    ...gone.map((field) => ({ within: ['overview', 'text'], field, remove: true as const })),
  ];
  const edited = editFile(yaml, changes);
  return before !== undefined && isDeepStrictEqual(readProduct(path, edited), changeValue(before, changes)) ? edited : undefined;
}

function readProduct(path: string, yaml: string): Record<string, unknown> | undefined {
  const [entry] = parseFile(path, Buffer.from(yaml)).entries;
  return entry?.source.value as Record<string, unknown> | undefined;
}

const DROPPED = {
  en: 'dropped, since its quotes and counts are not those of the reviews:',
  id: 'dibuang, karena kutipan dan jumlahnya bukan dari ulasan:',
};

const MORE_HELP: Bilingual = {
  en: `
The draft says only what was counted: what several customers name as good and as bad, what they speak of more than elsewhere, and their answers to the four questions. The
page shows it with the number of reviews and the day, says when there are other reviews by then, and leaves out each sentence whose quotes and counts do
not hold any more. --polish sends the draft, and nothing else, to that address; of the answer only sentences with the same quotes and counts are kept. A key that the
address asks for is read from the variable BUKTI_MODEL_KEY.

Example:
  ${BUKTI} summarise kopi-gayo
  ${BUKTI} summarise kopi-gayo --approve`,
  id: `
Rancangannya hanya memuat yang dihitung: yang disebut baik dan buruk oleh beberapa pelanggan, yang lebih sering dibicarakan daripada di produk lain, dan jawaban mereka atas empat
pertanyaan. Halamannya memuat jumlah ulasan dan harinya, mengatakan bila sesudah itu ada ulasan lain, dan melewatkan tiap kalimat yang kutipan dan hitungannya tidak
cocok lagi. --polish mengirim rancangan itu saja ke alamatnya; dari jawabannya hanya kalimat dengan kutipan dan hitungan yang sama yang dipakai. Kunci yang
diminta alamat itu dibaca dari variabel BUKTI_MODEL_KEY.

Contoh:
  ${BUKTI} summarise kopi-gayo
  ${BUKTI} summarise kopi-gayo --approve`,
};

/** The facts for readers of each language of the site. */
type Facts = ReadonlyMap<SiteLanguage, OverviewFacts>;

function readFacts(slug: string, { reading }: Planning): { facts: Facts; before?: string } {
  const catalog = reading.catalog();
  const product = catalog.products.find((one) => one.slug === slug);
  if (product === undefined) throw new Error(`${slug} is a product.`);
  const topics = findTopics(catalog).get(slug) ?? [];
  const facts = new Map(catalog.site.languages.map((lang) => [lang, gatherFacts(product, topics, lang)]));
  const { overview } = product;
  if (overview === undefined) return { facts };
  const isStale = [...facts].some(([lang, own]) => showOverview(overview, own, lang).isStale);
  const { approved, reviews } = overview;
  const state = isStale
    ? {
        en: `Approved on ${approved}, from ${reviews} reviews; the counts have moved since.`,
        id: `Disetujui ${approved}, dari ${reviews} ulasan; jumlahnya sudah berubah.`,
      }
    : { en: `Approved on ${approved}, and nothing has moved since.`, id: `Disetujui ${approved}, dan belum ada yang berubah.` };
  return { facts, before: told(state) };
}

const NOTHING_YET = {
  en: 'Found nothing that two customers say: there is nothing to summarise yet, and nothing was written.',
  id: 'Belum ada yang dikatakan dua pelanggan: belum ada yang bisa diringkas, dan tidak ada yang ditulis.',
};

/** A draft in each language; none at all where in one of the languages nothing was said twice. */
async function draftAll(facts: Facts, { polish: address, model: name }: Options) {
  const drafts = [...facts].map(([lang, own]) => ({ lang, own, text: draftOverview(own, lang), dropped: [] as string[] }));
  if (drafts.some(({ text }) => text === '')) return [];
  if (address === undefined) return drafts;
  const model: Model = { address, name, key: process.env.BUKTI_MODEL_KEY };
  return Promise.all(
    drafts.map(async (draft) => ({ ...draft, ...(await polish(draft.text, draft.own.of, quotable(draft.own, draft.lang), model)) })),
  );
}
