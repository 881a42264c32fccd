import { Command } from 'commander';
import { openContent } from '#src/content/content-door.ts';
import type { HiddenKind } from '#src/evidence/hidden-part.ts';
import { findSeal } from '#src/evidence/log-state.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { privateFolder } from '../seal/private-folder.ts';
import { complain, count, say } from '../terminal.ts';

/** `bukti check`: exit code 1 when there is any problem. */
export function checkCommand(): Command {
  return new Command('check')
    .description('read every content file, and say what is wrong with it and how to mend it')
    .addOption(contentOption())
    .action(async (options: { content?: string }) => {
      const folder = existingContentFolder(options.content);
      const { content, problems, unhidden } = await openContent(folder, privateFolder(undefined, folder)).refresh();
      if (content === undefined || problems.length > 0) {
        complain(renderReport(problems));
        process.exitCode = 1;
        return;
      }
      const hidden = describeUnhidden(unhidden);
      if (hidden !== undefined && isPublicRepository() && !content.site.sample) {
        complain(
          `This repository is public, and ${hidden}`,
          `→ Type ${BUKTI} hide, and make the repository private: its history holds them too.`,
        );
        process.exitCode = 1;
        return;
      }
      const { reviews, products, posts, log } = content;
      say(`${count(reviews.length, 'review')}, ${count(products.length, 'product')}, ${count(posts.length, 'post')}: no problems`);
      const unsealed = reviews.filter(({ id, status }) => status === 'published' && findSeal(log, id) === undefined).length;
      if (unsealed > 0) say(`→ ${count(unsealed, 'published review is', 'published reviews are')} not sealed yet: ${BUKTI} seal`);
      if (hidden !== undefined) say(`→ Commit this folder to no public repository yet: ${hidden} ${BUKTI} hide moves them into private/.`);
    });
}

const UNHIDDEN: Record<HiddenKind, readonly [string, string]> = {
  name: ['full name behind a shorter one', 'full names behind shorter ones'],
  city: ['city of an anonymous author', 'cities of anonymous authors'],
  day: ['day of a purchase', 'days of purchases'],
  order: ['order number', 'order numbers'],
  seed: ['seed', 'seeds'],
  words: ['withheld review', 'withheld reviews'],
};

/** One sentence; nothing where the review files hold only what the site shows. */
function describeUnhidden(unhidden: ReadonlyMap<HiddenKind, number>): string | undefined {
  const parts = [...unhidden].map(([kind, number]) => count(number, ...UNHIDDEN[kind]));
  return parts.length === 0 ? undefined : `the review files hold what the site does not show: ${parts.join(', ')}.`;
}

/** As the workflow says, which asks GitHub. Elsewhere nobody can tell. */
function isPublicRepository(): boolean {
  return process.env.BUKTI_VISIBILITY === 'public';
}
