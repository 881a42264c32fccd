import { BUKTI } from '#src/schemas/command-line.ts';
import { shortPath } from '../../content-folder.ts';
import { count, formatNumber, quote } from '../../terminal.ts';
import type { Plan } from '../planning/plan.ts';
import type { RefusedRow } from '../reading/table.ts';
import { renderReviewLine } from '../writing/review-line.ts';
import { oneLine } from './words.ts';

const REFUSED_SHOWN = 20;

/** What became of reviews that are here and say something else in the file. */
export function renderChanged({ changed }: Plan): string[] {
  const of = (kind: Plan['changed'][number]['kind']) => changed.filter((one) => one.kind === kind).length;
  const lines = changed.slice(0, REFUSED_SHOWN).map(({ row, id, what }) => `  row ${row.number}  ${id}  ${oneLine(what)}`);
  const more = changed.length - lines.length;
  return changed.length === 0
    ? []
    : [
        '',
        `Changed: ${count(of('edit'), 'edited review')} taken, ${count(of('answers'), 'review')} with new answers${of('pictures') === 0 ? '' : `, ${count(of('pictures'), 'review')} with new pictures`}. Sealed ones become a revision with the next seal.`,
        ...lines,
        ...(more === 0 ? [] : [`  … and ${count(more, 'more', 'more')}`]),
      ];
}

/** Reviews that their source does not show any more, each with what takes it off the site. Nothing is done by itself. */
export function renderGone({ gone }: Plan, command: string): string[] {
  if (gone.length === 0) return [];
  const lines = gone
    .slice(0, REFUSED_SHOWN)
    .flatMap(({ id, file, isSealed, said }) => [
      `  ${id}  ${said === undefined ? 'not in this file any more' : `row ${said.row}: ${said.column} ${quote(said.word, 20)}`}`,
      isSealed
        ? `    ${BUKTI} withdraw ${id} --reason …`
        : `    not sealed: in ${file}, delete its line or add "status":"withheld" and a "reason"`,
    ]);
  const more = gone.length - REFUSED_SHOWN;
  return [
    '',
    `No longer shown at their source, and published here: ${count(gone.length, 'review')}. Nothing was changed; look at each:`,
    ...lines,
    ...(more > 0 ? [`  … and ${count(more, 'more', 'more')}`] : []),
    ...(gone.some(({ said }) => said !== undefined)
      ? [`  Or withhold all that the file hides, with one reason: ${command} --update --hidden REASON`]
      : []),
  ];
}

/** Each refused row with its place and reason, at most 20 of them. */
export function renderRefusedList(refused: readonly RefusedRow[], refusedFile: string | undefined): string[] {
  if (refused.length === 0) return [];
  const lines = refused
    .slice(0, REFUSED_SHOWN)
    .map(
      ({ row, about, reason }) => `  row ${row.number}${row.line === undefined ? '' : ` (line ${row.line})`}  ${about}: ${oneLine(reason)}`,
    );
  const more = refused.length - lines.length;
  const all =
    refusedFile === undefined
      ? '--refused FILE.csv writes all of them, with their reasons'
      : `all of them are in ${shortPath(refusedFile)}`;
  return ['', 'Refused rows', ...lines, ...(more === 0 ? [] : [`  … and ${count(more, 'more', 'more')}; ${all}`])];
}

/** What a dry run shows of the result: new products, and the first reviews as their lines would be. */
export function renderPreview(plan: Plan): string[] {
  const products = plan.products.slice(0, 5).map(({ slug, name }) => `  products/${slug}.yaml  ${quote(name)}`);
  const more = plan.products.length - products.length;
  const first = [...plan.added.first].flatMap(([slug, reviews]) => reviews.map((review) => ({ slug, review }))).slice(0, 3);
  return [
    ...(products.length === 0 ? [] : ['', 'New products', ...products, ...(more === 0 ? [] : [`  … and ${formatNumber(more)} more`])]),
    ...(plan.added.count === 0
      ? []
      : [
          '',
          'The first reviews, as they would be written',
          ...first.flatMap(({ slug, review }) => [`  reviews/${slug}.ndjson`, `    ${renderReviewLine(review).trimEnd()}`]),
        ]),
  ];
}
