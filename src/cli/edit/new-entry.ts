import { join } from 'node:path';
import { stringify } from 'yaml';
import { suggest } from '#src/loaders/suggest.ts';
import { SLUG_EXPECTED, SlugSchema } from '#src/schemas/primitives.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { quote, say } from '../terminal.ts';
import { writeSchemas } from '../write-schemas.ts';
import type { PlainFields } from './change.ts';
import { nextSteps } from './change-entry.ts';
import { type ContentFolders, type Planning, requireNewFile, type WrittenContent, writeContent } from './write-content.ts';

/** A file that is not there yet. */
interface NewEntry {
  /** Below the content folder. */
  path: string;
  id: string;
  /** The kind by which editors complete its fields. */
  schema: 'product' | 'review' | 'post' | 'commitment' | 'question';
  fields: PlainFields;
  /** The customer's words, of a Markdown file. */
  body?: string;
  /** The id of an entry that says the same: the line was probably typed twice. With an id that was typed, another one is meant. */
  same?: string | undefined;
}

/**
 * Writes a new content file, and says what comes next.
 * @param after runs when the file is written, while the lock is still held
 * @throws CliError where `check` would refuse it
 */
export async function writeNewEntry(
  folders: ContentFolders,
  make: (planning: Planning) => NewEntry,
  after: (entry: NewEntry) => Promise<unknown> = async () => undefined,
): Promise<WrittenContent & { entry: NewEntry }> {
  let entry: NewEntry | undefined;
  const plan = async (planning: Planning) => {
    entry = make(planning);
    if (!SlugSchema.safeParse(entry.id).success) throw new CliError(planning.strings.badId(quote(entry.id)), SLUG_EXPECTED);
    if (entry.same !== undefined)
      throw new CliError(planning.strings.same(entry.schema, entry.same), planning.strings.sameHelp(nameFlag(entry)));
    const path = requireNewFile(folders, entry.path, planning.strings);
    return new Map([[path, render(entry)]]);
  };
  const written = await writeContent(folders, plan, async () => {
    if (entry !== undefined) await after(entry);
    await writeSchemas(folders.content);
  });
  if (entry === undefined) throw new Error('no entry was made');
  say(written.strings.wrote(shortPath(join(folders.content, entry.path))), ...nextSteps(entry.path, entry.id, written));
  return { ...written, entry };
}

/** Files of products and promises are named by a slug. */
const nameFlag = ({ path }: NewEntry): string => (path.endsWith('.yaml') ? '--slug' : '--id');

function render({ path, schema, fields, body }: NewEntry): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const yaml = `# yaml-language-server: $schema=${up}.schemas/${schema}.json\n${stringify(fields, { lineWidth: 0 })}`;
  if (!path.endsWith('.md')) return yaml;
  return `---\n${yaml}---\n${body === undefined ? '' : `${body.trim()}\n`}`;
}

/** A product that is there. @throws CliError with the nearest one */
export function requireProduct(slug: string, { reading: { content }, strings }: Planning): string {
  const slugs = content.products.map((product) => product.slug);
  if (slugs.includes(slug)) return slug;
  const nearest = suggest(slug, slugs);
  throw new CliError(strings.noProduct(quote(slug)), nearest === undefined ? strings.productHelp : strings.didYouMean(nearest));
}

/** Whether words are the same but for the space between them, and capital letters. */
export function isSameText(a = '', b = ''): boolean {
  const [one, other] = [a, b].map((text) => text.trim().replace(/\s+/g, ' ').toLowerCase());
  return one === other;
}

/** The first of `base`, `base-2`, … that nobody has, or had. */
export function freeId(base: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}
