import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Command, Option } from 'commander';
import { openContent } from '#src/content/content-door.ts';
import { contentOrThrow } from '#src/content/read-content.ts';
import { formatDate } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { suggest } from '#src/loaders/suggest.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { PERMISSION_SCOPES, PERMISSION_WAYS } from '#src/schemas/post.ts';
import { DateSchema } from '#src/schemas/primitives.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { changeEntry, type EntryChange } from '../edit/change-entry.ts';
import type { FoundEntry } from '../edit/find-entry.ts';
import { localDay } from '../edit/local-day.ts';
import { type Answer, grant, NO_END, revoke } from '../edit/permission-change.ts';
import type { Planning } from '../edit/write-content.ts';
import { privateFolder, privateOption, SECRET_MODE } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { quote, say, shellWord } from '../terminal.ts';
import { writeBeside } from '../write-whole.ts';

interface Options extends Answer {
  evidence?: string;
  revoked?: string | true;
  content?: string;
  private?: string;
}

/** `bukti permission <id>` */
export function permissionCommand(): Command {
  return new Command('permission')
    .description(
      told({
        en: 'ask the author of a post whether you may show it, and record the answer',
        id: 'menanyakan kepada penulis unggahan apakah boleh ditampilkan, dan mencatat jawabannya',
      }),
    )
    .argument('<id>', told({ en: 'the post, as in its file', id: 'unggahannya, seperti nama berkasnya' }))
    .option(
      '--granted [day]',
      told({
        en: 'the author said yes, today or on that day (YYYY-MM-DD)',
        id: 'penulisnya setuju, hari ini atau pada hari itu (YYYY-MM-DD)',
      }),
    )
    .addOption(
      new Option(
        '--how <how>',
        told({
          en: 'how the author said it (default: as it was, else direct-message)',
          id: 'cara penulisnya menjawab (bila kosong: seperti tadinya, atau direct-message)',
        }),
      ).choices(PERMISSION_WAYS),
    )
    .option(
      '--scope <scopes>',
      told({
        en: `for what: ${PERMISSION_SCOPES.join(', ')} (default: as it was, else website)`,
        id: `untuk apa: ${PERMISSION_SCOPES.join(', ')} (bila kosong: seperti tadinya, atau website)`,
      }),
      (text) => text.split(/[\s,]+/).filter((one) => one !== ''),
    )
    .option(
      '--until <day>',
      told({
        en: `last day on which it may be shown (YYYY-MM-DD), or ${NO_END} (default: as it was)`,
        id: `hari terakhir boleh tampil (YYYY-MM-DD), atau ${NO_END} (bila kosong: seperti tadinya)`,
      }),
    )
    .option(
      '--evidence <file>',
      told({
        en: 'a picture or text of the answer; a copy goes into the private folder',
        id: 'gambar atau teks jawabannya; salinannya masuk ke folder pribadi',
      }),
    )
    .addOption(
      new Option(
        '--revoked [day]',
        told({ en: 'the author took it back, today or on that day', id: 'penulisnya menarik kembali, hari ini atau pada hari itu' }),
      ).conflicts(['granted', 'how', 'scope', 'until']),
    )
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${told(MORE_HELP)}`)
    .action(async (id: string, options: Options) => {
      const content = existingContentFolder(options.content);
      const folders = { content, private: privateFolder(options.private, content) };
      requireDays(options);
      if (options.granted === undefined && options.revoked === undefined) return ask(id, folders.content, options);
      const post = await findPost(id, content);
      const evidence = options.evidence === undefined ? undefined : await readEvidence(options.evidence);
      const record = (_found: FoundEntry, { reading }: Planning): EntryChange => {
        const { permission: before } = reading.content.posts.find((one) => one.id === post.id) ?? post;
        return options.revoked === undefined ? grant(before, options) : revoke(before, options.revoked);
      };
      await changeEntry(folders, id, record, async () => {
        if (evidence !== undefined) await keepEvidence(evidence, id, folders.private);
      });
    });
}

const MORE_HELP: Bilingual = {
  en: `Without --granted or --revoked it prints the request in each language of the site, and writes nothing. A post without a permission that holds
today is not published; ${BUKTI} check says four weeks before a permission ends. --granted keeps of an earlier permission what is not
typed anew. After one that was taken back, it says anew with --scope what the author agreed to.

Examples:
  ${BUKTI} permission kopi-sore
  ${BUKTI} permission kopi-sore --granted --how direct-message --scope website,social --until 2027-06-30 --evidence balasan.png`,
  id: `Tanpa --granted atau --revoked permintaannya dicetak dalam tiap bahasa situs, dan tidak ada yang ditulis. Unggahan tanpa izin yang berlaku
hari ini tidak tampil; ${BUKTI} check mengingatkan empat minggu sebelum izin berakhir. --granted mempertahankan isi izin sebelumnya yang
tidak diketik lagi. Setelah izin dicabut, --scope menyebut lagi apa yang disetujui penulisnya.

Contoh:
  ${BUKTI} permission kopi-sore
  ${BUKTI} permission kopi-sore --granted --how direct-message --scope website,social --until 2027-06-30 --evidence balasan.png`,
};

async function findPost(id: string, folder: string) {
  const { posts } = contentOrThrow(await openContent(folder).refresh());
  const post = posts.find((one) => one.id === id);
  if (post !== undefined) return post;
  const nearest = suggest(
    id,
    posts.map((one) => one.id),
  );
  throw new CliError(
    told({ en: `Found no post ${JSON.stringify(id)}.`, id: `Tidak ada kiriman ${JSON.stringify(id)}.` }),
    nearest === undefined
      ? told({
          en: 'Type the name of its file in content/posts/ without .md.',
          id: 'Ketik nama berkasnya di content/posts/ tanpa .md.',
        })
      : told({ en: `Did you mean ${nearest}?`, id: `Maksudnya ${nearest}?` }),
  );
}

async function ask(id: string, folder: string, { how, scope, until, evidence }: Options): Promise<void> {
  const post = await findPost(id, folder);
  const { site } = contentOrThrow(await openContent(folder).read());
  for (const lang of site.languages) {
    const day = until === undefined || until === NO_END ? undefined : formatDate(until, lang);
    const facts = { brand: site.name, name: post.author.name, source: post.source ?? '', until: textsFor(lang).permission.until(day) };
    say(`--- ${lang} ---`, textsFor(lang).permission.request(facts), '');
  }
  // What the author agrees to is what is asked now: the line to copy says all of it.
  const scopes = scope ?? (post.permission?.revoked === undefined ? undefined : ['website']);
  const flags = Object.entries({ how, scope: scopes?.join(','), until }).flatMap(([flag, value]) =>
    value === undefined ? [] : [` --${flag} ${shellWord(value)}`],
  );
  const command = `${BUKTI} permission ${id} --granted${flags.join('')} --evidence`;
  const file = evidence === undefined ? undefined : shellWord(evidence);
  say(
    told({
      en: `→ When the answer is yes: ${command} ${file ?? '<picture of the answer>'}`,
      id: `→ Bila jawabannya ya: ${command} ${file ?? '<gambar jawabannya>'}`,
    }),
  );
}

/** @throws CliError where a day is none, or lies on the wrong side of today */
function requireDays({ granted, revoked, until }: Options): void {
  const today = localDay();
  for (const [flag, day] of Object.entries({ granted, revoked, until })) {
    if (day === undefined || day === true || (flag === 'until' && day === NO_END)) continue;
    const isDay = DateSchema.safeParse(day).success;
    if (isDay && (flag === 'until' ? day >= today : day <= today)) continue;
    const expected =
      flag === 'until'
        ? { en: `today (${today}) or a later day`, id: `hari ini (${today}) atau sesudahnya` }
        : { en: `today (${today}) or an earlier day`, id: `hari ini (${today}) atau sebelumnya` };
    throw new CliError(
      told({
        en: `Found ${quote(day)} behind --${flag}, expected ${expected.en}, written YYYY-MM-DD.`,
        id: `Di belakang --${flag} ada ${quote(day)}; yang diharapkan: ${expected.id}, ditulis TTTT-BB-HH.`,
      }),
      told(NOTHING_WRITTEN),
    );
  }
}

interface EvidenceFile {
  bytes: Buffer;
  ending: string;
}

async function readEvidence(file: string): Promise<EvidenceFile> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new CliError(
      told({ en: `Found no file ${shortPath(file)} that could be read.`, id: `Berkas ${shortPath(file)} tidak bisa dibaca.` }),
      told({ en: 'Check the name and the folder. Nothing was written.', id: 'Periksa nama dan foldernya. Tidak ada yang ditulis.' }),
      { cause },
    );
  });
  return { bytes, ending: extname(file).toLowerCase() };
}

/** What was kept on the same day before is evidence too. */
async function keepEvidence({ bytes, ending }: EvidenceFile, id: string, folder: string): Promise<void> {
  await writeBeside(join(folder, 'permissions', `${id}-${localDay()}`), ending, bytes, SECRET_MODE);
}

const NOTHING_WRITTEN: Bilingual = { en: 'Nothing was written.', id: 'Tidak ada yang ditulis.' };
