import { wordsOf } from '#src/evidence/leaf.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import type { LiveEntry } from '#src/evidence/replay.ts';
import { documentHashV2, type SealedContext } from '#src/evidence/sealed-context.ts';
import { documentHash, pseudonymOf, type SealKey, sealKeyOf } from '#src/evidence/sealed-document.ts';
import type { Located } from '#src/loaders/parse-file.ts';
import { ENTRIES_FILE } from '#src/loaders/read-log.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Problem } from '#src/schemas/problem.ts';
import type { Review } from '#src/schemas/review.ts';

/** Rules between reviews and the log: sealed words stay as they are, and no live leaf is without its review. */
export function checkSeals(reviews: readonly Located<'reviews'>[], { replay: { live } }: StoredLog, context?: SealedContext): Problem[] {
  const withheld = new Map(reviews.filter(({ data }) => data.status === 'withheld').map((entry) => [entry.data.id, entry.data]));
  const found = new Set<string>();
  const changed = reviews.flatMap((entry) => {
    const name = leafName(entry.data);
    const sealed = live.get(name);
    if (sealed !== undefined) {
      found.add(name);
      return checkWords(entry, sealed, context);
    }
    const withheldName = pseudonymOf(entry.data);
    if (!live.has(withheldName)) return sealKeyOf(entry.data) === undefined || live.has(entry.data.id) ? [] : [notInLog(entry)];
    found.add(withheldName);
    return [publishedSince(entry)];
  });
  const orphans = [...live].filter(([name]) => !found.has(name));
  return [...changed, ...orphans.map(([name, entry]) => orphan(name, entry, withheld.get(name)))];
}

/** The id of a review's leaf: its own when it is published, a pseudonym when it is withheld. */
export function leafName(review: Review): string {
  return review.status === 'published' ? review.id : pseudonymOf(review);
}

function checkWords({ data, source }: Located<'reviews'>, { leaf }: LiveEntry, context: SealedContext | undefined): Problem[] {
  const place = { code: 'words-changed', file: source.file } as const;
  if (data.seed === undefined && data.pseudonym !== undefined) return checkStub({ data, source }, leaf);
  const key = sealKeyOf(data);
  if (key === undefined) {
    return [
      {
        ...place,
        line: source.lineOf([]),
        message: `found no seed in ${data.id}, which is sealed; expected the line that bukti seal wrote`,
        fix: `Restore the line seed from git, or type ${BUKTI} seal, which seals it anew as revision ${leaf.rev + 1}.`,
      },
    ];
  }
  const next = `${BUKTI} seal, which seals the new ones as revision ${leaf.rev + 1}.`;
  if (documentHash(data, key) === wordsOf(leaf)) {
    const found = findOtherContext(data, key, leaf, context);
    if (found === undefined) return [];
    const message = `found ${found} in ${data.id} than was sealed; the customer's words are the sealed ones`;
    return [{ ...place, line: source.lineOf([]), message, fix: `Restore it if nobody meant to change it; else type ${next}` }];
  }
  return [
    {
      ...place,
      line: source.lineOf(['body']),
      message: `found other words, stars or facts in ${data.id} than those that were sealed, expected the sealed ones`,
      fix: `Restore them if nobody meant to change them; else type ${next}`,
    },
  ];
}

/** The words of a withheld review are not in the content: its stars and its reason are compared, as far as the leaf tells them. */
function checkStub({ data, source }: Pick<Located<'reviews'>, 'data' | 'source'>, leaf: LiveEntry['leaf']): Problem[] {
  if (leaf.type !== 'received' || leaf.v === 1) return [];
  const field = leaf.rating !== data.rating ? 'rating' : leaf.reason !== data.reason ? 'reason' : undefined;
  if (field === undefined) return [];
  return [
    {
      code: 'words-changed',
      file: source.file,
      line: source.lineOf([field]),
      message: `found another ${field} in ${data.id} than was sealed, expected ${leaf[field]}`,
      fix: `Restore it if nobody meant to change it; else type ${BUKTI} seal where private/hidden.ndjson is.`,
    },
  ];
}

/** What version 2 seals besides the words: the one thing that differs, as far as that can be told. */
function findOtherContext(review: Review, key: SealKey, leaf: LiveEntry['leaf'], context: SealedContext | undefined): string | undefined {
  if (leaf.type === 'received') {
    return leaf.v === 2 && leaf.reason !== review.reason ? `another reason (${review.reason})` : undefined;
  }
  if (leaf.v === 1 || context === undefined || documentHashV2(review, key, context) === leaf.doc) return undefined;
  return 'another product name, answer, translation, photo or other fact';
}

/** `bukti seal` writes the seed before the leaf: either it was stopped between the two, or the leaf is gone from the log. */
function notInLog({ data, source }: Located<'reviews'>): Problem {
  return {
    code: 'leaf-missing',
    file: source.file,
    line: source.lineOf(['seed']),
    message: `found a seed in ${data.id}, as bukti seal writes it, and nothing of it in the log; expected its entry`,
    fix: `Type ${BUKTI} seal, which finishes what was interrupted; if content/log/ was set back to an older state, restore that first.`,
  };
}

function publishedSince({ data, source }: Located<'reviews'>): Problem {
  return {
    code: 'words-changed',
    file: source.file,
    line: source.lineOf(['status']),
    message: `found ${data.id} published, and sealed as received and withheld; expected it in the log as what it is`,
    fix: `Type ${BUKTI} seal, which seals it as published, or set status: withheld again.`,
  };
}

function orphan(name: string, { leaf, index }: LiveEntry, withheld: Review | undefined): Problem {
  const place = { code: 'leaf-without-review', file: ENTRIES_FILE, line: index + 1 } as const;
  if (leaf.type === 'received') {
    return {
      ...place,
      message: `found no withheld review for ${name}, expected its file: it was received and sealed`,
      fix: `Restore the file, or type ${BUKTI} withdraw ${name} --reason author-request (or another reason).`,
    };
  }
  if (withheld !== undefined) {
    return {
      ...place,
      message: `found ${name} withheld, and sealed as a public review; expected its withdrawal in the log`,
      fix: `Type ${BUKTI} withdraw ${name} --reason ${withheld.reason ?? 'author-request'}, or set status: published again.`,
    };
  }
  return {
    ...place,
    message: `found no review ${name}, expected its file: it is sealed, and was not withdrawn`,
    fix: `Restore the file, or type ${BUKTI} withdraw ${name} --reason author-request (or another reason).`,
  };
}
