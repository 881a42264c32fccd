import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseMessageLanguage } from '#src/content/message-language.ts';
import { folders } from '#src/content/site-settings.ts';
import type { Bilingual, MessageLanguage } from '#src/schemas/problem.ts';

const language = new AsyncLocalStorage<MessageLanguage>();

/** Runs a command in the language in which it speaks: that of the site it is about, or of the system. */
export function inCommandLanguage<T>(argv: readonly string[], work: () => Promise<T>): Promise<T> {
  return language.run(chooseMessageLanguage(siteYaml(contentOf(argv) ?? folders().content)), work);
}

/** The language in which the command that runs speaks. */
export const spoken = (): MessageLanguage => language.getStore() ?? 'en';

/** The one of two texts that is in the language of the command. */
export const told = (texts: Bilingual): string => texts[spoken()];

/** The folder given by `--content`. The language must be known before the options are read: mistakes in them are told in it, too. */
function contentOf(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--content' || word.startsWith('--content='));
  const word = argv[at];
  return word === '--content' ? argv[at + 1] : word?.slice('--content='.length);
}

function siteYaml(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'site.yaml'), 'utf8');
  } catch {
    // Without the file, or with one that cannot be read, the system's language is spoken; the command itself says what is wrong.
    return undefined;
  }
}
