import type { CatalogReview } from '#src/aggregate/catalog.ts';
import type { ExportSource } from '#src/outputs/export/export-source.ts';
import { renderGoogleReviews, selectForGoogle } from '#src/outputs/export/google.ts';
import { judgeMeRows, renderJudgeMe, selectForJudgeMe } from '#src/outputs/export/judgeme.ts';
import { ownRows, renderOwnCsv } from '#src/outputs/export/own-csv.ts';
import { renderNdjson } from '#src/outputs/export/own-ndjson.ts';
import { isEscaped } from '#src/outputs/export/spreadsheet.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { count } from '../terminal.ts';

interface Format {
  /** For the help. */
  about: string;
  render: (source: ExportSource) => string;
  /** The reviews that it takes, and why not the others, by reason. */
  select: (source: ExportSource) => { reviews: readonly CatalogReview[]; leftOut: ReadonlyMap<string, number> };
  /** What a person should know about the file. */
  notes: (source: ExportSource) => string[];
}

const everything: Format['select'] = ({ reviews }) => ({ reviews, leftOut: new Map() });

export const EXPORT_FORMATS = {
  csv: {
    about: `everything public, for spreadsheets; ${BUKTI} import reads it back`,
    render: renderOwnCsv,
    select: everything,
    notes: (source) => ['UTF-8 with a byte-order mark, so that Excel reads it right.', ...escaped(ownRows(source))],
  },
  ndjson: {
    about: `everything public, for programs: one JSON object a line; ${BUKTI} import reads it back`,
    render: renderNdjson,
    select: everything,
    notes: () => [],
  },
  judgeme: {
    about: 'the file that Judge.me imports; reviews that count, since it has no place to say why others do not',
    render: renderJudgeMe,
    select: ({ reviews }) => selectForJudgeMe(reviews),
    notes: (source) => [
      'reviewer_email is empty: the content folder holds no e-mail addresses. Judge.me may ask for one in each row.',
      'product_handle is the name of the product file: compare it with the handles of your shop.',
      ...escaped(judgeMeRows({ ...source, ...selectForJudgeMe(source.reviews) })),
    ],
  },
  google: {
    about: 'product review feed 2.4 for Google Merchant Center; the site has it at /google-product-reviews.xml',
    render: renderGoogleReviews,
    select: selectForGoogle,
    notes: ({ catalog }) => [
      'Reviews have days and no hours: midnight UTC stands for each.',
      ...(catalog.site.sample ? ['This is sample content, made up: do not submit this feed.'] : []),
    ],
  },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

function escaped(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.flat().filter(isEscaped).length;
  return cells === 0
    ? []
    : [
        `${count(cells, 'text begins', 'texts begin')} like a spreadsheet formula, and got an apostrophe before ${cells === 1 ? 'it' : 'them'}.`,
      ];
}
