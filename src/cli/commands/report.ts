import { Command } from 'commander';
import { summarizeSiteAfterSale } from '#src/aggregate/after-sale.ts';
import { openContent } from '#src/content/content-door.ts';
import { catalogOrThrow } from '#src/content/read-content.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { renderReportCsv, renderReportText } from '../report/render-report.ts';
import { spoken } from '../spoken.ts';
import { say } from '../terminal.ts';

/** `bukti report` */
export function reportCommand(): Command {
  return new Command('report')
    .description('tell how often and how soon you answer, what became of complaints, and which promises were kept')
    .option('--csv', 'print every figure as CSV, for a spreadsheet', false)
    .option('--lang <language>', 'of the words (default: that of the messages)')
    .addOption(contentOption())
    .addHelpText('after', `\n${MORE_HELP}`)
    .action(async ({ content, csv, lang }: { content?: string; csv: boolean; lang?: SiteLanguage }) => {
      const catalog = catalogOrThrow(await openContent(existingContentFolder(content)).refresh());
      const afterSale = summarizeSiteAfterSale(catalog);
      if (csv) process.stdout.write(renderReportCsv(afterSale));
      else say(...renderReportText(catalog, afterSale, lang ?? spoken()));
    });
}

const MORE_HELP = `The figures are those of the trust page and of /api/v1/trust.json, which say how each is counted. In CSV each line is one
figure: product (empty for the whole site), subject (invitations, answers, recovery, promise), group (a month, channel, promise, quarter or
review; empty for the sum), name, value, and n: of how many reviews the figure is made.`;
