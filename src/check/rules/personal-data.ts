import type { Folder } from '../folder.ts';
import { checkPersonalData } from '../personal-data/check-personal-data.ts';
import type { Rule } from '../rule.ts';

/** Personal data in words that will be published. Without `site.yaml` nobody knows which contact is the brand's own. */
export const personalData: Rule = {
  code: 'personal-data',
  about: { en: 'Published words hold no personal data.', id: 'Kata-kata yang terbit tidak memuat data pribadi.' },
  check: (folder: Folder) => (folder.lost?.any('site') === true ? [] : checkPersonalData(folder.entries, folder.today)),
};
