import { countryOf } from '#src/schemas/country.ts';
import type { Site } from '#src/schemas/site.ts';
import { findHomeNumbers } from './find-home-numbers.ts';
import { ownContact } from './own-contact.ts';
import { findPersonalData, type PersonalData } from './personal-data.ts';

/** What counts as personal data on one site. */
export interface Search {
  find: (text: string) => PersonalData[];
  /** Whether it is the brand's own. */
  isOwn: (found: PersonalData) => boolean;
}

/** What is found on every site, and what the people of this one's country write in their own way. */
export function searchFor(site: Site | undefined): Search {
  const country = site === undefined ? undefined : countryOf(site);
  const atHome = (text: string) => (country === undefined ? [] : findHomeNumbers(text, country));
  return {
    find: (text) => [...new Map([...findPersonalData(text), ...atHome(text)].map((one) => [`${one.kind} ${one.value}`, one])).values()],
    isOwn: ownContact(site),
  };
}
