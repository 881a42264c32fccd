import { isDeepStrictEqual } from 'node:util';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Permission } from '#src/schemas/post.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import type { FieldChange, PlainFields } from './change.ts';
import type { EntryChange } from './change-entry.ts';
import { localDay } from './local-day.ts';

/** Behind `--until`: the author set no last day. */
export const NO_END = 'none';

/** What was typed of an author's answer. */
export interface Answer {
  granted?: string | true;
  how?: Permission['how'];
  scope?: string[];
  until?: string;
}

/** What the author agreed to before stays, but for what was typed. @throws CliError where nobody can tell what holds now */
export function grant(before: Permission | undefined, { granted, how, scope, until }: Answer): EntryChange {
  const today = localDay();
  if (before?.revoked !== undefined && scope === undefined)
    throw new CliError(
      told({
        en: `Found a permission that its author took back on ${before.revoked}, expected what the author agrees to now.`,
        id: `Izinnya dicabut oleh penulisnya pada ${before.revoked}; yang diharapkan: apa yang disetujuinya sekarang.`,
      }),
      told({
        en: 'Type it anew: --granted --scope website, and --until where there is a last day. Nothing was written.',
        id: 'Ketik lagi: --granted --scope website, dan --until bila ada hari terakhirnya. Tidak ada yang ditulis.',
      }),
    );
  const kept = before?.revoked === undefined ? before : undefined;
  const expires = until === undefined ? kept?.expires : until === NO_END ? undefined : until;
  const permission = {
    granted: typeof granted === 'string' ? granted : (kept?.granted ?? today),
    how: how ?? kept?.how ?? 'direct-message',
    scope: scope ?? kept?.scope ?? ['website'],
    ...(expires !== undefined && { expires }),
  };
  requireNotEnded(permission, today);
  const { said, isShown } = describeTerms(permission);
  return { changes: changesOf(before, permission), said: (path) => `${path}: ${said}`, ...(!isShown && { build: told(TAKES_OFF) }) };
}

/** @throws CliError where the file's own days say that the permission does not hold today */
function requireNotEnded({ granted, expires }: PlainPermission, today: string): void {
  if (expires !== undefined && expires < today)
    throw new CliError(
      told({
        en: `Found a permission that ended on ${expires}, expected the last day to which the author agrees now.`,
        id: `Izinnya berakhir pada ${expires}; yang diharapkan: hari terakhir yang disetujui penulisnya sekarang.`,
      }),
      told({
        en: `Type it behind --until, or --until ${NO_END} where the author set none. Nothing was written.`,
        id: `Ketik di belakang --until, atau --until ${NO_END} bila penulisnya tidak membatasi. Tidak ada yang ditulis.`,
      }),
    );
  if (granted > today)
    throw new CliError(
      told({
        en: `Found a permission granted on ${granted}, a day that has not come.`,
        id: `Izinnya diberikan pada ${granted}, hari yang belum tiba.`,
      }),
      told({
        en: 'Type the day on which the author said yes behind --granted. Nothing was written.',
        id: 'Ketik hari penulisnya setuju di belakang --granted. Tidak ada yang ditulis.',
      }),
    );
}

/** All that the author agreed to, so that nobody overlooks what stayed. */
function describeTerms({ granted, how, scope, expires }: PlainPermission): { said: string; isShown: boolean } {
  const isShown = scope.includes('website');
  const en = `granted on ${granted} (${how}), for ${scope.join(', ')}, ${expires === undefined ? 'without a last day' : `until ${expires}`}.`;
  const id = `diberikan ${granted} (${how}), untuk ${scope.join(', ')}, ${expires === undefined ? 'tanpa hari terakhir' : `sampai ${expires}`}.`;
  const shown = { en: `may be shown. The permission: ${en}`, id: `boleh tampil. Izinnya: ${id}` };
  const hidden = {
    en: `is not shown on the site, since the permission is not for website: ${en}`,
    id: `tidak tampil di situs, karena izinnya tidak mencakup website: ${id}`,
  };
  return { said: told(isShown ? shown : hidden), isShown };
}

/** The day that was noted first stays, unless another is typed. */
export function revoke(before: Permission | undefined, typed: string | true): EntryChange {
  if (before === undefined)
    throw new CliError(
      told({ en: 'Found no permission that could be taken back.', id: 'Tidak ada izin yang bisa dicabut.' }),
      told({ en: 'The post is not published without one.', id: 'Tanpa izin, kiriman ini memang tidak tampil.' }),
    );
  const day = typed === true ? (before.revoked ?? localDay()) : typed;
  if (day < before.granted)
    throw new CliError(
      told({
        en: `Found ${day} behind --revoked, and the permission was granted on ${before.granted}.`,
        id: `Di belakang --revoked ada ${day}, padahal izinnya diberikan pada ${before.granted}.`,
      }),
      told({
        en: `Type ${before.granted} or a later day. Nothing was written.`,
        id: `Ketik ${before.granted} atau hari sesudahnya. Tidak ada yang ditulis.`,
      }),
    );
  return {
    changes: changesOf(before, { ...before, revoked: day }),
    said: (path) =>
      told({
        en: `${path}: is not shown any more, since its author took the permission back on ${day}.`,
        id: `${path}: tidak tampil lagi, karena penulisnya mencabut izinnya pada ${day}.`,
      }),
    build: told(TAKES_OFF),
  };
}

/** Only the fields that become others are written. */
function changesOf(before: Permission | undefined, next: PlainPermission): FieldChange[] {
  const becomes = fieldsOf(next);
  if (before === undefined) return [{ field: 'permission', set: becomes }];
  const was = fieldsOf(before);
  const within = ['permission'];
  return [
    ...Object.keys(was).flatMap((field) => (field in becomes ? [] : [{ within, field, remove: true as const }])),
    ...Object.entries(becomes).flatMap(([field, set]) => (isDeepStrictEqual(was[field], set) ? [] : [{ within, field, set }])),
  ];
}

const fieldsOf = ({ granted, how, scope, expires, revoked }: PlainPermission): PlainFields => ({
  granted,
  how,
  scope,
  ...(expires !== undefined && { expires }),
  ...(revoked !== undefined && { revoked }),
});

const TAKES_OFF: Bilingual = {
  en: `→ Then ${BUKTI} build leaves it out of the site.`,
  id: `→ Setelah itu ${BUKTI} build tidak memuatnya di situs.`,
};

/** As it is written into the file; the schema judges it there. */
type PlainPermission = Omit<Permission, 'scope'> & { scope: readonly string[] };
