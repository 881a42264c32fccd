import { resolve } from 'node:path';
import { Command } from 'commander';
import { messageLanguage } from '#src/content/message-language.ts';
import { createContentReader, isSound } from '#src/content/read-content.ts';
import { folders } from '#src/content/site-settings.ts';
import { type DoctorStrings, doctorStrings } from '#src/i18n/doctor.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { examineGit } from '../doctor/examine-git.ts';
import { examineHost } from '../doctor/examine-host.ts';
import { examinePrivate } from '../doctor/examine-private.ts';
import { brokenContent, examineSite } from '../doctor/examine-site.ts';
import type { Finding, Gravity } from '../doctor/finding.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';

interface Flags {
  content?: string;
  private?: string;
  out?: string;
  json: boolean;
}

/** `bukti doctor`: exit code 1 where something must be mended before the site goes public. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      told({
        en: 'is everything ready to go public? address, key, copies, orders, host and git',
        id: 'apakah semua siap tayang? alamat, kunci, salinan, pesanan, host dan git',
      }),
    )
    .option(
      '--out <folder>',
      told({ en: 'the built site (default: dist, or BUKTI_OUT)', id: 'situs yang sudah dibuat (bila kosong: dist, atau BUKTI_OUT)' }),
    )
    .option('--json', told({ en: 'print it for a program', id: 'cetak untuk dibaca program' }), false)
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', told(MORE_HELP))
    .action(async (options: Flags) => {
      const content = existingContentFolder(options.content);
      const secrets = privateFolder(options.private, content);
      const reading = await createContentReader(content, secrets).read();
      const t = doctorStrings[messageLanguage(reading.content?.site)];
      const out = options.out === undefined ? folders().out : resolve(options.out);
      const findings = isSound(reading)
        ? [
            ...examineSite(reading, t),
            ...(await examinePrivate(secrets, content, reading, t)),
            await examineGit(secrets, t),
            ...(await examineHost(out, content, t)),
          ]
        : [brokenContent(reading, t)];
      const isReady = findings.every(({ gravity }) => gravity !== 'error');
      if (options.json) process.stdout.write(`${JSON.stringify({ version: 1, ready: isReady, findings }, undefined, 2)}\n`);
      else say(...render(findings, t));
      if (!isReady) process.exitCode = 1;
    });
}

const SIGNS: Record<Gravity, string> = { ok: '✓', warning: '!', error: '✗' };

function render(findings: readonly Finding[], t: DoctorStrings): string[] {
  const lines = findings.flatMap(({ gravity, message, fix }) => [
    `${SIGNS[gravity]} ${message}`,
    ...(fix === undefined ? [] : [`    → ${fix}`]),
  ]);
  const [errors, warnings] = (['error', 'warning'] as const).map((wanted) => findings.filter(({ gravity }) => gravity === wanted).length);
  const conclusion = errors === 0 ? (warnings === 0 ? t.ready : t.nearlyReady(warnings ?? 0)) : t.notReady(errors ?? 0, warnings ?? 0);
  return [t.title, '', ...lines, '', conclusion];
}

const MORE_HELP: Bilingual = {
  en: `
Signs: ✓ in order, ! may go public, and somebody should look, ✗ must be mended first.

--json prints { "version": 1, "ready": true or false, "findings": [{ "subject", "gravity": ok, warning or error, "message", "fix" }] }.`,
  id: `
Tanda: ✓ beres, ! boleh tayang, tetapi sebaiknya dilihat, ✗ harus dibetulkan dulu.

--json mencetak { "version": 1, "ready": true atau false, "findings": [{ "subject", "gravity": ok, warning atau error, "message", "fix" }] }.`,
};
