import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { PROJECT } from '#src/content/out-folder.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { ContentError } from '#src/schemas/problem.ts';
import { CliError } from './cli-error.ts';
import { astroCommand } from './commands/astro.ts';
import { backupCommand } from './commands/backup.ts';
import { cardCommand } from './commands/card.ts';
import { checkCommand } from './commands/check.ts';
import { discloseCommand } from './commands/disclose.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { hideCommand } from './commands/hide.ts';
import { hostCommand } from './commands/host.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { intakeCommand } from './commands/intake.ts';
import { inviteCommand } from './commands/invite.ts';
import { invitesCommand } from './commands/invites.ts';
import { keygenCommand } from './commands/keygen.ts';
import { mergeCommand } from './commands/merge.ts';
import { newCommand } from './commands/new.ts';
import { openCommand } from './commands/open.ts';
import { permissionCommand } from './commands/permission.ts';
import { pinCommand } from './commands/pin.ts';
import { publishCommand } from './commands/publish.ts';
import { recoveryCommand } from './commands/recovery.ts';
import { replyCommand } from './commands/reply.ts';
import { reportCommand } from './commands/report.ts';
import { schemaCommand } from './commands/schema.ts';
import { sealCommand } from './commands/seal.ts';
import { shopCommand } from './commands/shop.ts';
import { verifyCommand } from './commands/verify.ts';
import { withdrawCommand } from './commands/withdraw.ts';
import { withholdCommand } from './commands/withhold.ts';
import { witnessCommand } from './commands/witness.ts';
import { speaking } from './spoken.ts';
import { complain } from './terminal.ts';
import { throwInsteadOfExit } from './usage-errors.ts';

/** Runs the command line. Never throws and never ends the process: what goes wrong is printed, and the exit code says so. */
export async function run(argv: readonly string[]): Promise<void> {
  exitQuietlyOnClosedPipe();
  await speaking(argv, () => runSpeaking(argv));
}

async function runSpeaking(argv: readonly string[]): Promise<void> {
  try {
    await throwInsteadOfExit(createProgram()).parseAsync([...argv]);
  } catch (error) {
    // Commander has printed the help by now.
    process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
    if (!(error instanceof CommanderError)) complain(...explain(error));
  }
}

function createProgram(): Command {
  return new Command('bukti')
    .description('Bukti turns a folder of content files into pages of customer reviews that can be checked.')
    .version(readVersion(), '-V, --version', 'print the version of Bukti')
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', START)
    .addCommand(initCommand())
    .addCommand(checkCommand())
    .addCommand(importCommand())
    .addCommand(newCommand())
    .addCommand(replyCommand())
    .addCommand(recoveryCommand())
    .addCommand(withholdCommand())
    .addCommand(publishCommand())
    .addCommand(discloseCommand())
    .addCommand(inviteCommand())
    .addCommand(invitesCommand())
    .addCommand(intakeCommand())
    .addCommand(permissionCommand())
    .addCommand(exportCommand())
    .addCommand(sealCommand())
    .addCommand(hideCommand())
    .addCommand(withdrawCommand())
    .addCommand(openCommand())
    .addCommand(cardCommand())
    .addCommand(keygenCommand())
    .addCommand(backupCommand())
    .addCommand(doctorCommand())
    .addCommand(reportCommand())
    .addCommand(verifyCommand())
    .addCommand(witnessCommand())
    .addCommand(astroCommand('build', 'make the site, into dist/ unless --out says otherwise'))
    .addCommand(mergeCommand())
    .addCommand(astroCommand('dev', 'show the site while you edit, at http://localhost:4321'))
    .addCommand(astroCommand('preview', 'show the site that was built, at http://localhost:4321'))
    .addCommand(hostCommand())
    .addCommand(shopCommand())
    .addCommand(pinCommand())
    .addCommand(schemaCommand());
}

/** As its package.json says. */
function readVersion(): string {
  return (JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }).version;
}

const START = `
Start here:
  ${BUKTI} init my-reviews                a folder of your own, with nothing of the sample in it
  ${BUKTI} import reviews.csv --dry-run   show what would become of a file, and write nothing
  ${BUKTI} import reviews.csv             add its reviews to content/
  ${BUKTI} check                          is everything in content/ in order?
  ${BUKTI} seal                           match reviews to orders, and write them into the log
  ${BUKTI} dev                            look at it

Each command explains itself: ${BUKTI} import --help`;

/** Lines that a person reads: what is wrong and how to mend it, without a stack unless the mistake is ours. */
function explain(error: unknown): string[] {
  if (error instanceof ContentError) return [error.message];
  if (error instanceof CliError) return [error.message, ...(error.fix === undefined ? [] : [`→ ${error.fix}`])];
  const system = error as NodeJS.ErrnoException;
  if (system.code !== undefined && system.syscall !== undefined) return [`The system refused: ${system.message}`];
  const details = error instanceof Error ? String(error.stack) : String(error);
  return ['This is a mistake in bukti, not in your files. Please report it with the lines below.', details];
}

/** `bukti check | head` closes the pipe early, which is no error. */
function exitQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
