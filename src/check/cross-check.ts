import type { Problem } from '#src/schemas/problem.ts';
import type { Folder } from './folder.ts';
import type { Rule } from './rule.ts';
import { dateInFuture } from './rules/date-in-future.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { missingMedia } from './rules/missing-media.ts';
import { personalData } from './rules/personal-data.ts';
import { scaleMissing } from './rules/scale-missing.ts';
import { undisclosedWinner } from './rules/undisclosed-winner.ts';
import { unknownAttribute } from './rules/unknown-attribute.ts';
import { unknownLanguage } from './rules/unknown-language.ts';
import { unknownNamed } from './rules/unknown-named.ts';
import { unknownProduct } from './rules/unknown-product.ts';
import { unknownPromise } from './rules/unknown-promise.ts';

/** Rules between files whose problems stop a build. */
export const ERROR_RULES: readonly Rule[] = [
  duplicateId,
  unknownProduct,
  unknownAttribute,
  unknownPromise,
  unknownLanguage,
  scaleMissing,
  missingMedia,
  dateInFuture,
  unknownNamed,
  undisclosedWinner,
  personalData,
];

/** What is wrong between files: ids, products, attributes, commitments, pictures and videos, dates, personal data. */
export function crossCheck(folder: Folder): Problem[] {
  return ERROR_RULES.flatMap((rule) => rule.check(folder));
}
