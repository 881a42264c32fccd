import { conceptsOf, oppositeOf } from '#src/language/concepts.ts';
import type { Term } from './query.ts';
import type { IndexReader } from './rank.ts';

/** Terms with what the index knows of their spelling: customers' `cpet` is filed under *cepat*, and means the same as it. */
export async function resolveTerms(terms: readonly Term[], index: IndexReader): Promise<Term[]> {
  return Promise.all(terms.map((term) => resolveTerm(term, index)));
}

async function resolveTerm(term: Term, index: IndexReader): Promise<Term> {
  if (term.kind === 'phrase' || term.concepts.length > 0 || term.bases.length === 0) return term;
  const found = (await index.readBases(term.word)).filter((base) => !term.bases.includes(base));
  const concepts = [...new Set(found.flatMap((base) => conceptsOf({ text: base, base })))];
  const opposites = concepts.flatMap((concept) => oppositeOf(concept) ?? []);
  return { ...term, bases: [...term.bases, ...found], concepts, opposites };
}
