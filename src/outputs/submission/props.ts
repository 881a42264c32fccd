import type { TextData } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { TRUST_QUESTIONS } from '#src/schemas/review-words.ts';
import type { Site } from '#src/schemas/site.ts';
import type { SendWay } from '#src/schemas/write.ts';

/** What the form is told. */
export interface WriteProps {
  lang: SiteLanguage;
  texts: TextData['write'];
  brand: string;
  /** Whose telephone numbers are written without a code. */
  country: string;
  products: { slug: string; name: string }[];
  promises: { slug: string; title: string }[];
  questions: Record<(typeof TRUST_QUESTIONS)[number], string>;
  /** Ways to send, the best one first; where each leads. */
  send: { way: SendWay; to: string }[];
}

/** The ways that `site.yaml` configures; without any, each that `contact` makes possible. A file is always possible. */
export function listSendWays({ write, contact }: Pick<Site, 'write' | 'contact'>): WriteProps['send'] {
  const targets: Record<SendWay, string | undefined> = {
    form: write.endpoint,
    whatsapp: contact?.whatsapp?.slice(1),
    email: contact?.email,
    file: '',
  };
  const wanted: readonly SendWay[] = write.send ?? ['form', 'whatsapp', 'email', 'file'];
  const ways = wanted.flatMap((way) => {
    const to = targets[way];
    return to === undefined ? [] : [{ way, to }];
  });
  return ways.length === 0 ? [{ way: 'file', to: '' }] : ways;
}
