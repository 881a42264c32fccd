import { MESSAGE_LANGUAGES, type MessageLanguage } from '#src/schemas/problem.ts';

/**
 * The language in which problems are told: what `BUKTI_LANG` says, else Indonesian where the site or the system speaks it, else
 * English.
 * @param siteYaml text of `content/site.yaml`, which may have a mistake
 */
export function chooseMessageLanguage(siteYaml: string | undefined, environment: NodeJS.ProcessEnv = process.env): MessageLanguage {
  return messageLanguage({ languages: [firstLanguage(siteYaml ?? '') ?? ''] }, environment);
}

/** The same, where the site was read. */
export function messageLanguage(
  site: { languages: readonly string[] } | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): MessageLanguage {
  const asked = environment.BUKTI_LANG?.toLowerCase().split(/[-_.]/)[0];
  const known = MESSAGE_LANGUAGES.find((language) => language === asked);
  if (known !== undefined) return known;
  const system = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return site?.languages[0] === 'id' || /^id(?:[-_.@]|$)/i.test(system) ? 'id' : 'en';
}

/** The first of `languages:`, also in a file that is not sound YAML. */
function firstLanguage(siteYaml: string): string | undefined {
  return /^languages:[ \t]*(?:#[^\n]*)?\s*[[-]?\s*["']?([a-z]{2,3})\b/m.exec(siteYaml)?.[1];
}
