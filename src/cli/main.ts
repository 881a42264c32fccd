import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { PROJECT } from '#src/content/out-folder.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { type Bilingual, ContentError } from '#src/schemas/problem.ts';
import { CliError } from './cli-error.ts';
import { flagHelp, Refusal } from './edit/refusal.ts';
import { translateHelp } from './help-words.ts';
import { inCommandLanguage, told } from './spoken.ts';
import { sayOnStderr } from './terminal.ts';
import { throwInsteadOfExit } from './usage-errors.ts';

/** Runs the command line. Never throws and never ends the process: what goes wrong is printed, and the exit code says so. */
export async function run(argv: readonly string[]): Promise<void> {
  exitQuietlyOnClosedPipe();
  await inCommandLanguage(argv, () => runCommand(argv));
}

async function runCommand(argv: readonly string[]): Promise<void> {
  let running = new Command();
  try {
    const program = throwInsteadOfExit(translateHelp(await createProgram(argv[2])));
    program.hook('preAction', (_program, command) => {
      running = command;
    });
    await program.parseAsync([...argv]);
  } catch (error) {
    // Commander has printed the help by now.
    process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
    if (!(error instanceof CommanderError)) sayOnStderr(...explain(error, running));
  }
}

/** Each command, in the order of the help. It is read when it is called: all together take 100 MB, which would stay while a site is built. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  init: async () => (await import('./commands/init.ts')).initCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  new: async () => (await import('./commands/new.ts')).newCommand(),
  reply: async () => (await import('./commands/reply.ts')).replyCommand(),
  recovery: async () => (await import('./commands/recovery.ts')).recoveryCommand(),
  withhold: async () => (await import('./commands/withhold.ts')).withholdCommand(),
  publish: async () => (await import('./commands/publish.ts')).publishCommand(),
  disclose: async () => (await import('./commands/disclose.ts')).discloseCommand(),
  invite: async () => (await import('./commands/invite.ts')).inviteCommand(),
  invites: async () => (await import('./commands/invites.ts')).invitesCommand(),
  intake: async () => (await import('./commands/intake.ts')).intakeCommand(),
  permission: async () => (await import('./commands/permission.ts')).permissionCommand(),
  summarise: async () => (await import('./commands/summarise.ts')).summariseCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  seal: async () => (await import('./commands/seal.ts')).sealCommand(),
  hide: async () => (await import('./commands/hide.ts')).hideCommand(),
  withdraw: async () => (await import('./commands/withdraw.ts')).withdrawCommand(),
  open: async () => (await import('./commands/open.ts')).openCommand(),
  card: async () => (await import('./commands/card.ts')).cardCommand(),
  keygen: async () => (await import('./commands/keygen.ts')).keygenCommand(),
  backup: async () => (await import('./commands/backup.ts')).backupCommand(),
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(),
  report: async () => (await import('./commands/report.ts')).reportCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  witness: async () => (await import('./commands/witness.ts')).witnessCommand(),
  build: async () =>
    (await import('./commands/astro.ts')).astroCommand(
      'build',
      told({
        en: 'make the site, into dist/ unless --out says otherwise',
        id: 'membuat situs, di dist/ kecuali --out menyebut tempat lain',
      }),
    ),
  merge: async () => (await import('./commands/merge.ts')).mergeCommand(),
  dev: async () =>
    (await import('./commands/astro.ts')).astroCommand(
      'dev',
      told({
        en: 'show the site while you edit, at http://localhost:4321',
        id: 'menampilkan situs sambil Anda menyunting, di http://localhost:4321',
      }),
    ),
  preview: async () =>
    (await import('./commands/astro.ts')).astroCommand(
      'preview',
      told({
        en: 'show the site that was built, at http://localhost:4321',
        id: 'menampilkan situs yang sudah dibuat, di http://localhost:4321',
      }),
    ),
  host: async () => (await import('./commands/host.ts')).hostCommand(),
  shop: async () => (await import('./commands/shop.ts')).shopCommand(),
  pin: async () => (await import('./commands/pin.ts')).pinCommand(),
  schema: async () => (await import('./commands/schema.ts')).schemaCommand(),
};

const VERSION: readonly string[] = ['-V', '--version'];

async function createProgram(called = ''): Promise<Command> {
  const program = new Command('bukti')
    .description(
      told({
        en: 'Bukti turns a folder of content files into pages of customer reviews that can be checked.',
        id: 'Bukti mengubah folder berkas konten menjadi halaman ulasan pelanggan yang bisa diperiksa.',
      }),
    )
    .version(readVersion(), VERSION.join(', '), told({ en: 'print the version of Bukti', id: 'cetak versi Bukti' }))
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', told(START));
  // The help and the answer to a mistyped command need all commands; the version needs none.
  const names = Object.hasOwn(COMMANDS, called) ? [called] : VERSION.includes(called) ? [] : Object.keys(COMMANDS);
  for (const name of names) program.addCommand((await COMMANDS[name]?.()) ?? new Command(name));
  return program;
}

/** As its package.json says. */
function readVersion(): string {
  return (JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }).version;
}

const START: Bilingual = {
  en: `
Start here:
  ${BUKTI} init my-reviews                a folder of your own, with nothing of the sample in it
  ${BUKTI} import reviews.csv --dry-run   show what would become of a file, and write nothing
  ${BUKTI} import reviews.csv             add its reviews to content/
  ${BUKTI} check                          is everything in content/ in order?
  ${BUKTI} seal                           match reviews to orders, and write them into the log
  ${BUKTI} dev                            look at it

Each command explains itself: ${BUKTI} import --help`,
  id: `
Mulai dari sini:
  ${BUKTI} init ulasan-saya               folder Anda sendiri, tanpa isi contoh
  ${BUKTI} import ulasan.csv --dry-run    memperlihatkan nasib sebuah berkas, tanpa menulis apa pun
  ${BUKTI} import ulasan.csv              menambahkan ulasannya ke content/
  ${BUKTI} check                          apakah semua di content/ beres?
  ${BUKTI} seal                           mencocokkan ulasan dengan pesanan, dan menulisnya ke log
  ${BUKTI} dev                            melihat hasilnya

Tiap perintah menjelaskan dirinya: ${BUKTI} import --help`,
};

/** Codes for a file that this user, or anybody on this disk, may not write. */
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** No room: on the disk, of this user, in this file. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Lines that a person reads: what is wrong and how to mend it, without a stack unless the mistake is ours. */
function explain(error: unknown, command: Command): string[] {
  if (error instanceof ContentError) return [error.message];
  if (error instanceof CliError) {
    const fix = error instanceof Refusal ? flagHelp(error, command) : error.fix;
    return [error.message, ...(fix === undefined ? [] : [`→ ${fix}`])];
  }
  const system = error as NodeJS.ErrnoException;
  if (system.code !== undefined && system.syscall !== undefined) {
    const full = {
      en: '→ The disk is full. Make room, and type the command again: it ends what was half done.',
      id: '→ Disk penuh. Kosongkan sedikit, lalu ketik lagi perintahnya: yang setengah jalan akan diselesaikan.',
    };
    const closed = {
      en: '→ Allow yourself to read and write there, or choose another folder; then type the command again: it ends what was half done.',
      id: '→ Beri diri Anda izin membaca dan menulis di sana, atau pilih folder lain; lalu ketik lagi perintahnya: yang setengah jalan akan diselesaikan.',
    };
    return [
      told({ en: `The system refused: ${system.message}`, id: `Sistem menolak: ${system.message}` }),
      ...(FULL.has(system.code) ? [told(full)] : []),
      ...(CLOSED.has(system.code) ? [told(closed)] : []),
    ];
  }
  const details = error instanceof Error ? String(error.stack) : String(error);
  const ours = {
    en: 'This is a mistake in bukti, not in your files. Please report it with the lines below.',
    id: 'Ini kesalahan bukti, bukan berkas Anda. Laporkan bersama baris-baris di bawah ini.',
  };
  return [told(ours), details];
}

/** `bukti check | head` closes the pipe early, which is no error. */
function exitQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
