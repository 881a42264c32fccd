import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFile } from '#src/loaders/parse-file.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import type { Site } from '#src/schemas/site.ts';
import { CliError } from './cli-error.ts';
import type { FieldChange } from './edit/change.ts';
import { editFile } from './edit/edit-text.ts';
import { told } from './spoken.ts';
import { writeWhole } from './write-whole.ts';

interface SiteEdit {
  changes: readonly FieldChange[];
  /** Whether the new text says what it should. */
  says: (site: Site) => boolean;
  /** What to say, and what to do by hand, where it does not. */
  found: Bilingual;
  fix: Bilingual;
}

/** Changes `site.yaml`, where every other byte stays. @throws CliError where the file is written so unusually that the new text would not say what it should; then nothing is written */
export async function writeSite(contentFolder: string, { changes, says, found, fix }: SiteEdit): Promise<void> {
  const path = join(contentFolder, 'site.yaml');
  const text = editFile(await readFile(path, 'utf8'), changes);
  const { entries, problems } = parseFile('site.yaml', Buffer.from(text));
  if (problems.length > 0 || !entries.some((entry) => entry.kind === 'site' && says(entry.data)))
    throw new CliError(told(found), told(fix));
  await writeWhole(path, text);
}
