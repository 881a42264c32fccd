import { told } from '../../spoken.ts';
import { findNameWishes } from '../columns/anonymity.ts';
import { findAnswerVisibility } from '../columns/answer-columns.ts';
import { channelColumn } from '../columns/channel-column.ts';
import { FIELD_NAMES, SINGLE_FIELDS } from '../columns/fields.ts';
import type { Format } from '../columns/format.ts';
import { findIncentives } from '../columns/incentives.ts';
import type { Mapping } from '../columns/mapping.ts';
import { nameColumns } from '../columns/name-columns.ts';
import type { RatingScaleReading } from '../columns/rating-scale.ts';
import { findVisibilityColumns } from '../columns/visibility.ts';
import type { Table } from '../reading/table.ts';
import { counted } from './words.ts';

/** What was read: the file, its format, and which column becomes what. */
export function renderReading(
  table: Table,
  mapping: Mapping,
  privateColumns: readonly string[],
  format?: Format,
  scale?: RatingScaleReading,
): string[] {
  const visible = mapping.columns.status === '' || table.ownExport ? [] : findVisibilityColumns(table, mapping).map(({ column }) => column);
  const names = Object.values(nameColumns(table, mapping) ?? {});
  const ofAnswers = table.ownExport ? [] : findAnswerVisibility(table, mapping).map(({ column }) => column);
  const incentives = table.ownExport ? [] : findIncentives(table, mapping);
  const wishes = table.ownExport
    ? []
    : Object.values(findNameWishes(table))
        .flat()
        .filter((column) => !Object.values(mapping.columns).includes(column));
  const place = channelColumn(table, mapping);
  const ofRows =
    place === undefined ? told({ en: '(all rows)', id: '(semua baris)' }) : told({ en: '(the other rows)', id: '(baris lainnya)' });
  const used = new Set<string | undefined>([
    ...Object.values(mapping.columns),
    ...names,
    ...mapping.claims,
    ...visible,
    ...ofAnswers,
    ...incentives,
    ...wishes,
    place,
  ]);
  const unused = table.columns.filter((column) => !used.has(column) && !privateColumns.includes(column));
  const width = Math.max(...FIELD_NAMES.map((field) => field.length));
  const line = (field: string, text: string) => `  ${field.padEnd(width)}  ${text}`;
  return [
    `${table.name}: ${counted(table.rows.length + table.refused.length, 'row', 'baris')}, ${counted(table.columns.length, 'column', 'kolom')}, ${table.format}`,
    ...(format === undefined ? [] : [told({ en: `Recognised as: ${format.name}`, id: `Dikenali sebagai: ${format.name}` })]),
    '',
    ...SINGLE_FIELDS.flatMap((field) => {
      const column = mapping.columns[field];
      if (column) return [line(field, `← ${field === 'author' && names.length > 0 ? names.join(' + ') : column}`)];
      return mapping.constants[field] === undefined
        ? []
        : [line(field, `= ${mapping.constants[field]} ${field === 'channel' ? ofRows : told({ en: '(all rows)', id: '(semua baris)' })}`)];
    }),
    ...(place === undefined || place === mapping.columns.channel ? [] : [line('channel', `← ${place}`)]),
    ...(mapping.constants.channel === undefined && format?.channel !== undefined
      ? [line('channel', `= ${format.channel} ${told({ en: '(from the format)', id: '(dari formatnya)' })}`)]
      : []),
    ...visible
      .filter((column) => column !== mapping.columns.status)
      .map((column) => line(told({ en: 'shown', id: 'tampil' }), `← ${column}`)),
    ...incentives.filter((column) => column !== mapping.columns.incentivised).map((column) => line('incentivised', `← ${column}`)),
    ...ofAnswers.map((column) => line('reply', told({ en: `← ${column} (whether it is shown)`, id: `← ${column} (apakah tampil)` }))),
    ...wishes.map((column) => line('author', told({ en: `← ${column} (whether it is named)`, id: `← ${column} (apakah disebut)` }))),
    ...(scale?.rule === undefined ? [] : [line(told({ en: 'scale', id: 'skala' }), scale.rule)]),
    ...mapping.claims.map((column) =>
      line(
        told({ en: 'claim', id: 'klaim' }),
        `← ${column} ${told({ en: '(kept as the platform’s claim, never a badge)', id: '(disimpan sebagai klaim platform, tidak pernah menjadi lencana)' })}`,
      ),
    ),
    ...(mapping.dateOrder === undefined
      ? []
      : [
          line(
            told({ en: 'dates', id: 'tanggal' }),
            mapping.dateOrder === 'dmy'
              ? told({ en: '05/03/2026 is read as 5 March', id: '05/03/2026 dibaca 5 Maret' })
              : told({ en: '05/03/2026 is read as May 3', id: '05/03/2026 dibaca 3 Mei' }),
          ),
        ]),
    ...(unused.length === 0 ? [] : [line(told({ en: 'not used', id: 'tak dipakai' }), unused.join(', '))]),
    ...(privateColumns.length === 0
      ? []
      : [
          line(
            told({ en: 'dropped', id: 'dibuang' }),
            `${privateColumns.join(', ')} ${told({ en: '(personal data, written nowhere)', id: '(data pribadi, tidak ditulis di mana pun)' })}`,
          ),
        ]),
    '',
  ];
}
