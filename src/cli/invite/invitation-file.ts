import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { AnsweredInvitation } from '#src/evidence/judge.ts';
import { DateSchema, SlugSchema } from '#src/schemas/primitives.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { ifThere } from '../if-there.ts';
import { SECRET_MODE } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { writeWhole } from '../write-whole.ts';

/** In the private folder. */
const INVITATIONS_FILE = 'invitations.csv';

const day = z.union([DateSchema, z.literal('')]);
const RecordSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{20}$/),
  order: z.string().min(1),
  sku: z.string().min(1),
  product: SlugSchema,
  /** Empty while it only stands on the card in the parcel. */
  invited: day,
  card: day,
  expires: DateSchema,
  reminded: day,
  answered: day,
  /** Id of the review that answered it. */
  review: z.string(),
  /** SHA-256 of what was received last, in hex: it tells a replay from an edit. */
  received: z.string(),
});

/** What `private/invitations.csv` keeps of one invitation: no name and no address, which stand in the orders. */
export type InvitationRecord = z.infer<typeof RecordSchema>;
const COLUMNS = Object.keys(RecordSchema.shape) as (keyof InvitationRecord)[];

/** By id; empty where nobody was invited yet. @throws CliError where a line is something else than bukti wrote */
export async function readInvitations(folder: string): Promise<Map<string, InvitationRecord>> {
  const path = join(folder, INVITATIONS_FILE);
  const text = (await ifThere(readFile(path, 'utf8'))) ?? '';
  const records = parseRecords(text);
  if (records !== undefined) return new Map(records.map((record) => [record.id, record]));
  throw new CliError(
    told({
      en: `Found a line in ${shortPath(path)} that bukti did not write.`,
      id: `Di ${shortPath(path)} ada baris yang tidak ditulis oleh bukti.`,
    }),
    told({
      en: 'Restore the file from your last copy of it. It is bukti’s own; a spreadsheet saves it in another form.',
      id: 'Pulihkan berkas ini dari salinan terakhir. Berkas ini milik bukti; program tabel menyimpannya dalam bentuk lain.',
    }),
  );
}

/** Sorted by id, so that a change is a line in a diff. */
export async function writeInvitations(folder: string, records: Iterable<InvitationRecord>): Promise<void> {
  const rows = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  await writeWhole(join(folder, INVITATIONS_FILE), stringify(rows, { header: true, columns: COLUMNS }), SECRET_MODE);
}

/** The invitations that a review answered, by its id. */
export async function readAnswered(folder: string): Promise<Map<string, AnsweredInvitation>> {
  const records = [...(await readInvitations(folder)).values()].filter(({ review }) => review !== '');
  return new Map(
    records.map(({ id, order, sku, product, expires, answered, review }) => [
      review,
      { id, line: { order, sku }, product, expires, answered },
    ]),
  );
}

function parseRecords(text: string): InvitationRecord[] | undefined {
  try {
    const { data } = z.array(RecordSchema).safeParse(parse(text, { bom: true, columns: true, skip_empty_lines: true }));
    return data;
  } catch {
    // Not CSV at all: the same message as for other columns.
    return undefined;
  }
}
