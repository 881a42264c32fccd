import { Command } from 'commander';
import { summarizeSiteAfterSale } from '#src/aggregate/after-sale.ts';
import { openContent } from '#src/content/content-door.ts';
import { catalogOrThrow } from '#src/content/read-content.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { renderReportCsv, renderReportText } from '../report/render-report.ts';
import { spoken, told } from '../spoken.ts';
import { say } from '../terminal.ts';

/** `bukti report` */
export function reportCommand(): Command {
  return new Command('report')
    .description(
      told({
        en: 'tell how often and how soon you answer, what became of complaints, and which promises were kept',
        id: 'menyebut seberapa sering dan seberapa cepat Anda menjawab, nasib keluhan, dan janji mana yang ditepati',
      }),
    )
    .option(
      '--csv',
      told({ en: 'print every figure as CSV, for a spreadsheet', id: 'mencetak tiap angka sebagai CSV, untuk lembar sebar' }),
      false,
    )
    .option(
      '--lang <language>',
      told({ en: 'of the words (default: that of the messages)', id: 'bahasa kata-katanya (bila kosong: bahasa pesan)' }),
    )
    .addOption(contentOption())
    .addHelpText('after', `\n${told(MORE_HELP)}`)
    .action(async ({ content, csv, lang }: { content?: string; csv: boolean; lang?: SiteLanguage }) => {
      const catalog = catalogOrThrow(await openContent(existingContentFolder(content)).refresh());
      const afterSale = summarizeSiteAfterSale(catalog);
      if (csv) process.stdout.write(renderReportCsv(afterSale));
      else say(...renderReportText(catalog, afterSale, lang ?? spoken()));
    });
}

const MORE_HELP: Bilingual = {
  en: `The figures are those of the trust page and of /api/v1/trust.json, which say how each is counted. In CSV each line is one
figure: product (empty for the whole site), subject (invitations, answers, recovery, promise), group (a month, channel, promise, quarter or
review; empty for the sum), name, value, and n: of how many reviews the figure is made.`,
  id: `Angkanya sama dengan di halaman kepercayaan dan di /api/v1/trust.json, yang menyebut cara menghitungnya. Dalam CSV tiap baris adalah satu
angka: product (kosong untuk seluruh situs), subject (invitations, answers, recovery, promise), group (bulan, kanal, janji, triwulan atau
ulasan; kosong untuk jumlahnya), name, value, dan n: dari berapa ulasan angkanya.`,
};
