import type { SiteLanguage } from '../schemas/primitives.ts';
export async function getCard(kind: string, lang: SiteLanguage, slug = ''): Promise<{ path: string; alt: string }> {
  return { path: `cards/${lang}/${kind}/${slug}.png`, alt: 'x' };
}
