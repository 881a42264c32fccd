import { count, formatNumber, quote } from '../../terminal.ts';
import { type BroughtPictures, MOST_PICTURES } from '../pictures/bring-pictures.ts';
import type { Plan } from '../planning/plan.ts';
import { oneLine } from './words.ts';

const PICTURES_SHOWN = 100;

/** What became of pictures; those that could not be brought, row by row. */
export function renderPictures(brought: BroughtPictures | undefined, left: number): string[] {
  if (brought === undefined) return [];
  const { media, files, failed } = brought;
  const lines = failed.slice(0, PICTURES_SHOWN).map(({ row, name, reason }) => `  row ${row}  ${quote(name, 80)}: ${oneLine(reason)}`);
  const more = failed.length - lines.length;
  return [
    '',
    `Pictures: ${formatNumber(files.length)} brought for ${count(media.size, 'review')}, without the data that cameras write into them.`,
    ...(files.length === 0
      ? []
      : ['Their texts for people who cannot see them say only that they are the customer’s: describe what they show.']),
    ...(failed.length === 0 ? [] : [`${count(failed.length, 'picture')} could not be brought; their reviews came in all the same:`]),
    ...lines,
    ...(more === 0 ? [] : [`  … and ${count(more, 'more', 'more')}`]),
    ...(left === 0
      ? []
      : [
          `${count(left, 'picture')} of this large file left for the next time, when its reviews are here: type the same command again, which brings at most ${MOST_PICTURES}.`,
        ]),
  ];
}

/** What a dry run says of pictures: it fetches none. */
export function renderWantedPictures({ pictures }: Plan): string[] {
  const names = pictures.flatMap((review) => review.names);
  const hosts = [...new Set(names.flatMap((name) => URL.parse(name)?.host || []))].sort();
  const from = hosts.length === 0 ? '' : `, from ${hosts.slice(0, 5).join(', ')}${hosts.length > 5 ? ', …' : ''}`;
  return names.length === 0 ? [] : ['', `Would bring ${count(names.length, 'picture')} of ${count(pictures.length, 'review')}${from}.`];
}
