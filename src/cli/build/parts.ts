import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { PART_FILE, type PartRecord, type Shard } from '#src/content/site-part.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { told } from '../spoken.ts';

const PartSchema = z.object({ v: z.literal(1), site: z.string(), number: z.int().min(1), of: z.int().min(1) });

export function partRecord(site: string, { number, of }: Shard): PartRecord {
  return { v: 1, site, number, of };
}

/**
 * Checks that each part is there exactly once, and that all were made from the same content, code and day as this build.
 * @throws CliError
 */
export async function requireParts(folders: readonly string[], site: string): Promise<void> {
  const records = await Promise.all(folders.map(async (folder) => ({ folder, ...(await readRecord(folder)) })));
  const of = records[0]?.of ?? 0;
  for (const record of records) {
    const where = shortPath(record.folder);
    if (record.of !== of)
      throw new CliError(
        told({
          en: `Found ${where} to be one of ${record.of} parts, expected one of ${of}.`,
          id: `${where} adalah satu dari ${record.of} bagian; seharusnya satu dari ${of}.`,
        }),
      );
    if (record.site !== site)
      throw new CliError(
        told({
          en: `${where} was made from other content, on another day, or by another version than there is here.`,
          id: `${where} dibuat dari konten lain, pada hari lain, atau dengan versi lain daripada yang di sini.`,
        }),
        told({
          en: `Build every part and merge from the same content on the same day: ${BUKTI} build --shard ${record.number}/${of} --out ${where}`,
          id: `Buat setiap bagian dan gabungkan dari konten yang sama pada hari yang sama: ${BUKTI} build --shard ${record.number}/${of} --out ${where}`,
        }),
      );
    const twin = records.find((other) => other !== record && other.number === record.number);
    if (twin !== undefined)
      throw new CliError(
        told({
          en: `Found part ${record.number} of ${of} twice, in ${where} and in ${shortPath(twin.folder)}.`,
          id: `Bagian ${record.number} dari ${of} ada dua kali, di ${where} dan di ${shortPath(twin.folder)}.`,
        }),
      );
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !records.some((record) => record.number === number));
  if (missing.length > 0)
    throw new CliError(
      told({
        en: `Found ${records.length} of ${of} parts; missing: ${missing.join(', ')}.`,
        id: `Ada ${records.length} dari ${of} bagian; belum ada: ${missing.join(', ')}.`,
      }),
      told({ en: 'Name the folder of each part.', id: 'Sebutkan folder tiap bagian.' }),
    );
}

async function readRecord(folder: string): Promise<PartRecord> {
  const text = await readFile(join(folder, PART_FILE), 'utf8').catch(() => undefined);
  try {
    if (text !== undefined) return PartSchema.parse(JSON.parse(text));
  } catch {
    // A record that cannot be read counts as missing, which is reported below.
  }
  throw new CliError(
    told({ en: `Found no part of a site in ${shortPath(folder)}.`, id: `Tidak ada bagian situs di ${shortPath(folder)}.` }),
    told({
      en: `Make one: ${BUKTI} build --shard 1/4 --out ${shortPath(folder)}`,
      id: `Buat dulu: ${BUKTI} build --shard 1/4 --out ${shortPath(folder)}`,
    }),
  );
}
