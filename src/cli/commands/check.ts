import { Command } from 'commander';
import { openContent } from '#src/content/content-door.ts';
import { findSeal } from '#src/evidence/log-state.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { complain, count, say } from '../terminal.ts';

/** `bukti check`: exit code 1 when there is any problem. */
export function checkCommand(): Command {
  return new Command('check')
    .description('read every content file, and say what is wrong with it and how to mend it')
    .addOption(contentOption())
    .action(async (options: { content?: string }) => {
      const { content, problems } = await openContent(existingContentFolder(options.content)).refresh();
      if (content === undefined || problems.length > 0) {
        complain(renderReport(problems));
        process.exitCode = 1;
        return;
      }
      const { reviews, products, posts, log } = content;
      say(`${count(reviews.length, 'review')}, ${count(products.length, 'product')}, ${count(posts.length, 'post')}: no problems`);
      const unsealed = reviews.filter(({ id, status }) => status === 'published' && findSeal(log, id) === undefined).length;
      if (unsealed > 0) say(`→ ${count(unsealed, 'published review is', 'published reviews are')} not sealed yet: ${BUKTI} seal`);
    });
}
