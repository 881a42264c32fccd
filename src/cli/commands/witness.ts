import { Command } from 'commander';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { say } from '../terminal.ts';
import { witnessLog } from '../witness/witness-log.ts';

/** `bukti witness <URL>`: exit code 1 when no signature was got. */
export function witnessCommand(): Command {
  return new Command('witness')
    .description('ask a witness to sign the last checkpoint: that the log only grew, and has one history')
    .argument('<address>', 'submission address of the witness, as its operator published it')
    .option('--key <key>', 'public key of the witness (name+id+key); default: those in site.yaml, log.witnesses')
    .addOption(contentOption())
    .addHelpText('after', MORE_HELP)
    .action(async (url: string, { content, key }: { content?: string; key?: string }) => {
      say(...(await witnessLog({ content: existingContentFolder(content), url, ...(key !== undefined && { key }) })));
    });
}

const MORE_HELP = `
A witness is a service of somebody else. It signs a checkpoint only when the log continues the one that it signed before, so
that a shop cannot show different logs to different readers. It sees hashes, and no words. Its operator must know the log's
key first. Any witness that speaks https://c2sp.org/tlog-witness will do.`;
