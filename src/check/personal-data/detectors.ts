import { countryOf } from '#src/schemas/country.ts';
import type { Site } from '#src/schemas/site.ts';
import { findHomePhones } from './find-home-phones.ts';
import { findIdentityNumbers } from './find-identity-numbers.ts';
import { ownContact } from './own-contact.ts';
import { findPersonalData, type PersonalData } from './personal-data.ts';

/** What counts as personal data on one site. */
export interface Detectors {
  find: (text: string) => PersonalData[];
  /** Whether it is the brand's own. */
  isOwn: (found: PersonalData) => boolean;
}

/** What is found on every site, and what the people of this one's country write in their own way. */
export function detectorsFor(site: Site | undefined): Detectors {
  const country = site === undefined ? undefined : countryOf(site);
  const atHome = (text: string) => (country === undefined ? [] : [...findHomePhones(text, country), ...findIdentityNumbers(text, country)]);
  return {
    find: (text) => [...new Map([...findPersonalData(text), ...atHome(text)].map((one) => [`${one.kind} ${one.value}`, one])).values()],
    isOwn: ownContact(site),
  };
}
