import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Command, Option } from 'commander';
import { listEndingPermissions } from '#src/aggregate/permission.ts';
import { applyEdits, editsByFile } from '#src/check/apply-fixes.ts';
import { REPORT_FORMATS, type ReportFormat, renderAs } from '#src/check/reporters/report.ts';
import { openContent } from '#src/content/content-door.ts';
import type { ReadContent } from '#src/content/read-content.ts';
import type { HiddenKind } from '#src/evidence/hidden-part.ts';
import { findSeal } from '#src/evidence/log-state.ts';
import { today } from '#src/loaders/today.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import type { ContentFolders } from '../edit/write-content.ts';
import { checkSources } from '../online/check-sources.ts';
import { saySources } from '../online/say-sources.ts';
import { withLogLocked } from '../seal/lock-log.ts';
import { privateFolder } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { count, formatNumber, say, sayOnStderr } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

interface Options {
  content?: string;
  format: ReportFormat;
  json?: boolean;
  all?: boolean;
  lang?: MessageLanguage;
  fix?: boolean;
  online: boolean;
  maxLinks: string;
}

/** `bukti check`: exit code 1 when there is any problem. Warnings do not change it. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      told({
        en: 'read every content file, and say what is wrong with it and how to mend it',
        id: 'membaca setiap berkas konten, lalu menyebut apa yang salah dan cara membetulkannya',
      }),
    )
    .addOption(contentOption())
    .addOption(
      new Option(
        '--format <format>',
        told({
          en: 'how to tell it: for people, for programs, as annotations on GitHub, or as SARIF',
          id: 'bentuk laporannya: untuk orang, untuk program, sebagai anotasi di GitHub, atau sebagai SARIF',
        }),
      )
        .choices(REPORT_FORMATS)
        .default('terminal'),
    )
    .option('--json', told({ en: 'the same as --format json', id: 'sama dengan --format json' }))
    .option(
      '--all',
      told({ en: 'tell every problem, also where many are of one kind', id: 'menyebut setiap masalah, juga bila banyak yang sejenis' }),
    )
    .option(
      '--online',
      told({
        en: 'ask also whether the sources of reviews and posts still answer, one question a second to each host',
        id: 'menanyakan juga apakah sumber ulasan dan unggahan masih menjawab, satu pertanyaan per detik ke tiap situs',
      }),
      false,
    )
    .option(
      '--max-links <number>',
      told({
        en: 'how many addresses to ask at the most, with --online',
        id: 'paling banyak berapa alamat yang ditanyai, bersama --online',
      }),
      '500',
    )
    .option(
      '--fix',
      told({
        en: 'mend what can be meant in one way alone, and leave every other byte as it is',
        id: 'membetulkan yang artinya hanya satu, tanpa mengubah bita lain',
      }),
    )
    .addOption(
      new Option(
        '--lang <language>',
        told({
          en: 'language of the messages (default: BUKTI_LANG, or that of the site)',
          id: 'bahasa pesannya (bila kosong: BUKTI_LANG, atau bahasa situs)',
        }),
      ).choices(MESSAGE_LANGUAGES),
    )
    .action(async (options: Options) => {
      const most = parseCount(options.maxLinks);
      const folder = existingContentFolder(options.content);
      const secret = privateFolder(undefined, folder);
      const door = openContent(folder, secret);
      const mended = options.fix === true ? await mend({ content: folder, private: secret }, door) : 0;
      const last = await door.refresh();
      await report(last, mended, folder, options);
      if (options.online && last.content !== undefined && last.problems.length === 0) saySources(await checkSources(last.content, most));
    });
}

/** @returns how many changes were written */
function mend(folders: ContentFolders, door: ReturnType<typeof openContent>): Promise<number> {
  return withLogLocked(folders, async () => {
    let mended = 0;
    for (const [file, edits] of editsByFile((await door.refresh()).problems)) {
      const path = join(folders.content, file);
      const { text, applied } = applyEdits(await readFile(path, 'utf8'), edits);
      if (applied > 0) await writeWhole(path, text);
      mended += applied;
    }
    return mended;
  });
}

async function report(reading: ReadContent, mended: number, folder: string, options: Options): Promise<void> {
  const { content, problems, unhidden } = reading;
  const language = options.lang ?? reading.messageLanguage;
  const format = options.json === true ? 'json' : options.format;
  const warnings = reading.warnings();
  const t = SAID[language];
  const all = options.all === true;
  const isFailed = content === undefined || problems.length > 0;
  if (format !== 'terminal') {
    if (isFailed) process.exitCode = 1;
    process.stdout.write(`${renderAs(format, { problems: [...problems, ...warnings], language, folder: fromHere(folder) })}\n`);
    return;
  }
  if (mended > 0) say(t.mended(mended));
  if (isFailed) {
    sayOnStderr(renderAs(format, { problems: [...problems, ...warnings], language, folder, all }));
    const fixable = problems.filter(({ edit }) => edit !== undefined).length;
    if (fixable > 0) sayOnStderr(t.fixable(fixable));
    process.exitCode = 1;
    return;
  }
  const hidden = describeUnhidden(unhidden, t);
  if (hidden !== undefined && isPublicRepository() && !content.site.sample) {
    sayOnStderr(...t.isPublic(hidden));
    process.exitCode = 1;
    return;
  }
  if (warnings.length > 0) sayOnStderr(renderAs(format, { problems: warnings, language, folder, all }), '', t.silence, '');
  const { reviews, products, posts, log } = content;
  say(t.sound(reviews.length, products.length, posts.length));
  const unsealed = reviews.filter(({ id, status }) => status === 'published' && findSeal(log, id) === undefined).length;
  if (unsealed > 0) say(t.unsealed(unsealed));
  for (const { of, id, expires } of listEndingPermissions(content, today()))
    say(of === 'posts' ? t.ending(id, expires) : t.endingAsk(id, expires));
  if (hidden !== undefined) say(t.unhidden(hidden));
}

interface Said {
  mended(n: number): string;
  fixable(n: number): string;
  silence: string;
  sound(reviews: number, products: number, posts: number): string;
  unsealed(n: number): string;
  ending(id: string, day: string): string;
  /** Says that a customer's agreement to answer others ends soon. */
  endingAsk(id: string, day: string): string;
  /** What the files of reviews and questions hold that the site does not show. */
  holds(parts: string): string;
  parts: Record<HiddenKind, (n: number) => string>;
  unhidden(holds: string): string;
  isPublic(holds: string): string[];
}

const SAID: Record<MessageLanguage, Said> = {
  en: {
    sound: (reviews, products, posts) => `${count(reviews, 'review')}, ${count(products, 'product')}, ${count(posts, 'post')}: no problems`,
    unsealed: (n) => `→ ${count(n, 'published review is', 'published reviews are')} not sealed yet: ${BUKTI} seal`,
    ending: (id, day) =>
      `→ posts/${id}.md: the permission ends on ${day}; then the post is not shown any more. Ask again: ${BUKTI} permission ${id}`,
    endingAsk: (id, day) =>
      `→ review ${id}: its author agreed until ${day} to answer other customers; then nobody is sent there any more. Ask again, and change ask: expires.`,
    holds: (parts) => `the files of reviews and questions hold what the site does not show: ${parts}.`,
    parts: {
      name: (n) => count(n, 'full name behind a shorter one', 'full names behind shorter ones'),
      city: (n) => count(n, 'city of an anonymous author', 'cities of anonymous authors'),
      day: (n) => count(n, 'day of a purchase', 'days of purchases'),
      order: (n) => count(n, 'order number'),
      seed: (n) => count(n, 'seed'),
      words: (n) => count(n, 'withheld review'),
    },
    unhidden: (holds) => `→ Commit this folder to no public repository yet: ${holds} ${BUKTI} hide moves them into private/.`,
    isPublic: (holds) => [
      `This repository is public, and ${holds}`,
      `→ Type ${BUKTI} hide, and make the repository private: its history holds them too.`,
    ],
    mended: (n) => `${count(n, 'mistake')} mended`,
    fixable: (n) => `→ ${BUKTI} check --fix mends ${n} of them.`,
    silence: 'Warnings stop no build. One that is right as it is: silence: [{ rule: …, file: …, reason: … }] in site.yaml.',
  },
  id: {
    sound: (reviews, products, posts) =>
      `${inIndonesian(reviews)} ulasan, ${inIndonesian(products)} produk, ${inIndonesian(posts)} unggahan: tidak ada masalah`,
    unsealed: (n) => `→ ${inIndonesian(n)} ulasan yang tampil belum disegel: ${BUKTI} seal`,
    ending: (id, day) =>
      `→ posts/${id}.md: izinnya berakhir ${day}; sesudah itu unggahannya tidak tampil lagi. Minta lagi: ${BUKTI} permission ${id}`,
    endingAsk: (id, day) =>
      `→ ulasan ${id}: penulisnya bersedia menjawab pelanggan lain sampai ${day}; sesudah itu tidak ada yang diarahkan kepadanya lagi. Minta lagi, lalu ubah ask: expires.`,
    holds: (parts) => `berkas ulasan dan pertanyaan memuat yang tidak ditampilkan situs: ${parts}.`,
    parts: {
      name: (n) => `${inIndonesian(n)} nama lengkap di balik yang lebih pendek`,
      city: (n) => `${inIndonesian(n)} kota penulis anonim`,
      day: (n) => `${inIndonesian(n)} hari pembelian`,
      order: (n) => `${inIndonesian(n)} nomor pesanan`,
      seed: (n) => `${inIndonesian(n)} benih segel`,
      words: (n) => `${inIndonesian(n)} ulasan yang ditahan`,
    },
    unhidden: (holds) => `→ Jangan commit folder ini ke repositori publik dulu: ${holds} ${BUKTI} hide memindahkannya ke private/.`,
    isPublic: (holds) => [
      `Repositori ini publik, padahal ${holds}`,
      `→ Ketik ${BUKTI} hide, dan jadikan repositorinya privat: riwayatnya memuat itu juga.`,
    ],
    mended: (n) => `${n} kesalahan dibetulkan`,
    fixable: (n) => `→ ${BUKTI} check --fix membetulkan ${n} di antaranya.`,
    silence: 'Peringatan tidak menghentikan apa pun. Bila memang wajar: silence: [{ rule: …, file: …, reason: … }] di site.yaml.',
  },
};

const fromHere = (folder: string): string => {
  const path = relative(process.cwd(), folder).split(sep).join('/');
  return path === '' ? '.' : path;
};

function parseCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const found = JSON.stringify(text);
  throw new CliError(
    told({
      en: `Found ${found} after --max-links, expected a whole number.`,
      id: `Ada ${found} di belakang --max-links, seharusnya bilangan bulat.`,
    }),
  );
}

/** One sentence; nothing where the files hold only what the site shows. */
function describeUnhidden(unhidden: ReadonlyMap<HiddenKind, number>, t: Said): string | undefined {
  const parts = [...unhidden].map(([kind, number]) => t.parts[kind](number));
  return parts.length === 0 ? undefined : t.holds(parts.join(', '));
}

const inIndonesian = (value: number): string => formatNumber(value, 'id');

/** The workflow on GitHub sets this variable. Elsewhere nobody can tell. */
function isPublicRepository(): boolean {
  return process.env.BUKTI_VISIBILITY === 'public';
}
