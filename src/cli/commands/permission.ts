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
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import type { PlainFields } from '../edit/change.ts';
import { changeEntry } from '../edit/change-entry.ts';
import { localDay } from '../edit/local-day.ts';
import { privateFolder, privateOption, SECRET_MODE } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { writeBeside } from '../write-whole.ts';

interface Options {
  granted?: string | true;
  how: string;
  scope: string[];
  until?: string;
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
      new Option('--how <how>', told({ en: 'how the author said it', id: 'cara penulisnya menjawab' }))
        .choices(PERMISSION_WAYS)
        .default('direct-message'),
    )
    .option(
      '--scope <scopes>',
      told({ en: `for what: ${PERMISSION_SCOPES.join(', ')}`, id: `untuk apa: ${PERMISSION_SCOPES.join(', ')}` }),
      (text) => text.split(/[\s,]+/),
      ['website'],
    )
    .option('--until <day>', told({ en: 'last day on which it may be shown (YYYY-MM-DD)', id: 'hari terakhir boleh tampil (YYYY-MM-DD)' }))
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
      ).conflicts('granted'),
    )
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${told(MORE_HELP)}`)
    .action(async (id: string, options: Options) => {
      const content = existingContentFolder(options.content);
      const folders = { content, private: privateFolder(options.private, content) };
      if (options.granted === undefined && options.revoked === undefined) return ask(id, folders.content, options.until);
      const post = await findPost(id, content);
      const permission = settle(post.permission as PlainFields | undefined, options);
      if (options.evidence !== undefined) await keepEvidence(options.evidence, id, folders.private);
      await changeEntry(folders, id, () => ({
        changes: [{ field: 'permission', set: permission }],
        said: (path) =>
          told(
            options.revoked === undefined
              ? { en: `${path}: may be shown.`, id: `${path}: boleh tampil.` }
              : {
                  en: `${path}: is not shown any more, since its author took the permission back.`,
                  id: `${path}: tidak tampil lagi, karena penulisnya mencabut izinnya.`,
                },
          ),
      }));
    });
}

const MORE_HELP: Bilingual = {
  en: `Without --granted or --revoked it prints the request in each language of the site, and writes nothing. A post without a permission that holds
today is not published; ${BUKTI} check says four weeks before a permission ends.

Examples:
  ${BUKTI} permission kopi-sore
  ${BUKTI} permission kopi-sore --granted --how direct-message --scope website,social --until 2027-06-30 --evidence balasan.png`,
  id: `Tanpa --granted atau --revoked permintaannya dicetak dalam tiap bahasa situs, dan tidak ada yang ditulis. Unggahan tanpa izin yang berlaku
hari ini tidak tampil; ${BUKTI} check mengingatkan empat minggu sebelum izin berakhir.

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

async function ask(id: string, folder: string, until: string | undefined): Promise<void> {
  const post = await findPost(id, folder);
  const { site } = contentOrThrow(await openContent(folder).read());
  for (const lang of site.languages) {
    const day = until === undefined ? undefined : formatDate(until, lang);
    const facts = { brand: site.name, name: post.author.name, source: post.source ?? '', until: textsFor(lang).permission.until(day) };
    say(`--- ${lang} ---`, textsFor(lang).permission.request(facts), '');
  }
  say(
    told({
      en: `→ When the answer is yes: ${BUKTI} permission ${id} --granted --evidence <picture of the answer>`,
      id: `→ Bila jawabannya ya: ${BUKTI} permission ${id} --granted --evidence <gambar jawabannya>`,
    }),
  );
}

/** What the file will say. The schema judges it when it is written. */
function settle(before: PlainFields | undefined, { granted, revoked, how, scope, until }: Options): PlainFields {
  if (revoked !== undefined) {
    if (before === undefined)
      throw new CliError(
        told({ en: 'Found no permission that could be taken back.', id: 'Tidak ada izin yang bisa dicabut.' }),
        told({ en: 'The post is not published without one.', id: 'Tanpa izin, kiriman ini memang tidak tampil.' }),
      );
    return { ...before, revoked: revoked === true ? localDay() : revoked };
  }
  return {
    granted: granted === true || granted === undefined ? localDay() : granted,
    how,
    scope,
    ...(until !== undefined && { expires: until }),
  };
}

async function keepEvidence(file: string, id: string, folder: string): Promise<void> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new CliError(
      told({ en: `Found no file ${shortPath(file)} that could be read.`, id: `Berkas ${shortPath(file)} tidak bisa dibaca.` }),
      told({ en: 'Check the name and the folder. Nothing was written.', id: 'Periksa nama dan foldernya. Tidak ada yang ditulis.' }),
      { cause },
    );
  });
  // What was kept on the same day before is evidence too.
  await writeBeside(join(folder, 'permissions', `${id}-${localDay()}`), extname(file).toLowerCase(), bytes, SECRET_MODE);
}
