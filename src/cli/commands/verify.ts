import { Command } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { withBudget } from '../verify/budget.ts';
import { openSource } from '../verify/open-source.ts';
import { readSince } from '../verify/read-since.ts';
import { renderConclusion, renderStep } from '../verify/render-report.ts';
import { verifySite } from '../verify/verify-site.ts';

interface Flags {
  key?: string;
  witness: string[];
  since?: string;
  maxPages: string;
  maxMegabytes: string;
  maxMinutes: string;
  json: boolean;
}

/** `bukti verify`: exit code 0 only when everything held. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      told({
        en: 'check any Bukti site from outside: its log, and that its pages show the words that were sealed',
        id: 'memeriksa situs Bukti mana pun dari luar: log-nya, dan bahwa halamannya memuat kata-kata yang disegel',
      }),
    )
    .argument(
      '<site>',
      told({
        en: "address of the site's home page, or the folder of a built site",
        id: 'alamat halaman depan situs, atau folder situs yang sudah dibuat',
      }),
    )
    .option(
      '--key <key>',
      told({
        en: 'public key of the log that you know (name+id+key), instead of the one that the site names',
        id: 'kunci publik log yang Anda ketahui (name+id+key), bukan yang disebut situsnya',
      }),
    )
    .option(
      '--witness <key>',
      told({
        en: 'public key of a witness that must have signed; may be given several times',
        id: 'kunci publik saksi yang harus ikut menandatangani; boleh beberapa kali',
      }),
      collect,
      [],
    )
    .option(
      '--since <checkpoint>',
      told({
        en: 'a checkpoint that you kept, as file or address: check that the log only grew since then',
        id: 'checkpoint yang Anda simpan, sebagai berkas atau alamat: memeriksa bahwa sejak itu log hanya bertambah',
      }),
    )
    .option(
      '--max-pages <number>',
      told({
        en: 'how many pages to read beyond those of reviews and products, on the web',
        id: 'berapa halaman yang dibaca selain halaman ulasan dan produk, di web',
      }),
      '5000',
    )
    .option('--max-megabytes <number>', told({ en: 'how much a run reads in all', id: 'berapa banyak yang dibaca seluruhnya' }), '4000')
    .option('--max-minutes <number>', told({ en: 'how long a run takes at most', id: 'paling lama berapa lama' }), '120')
    .option('--json', told({ en: 'print the report as JSON', id: 'mencetak laporan sebagai JSON' }), false)
    .addHelpText('after', told(EXAMPLES))
    .action(async (target: string, { key, witness, since, maxPages, maxMegabytes, maxMinutes, json }: Flags) => {
      const source = withBudget(openSource(target), {
        megabytes: parseCount('--max-megabytes', maxMegabytes),
        minutes: parseCount('--max-minutes', maxMinutes),
      });
      const kept = since === undefined ? undefined : await readSince(since);
      const options = {
        ...(key !== undefined && { key }),
        witnesses: witness,
        ...(kept !== undefined && { since: kept }),
        maxPages: parseCount('--max-pages', maxPages),
      };
      if (!json) say(told({ en: `Checking ${source.name}`, id: `Memeriksa ${source.name}` }));
      const report = await verifySite(source, options, (step) => {
        if (!json) say(...renderStep(step));
      });
      say(...(json ? [JSON.stringify(report, undefined, 2)] : renderConclusion(report)));
      if (!report.held) process.exitCode = 1;
    });
}

const EXAMPLES: Bilingual = {
  en: `
Signs: ✓ it holds, ✗ it does not, – it was not checked, and why.

Examples:
  ${BUKTI} verify https://reviews.example.com/
  ${BUKTI} verify dist
  ${BUKTI} verify https://reviews.example.com/ --since checkpoint.txt`,
  id: `
Tanda: ✓ benar, ✗ tidak benar, – tidak diperiksa, beserta sebabnya.

Contoh:
  ${BUKTI} verify https://reviews.example.com/
  ${BUKTI} verify dist
  ${BUKTI} verify https://reviews.example.com/ --since checkpoint.txt`,
};

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function parseCount(option: string, text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new CliError(
    told({
      en: `Found ${JSON.stringify(text)} after ${option}, expected a whole number.`,
      id: `Ada ${JSON.stringify(text)} setelah ${option}; seharusnya bilangan bulat.`,
    }),
  );
}
