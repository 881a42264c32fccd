import { receivedReason, wordsOf } from '#src/evidence/leaf.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import type { LiveEntry } from '#src/evidence/replay.ts';
import { documentHashV2, type SealedContext } from '#src/evidence/sealed-context.ts';
import { documentHash, pseudonymOf, type SealKey, sealKeyOf } from '#src/evidence/sealed-document.ts';
import type { Located } from '#src/loaders/parse-file.ts';
import { ENTRIES_FILE } from '#src/loaders/read-log.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import type { Review } from '#src/schemas/review.ts';
import { Lost } from './folder.ts';

/**
 * Rules between reviews and the log: sealed words stay as they are, and no live leaf is without its review.
 * @param context what sealed documents need from outside of the review files
 * @param lost entries that cannot be read: what was sealed of them cannot be compared
 */
export function checkSeals(
  all: readonly Located<'reviews'>[],
  { replay: { live } }: StoredLog,
  context?: SealedContext,
  lost = new Lost(),
): Problem[] {
  // Another rule tells of a second review with the same id.
  const reviews = [...new Map(all.toReversed().map((entry) => [entry.data.id, entry])).values()].toReversed();
  const withheld = new Map(reviews.filter(({ data }) => data.status !== 'published').map((entry) => [entry.data.id, entry.data]));
  const found = new Set<string>();
  const changed = reviews.flatMap((entry) => {
    const name = leafName(entry.data);
    const sealed = live.get(name);
    if (sealed !== undefined) {
      found.add(name);
      return checkWords(entry, sealed, isWhole(entry.data, context) ? context : undefined);
    }
    const withheldName = pseudonymOf(entry.data);
    if (!live.has(withheldName)) return sealKeyOf(entry.data) === undefined || live.has(entry.data.id) ? [] : [notInLog(entry)];
    found.add(withheldName);
    return [publishedSince(entry, live.get(withheldName)?.leaf)];
  });
  // A withheld review stands in the log under another name, which only its file knows.
  const isLost = (name: string, { leaf }: LiveEntry) => lost.mayHold('reviews', name) || (leaf.type === 'received' && lost.any('reviews'));
  const orphans = [...live].filter(([name, entry]) => !found.has(name) && !isLost(name, entry));
  return [...changed, ...orphans.map(([name, entry]) => orphan(name, entry, withheld.get(name)))];
}

/** Whether the product and the pictures that were sealed with a review are there. Where one is missing, other rules tell of that. */
function isWhole({ product, media }: Review, context: SealedContext | undefined): boolean {
  return context?.productName(product) !== undefined && media.every(({ src }) => context.mediaHash(src) !== undefined);
}

/** The id of a review's leaf: its own when it is published, a pseudonym while it is not. */
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
        ...tell(
          {
            en: `found no seed in ${data.id}, which is sealed; expected the line that bukti seal wrote`,
            id: `${data.id} sudah disegel, tetapi baris yang ditulis bukti seal tidak ada`,
          },
          {
            en: `Restore the line seed from git, or type ${BUKTI} seal, which seals it anew as revision ${leaf.rev + 1}.`,
            id: `Kembalikan baris seed dari git, atau ketik ${BUKTI} seal, yang menyegelnya lagi sebagai revisi ${leaf.rev + 1}.`,
          },
        ),
      },
    ];
  }
  const next = {
    en: `${BUKTI} seal, which seals the new ones as revision ${leaf.rev + 1}.`,
    id: `${BUKTI} seal, yang menyegel isi barunya sebagai revisi ${leaf.rev + 1}.`,
  };
  if (documentHash(data, key) === wordsOf(leaf)) {
    const found = findOtherContext(data, key, leaf, context);
    if (found === undefined) return [];
    const said = tell(
      {
        en: `found ${found.en} in ${data.id} than was sealed; the customer's words are the sealed ones`,
        id: `${found.id} pada ${data.id} berbeda dari yang disegel; kata-kata pelanggannya tetap sama`,
      },
      {
        en: `Restore it if nobody meant to change it; else type ${next.en}`,
        id: `Kembalikan bila tidak ada yang bermaksud mengubahnya; bila memang diubah, ketik ${next.id}`,
      },
    );
    return [{ ...place, line: source.lineOf([]), ...said }];
  }
  return [
    {
      ...place,
      line: source.lineOf(['body']),
      ...tell(
        {
          en: `found other words, stars or facts in ${data.id} than those that were sealed, expected the sealed ones`,
          id: `kata-kata, bintang, atau keterangan ${data.id} berbeda dari yang disegel`,
        },
        {
          en: `Restore them if nobody meant to change them; else type ${next.en}`,
          id: `Kembalikan bila tidak ada yang bermaksud mengubahnya; bila memang diubah, ketik ${next.id}`,
        },
      ),
    },
  ];
}

/** The words of a withheld review are not in the content: its stars and its reason are compared, as far as the leaf tells them. */
function checkStub({ data, source }: Pick<Located<'reviews'>, 'data' | 'source'>, leaf: LiveEntry['leaf']): Problem[] {
  if (leaf.type !== 'received' || leaf.v === 1) return [];
  const field = leaf.rating !== data.rating ? 'rating' : leaf.reason !== receivedReason(data) ? 'reason' : undefined;
  if (field === undefined) return [];
  return [
    {
      code: 'words-changed',
      file: source.file,
      line: source.lineOf([field]),
      ...tell(
        {
          en: `found another ${field} in ${data.id} than was sealed, expected ${leaf[field]}`,
          id: `${field} pada ${data.id} berbeda dari yang disegel; yang disegel: ${leaf[field]}`,
        },
        {
          en: `Restore it if nobody meant to change it; else type ${BUKTI} seal where private/hidden.ndjson is.`,
          id: `Kembalikan bila tidak ada yang bermaksud mengubahnya; bila memang diubah, ketik ${BUKTI} seal di tempat private/hidden.ndjson berada.`,
        },
      ),
    },
  ];
}

/** What version 2 seals besides the words: the one thing that differs, as far as that can be told. */
function findOtherContext(
  review: Review,
  key: SealKey,
  leaf: LiveEntry['leaf'],
  context: SealedContext | undefined,
): Bilingual | undefined {
  if (leaf.type === 'received') {
    const reason = receivedReason(review);
    return leaf.v === 2 && leaf.reason !== reason ? { en: `another reason (${reason})`, id: `reason (${reason})` } : undefined;
  }
  if (leaf.v === 1 || context === undefined || documentHashV2(review, key, context) === leaf.doc) return undefined;
  return {
    en: 'another product name, answer, translation, photo or other fact',
    id: 'nama produk, balasan, terjemahan, foto, atau keterangan lain',
  };
}

/** `bukti seal` writes the seed before the leaf: either it was stopped between the two, or the leaf is gone from the log. */
function notInLog({ data, source }: Located<'reviews'>): Problem {
  return {
    code: 'leaf-missing',
    file: source.file,
    line: source.lineOf(['seed']),
    ...tell(
      {
        en: `found a seed in ${data.id}, as bukti seal writes it, and nothing of it in the log; expected its entry`,
        id: `${data.id} punya baris yang ditulis bukti seal, tetapi log tidak memuat apa pun tentangnya`,
      },
      {
        en: `Type ${BUKTI} seal, which finishes what was interrupted; if content/log/ was set back to an older state, restore that first.`,
        id: `Ketik ${BUKTI} seal, yang menyelesaikan yang terputus; bila content/log/ dikembalikan ke keadaan lama, pulihkan itu dulu.`,
      },
    ),
  };
}

function publishedSince({ data, source }: Located<'reviews'>, leaf: LiveEntry['leaf'] | undefined): Problem {
  const was = leaf?.type === 'received' && leaf.v === 2 && leaf.reason === 'pending' ? 'pending' : 'withheld';
  return {
    code: 'words-changed',
    file: source.file,
    line: source.lineOf(['status']),
    ...tell(
      {
        en: `found ${data.id} published, but sealed as received and ${was}; expected it to be sealed as published`,
        id: `${data.id} diterbitkan, padahal disegel sebagai ${was === 'pending' ? 'menunggu' : 'ditahan'}`,
      },
      {
        en: `Type ${BUKTI} seal, which seals it as published, or set status: ${was} again.`,
        id: `Ketik ${BUKTI} seal, yang menyegelnya sebagai terbit, atau tulis status: ${was} lagi.`,
      },
    ),
  };
}

function orphan(name: string, { leaf, index }: LiveEntry, withheld: Review | undefined): Problem {
  const place = { code: 'leaf-without-review', file: ENTRIES_FILE, line: index + 1 } as const;
  if (leaf.type === 'received') {
    return {
      ...place,
      ...tell(
        {
          en: `found no withheld review for ${name}, expected its file: it was received and sealed`,
          id: `tidak ada ulasan yang ditahan untuk ${name}, padahal sudah diterima dan disegel`,
        },
        restoreOrWithdraw(name, 'author-request'),
      ),
    };
  }
  if (withheld !== undefined) {
    return {
      ...place,
      ...tell(
        {
          en: `found ${name} withheld, and sealed as a public review; expected its withdrawal in the log`,
          id: `${name} ditahan, padahal disegel sebagai ulasan publik; penarikannya belum tercatat di log`,
        },
        {
          en: `Type ${BUKTI} withdraw ${name} --reason ${withheld.reason ?? 'author-request'}, or set status: published again.`,
          id: `Ketik ${BUKTI} withdraw ${name} --reason ${withheld.reason ?? 'author-request'}, atau tulis status: published lagi.`,
        },
      ),
    };
  }
  return {
    ...place,
    ...tell(
      {
        en: `found no review ${name}, expected its file: it is sealed, and was not withdrawn`,
        id: `tidak ada ulasan ${name}, padahal sudah disegel dan tidak ditarik`,
      },
      restoreOrWithdraw(name, 'author-request'),
    ),
  };
}

const restoreOrWithdraw = (name: string, reason: string): Bilingual => ({
  en: `Restore the file, or type ${BUKTI} withdraw ${name} --reason ${reason} (or another reason).`,
  id: `Kembalikan berkasnya, atau ketik ${BUKTI} withdraw ${name} --reason ${reason} (atau alasan lain).`,
});
