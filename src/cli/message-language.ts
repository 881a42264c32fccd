import type { MessageLanguage } from '#src/schemas/problem.ts';
import type { Site } from '#src/schemas/site.ts';

/** The language in which a command speaks: as BUKTI_LANG says; else Indonesian where the system or the site speaks it, and English elsewhere. */
export function messageLanguage(site: Pick<Site, 'languages'> | undefined, environment: NodeJS.ProcessEnv = process.env): MessageLanguage {
  if (environment.BUKTI_LANG === 'id' || environment.BUKTI_LANG === 'en') return environment.BUKTI_LANG;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^id(?:[_.@-]|$)/i.test(locale) || site?.languages[0] === 'id' ? 'id' : 'en';
}
