import { isIP } from 'node:net';
import type { ReadContent, SoundContent } from '#src/content/read-content.ts';
import { findSeal } from '#src/evidence/log-state.ts';
import type { DoctorStrings } from '#src/i18n/doctor.ts';
import { isError } from '#src/schemas/problem.ts';
import type { Site } from '#src/schemas/site.ts';
import { type Finding, finding } from './finding.ts';

/** What `site.yaml` and the content say. */
export function examineSite({ content, problems, unhidden }: SoundContent, t: DoctorStrings): Finding[] {
  const { site, reviews, products, log } = content;
  const shown = reviews.filter(({ status }) => status === 'published');
  const unsealed = shown.filter(({ id }) => findSeal(log, id) === undefined).length;
  const notShown = [...unhidden.values()].reduce((sum, number) => sum + number, 0);
  return [
    problems.every((problem) => !isError(problem))
      ? finding('content', 'ok', t.contentSound(reviews.length, products.length))
      : brokenContent({ problems }, t),
    examineAddress(site.url, t),
    site.contact?.email === undefined && site.contact?.whatsapp === undefined
      ? finding('contact', 'warning', t.contactMissing)
      : finding('contact', 'ok', t.contact),
    examinePolicy(site, t),
    site.sample ? finding('sample', 'error', t.sample) : finding('sample', 'ok', t.sampleOff),
    examineLanguages(site, t),
    unsealed > 0 ? finding('seals', 'warning', t.unsealed(unsealed)) : finding('seals', 'ok', t.sealed(shown.length)),
    notShown > 0 ? finding('personal-data', 'warning', t.unhidden(notShown)) : finding('personal-data', 'ok', t.hidden),
  ];
}

/** Nothing else is told of a folder whose `site.yaml` cannot be read. */
export function brokenContent({ problems }: Pick<ReadContent, 'problems'>, t: DoctorStrings): Finding {
  return finding('content', 'error', t.contentProblems(problems.filter(isError).length));
}

/** Names that nobody can own: RFC 2606 and RFC 6761. */
const PLACEHOLDER = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid)$/;
const LOCAL = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/;

function examineAddress(url: string, t: DoctorStrings): Finding {
  const { hostname, protocol } = new URL(url);
  const host = hostname.replace(/\.$/, '');
  if (PLACEHOLDER.test(host)) return finding('address', 'error', t.addressPlaceholder(url));
  if (LOCAL.test(host) || isIP(host.replace(/^\[|\]$/g, '')) !== 0 || !host.includes('.'))
    return finding('address', 'error', t.addressLocal(url));
  return protocol === 'https:' ? finding('address', 'ok', t.address(url)) : finding('address', 'warning', t.addressPlain(url));
}

function examinePolicy({ links }: Site, t: DoctorStrings): Finding {
  const link = links.find(({ label, url }) => /priva(?:cy|si)|policy|kebijakan/i.test(`${JSON.stringify(label)} ${url}`));
  return link === undefined ? finding('policy', 'warning', t.policyMissing) : finding('policy', 'ok', t.policy(link.url));
}

function examineLanguages({ languages, tagline, description }: Site, t: DoctorStrings): Finding {
  const single = Object.entries({ tagline, description }).filter(([, text]) => typeof text === 'string');
  return languages.length > 1 && single.length > 0
    ? finding('languages', 'warning', t.languageMissing(single.map(([field]) => field).join(', '), languages.join(', ')))
    : finding('languages', 'ok', t.languages(languages.join(', ')));
}
