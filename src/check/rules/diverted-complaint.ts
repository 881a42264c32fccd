import { publishedReviews } from '../review-words.ts';
import { problemAt, type Rule } from '../rule.ts';

/** A review with at most this many stars is a complaint here. */
const MOST_STARS = 3;

/** Asks for other stars, or for the review to go. */
const CHANGE =
  /\b(?:hapus|ubah|ganti|edit|revisi|perbaiki|naikkan|naikin|update|remove|delete|change|edit|revise|raise|improve)\b(?:\s+\S+){0,3}?\s+(?:ulasan|review|bintang|rating|penilaian|nilai|komentar|feedback|stars?)\b/iu;
/** Makes help depend on a review or on stars. */
const BARGAIN =
  /\b(?:refund|uang kembali|ganti rugi|voucher|pengembalian|replacement|penggantian|bonus)\b[^.!?\n]{0,60}\b(?:jika|kalau|bila|setelah|asal|if|once|after|when)\b[^.!?\n]{0,60}\b(?:bintang|ulasan|review|rating|stars?)\b/iu;
/** Asks the customer not to write a review or a complaint, or to write somewhere else first. */
const AWAY =
  /\b(?:jangan|tolong jangan|mohon tidak|please (?:do not|don[’']t)|sebelum|before|instead of|daripada)\b[^.!?\n]{0,40}\b(?:ulasan|review|komplain|complain|bintang|di sini|publik|public|here)\b/iu;

export const divertedComplaint: Rule = {
  code: 'diverted-complaint',
  about: { en: 'Answers do not ask to take a complaint away.', id: 'Balasan tidak meminta keluhan ditarik.' },
  cites: 'UK CMA208 (2025): no help that depends on praise, no diverting of complaints; FTC 16 CFR 465.4 and 465.7',
  check: (folder) =>
    publishedReviews(folder)
      .filter(({ data }) => data.rating <= MOST_STARS)
      .flatMap((entry) =>
        [...entry.data.replies.entries()].flatMap(([index, { body }]) => {
          const found = [BARGAIN, CHANGE, AWAY].map((pattern) => pattern.exec(body)?.[0]).find((text) => text !== undefined);
          if (found === undefined) return [];
          const shown = JSON.stringify(found.slice(0, 80));
          return [
            problemAt(
              entry,
              'diverted-complaint',
              ['replies', index, 'body'],
              {
                en: `found ${shown} in the answer to a complaint`,
                id: `ada ${shown} di balasan untuk sebuah keluhan`,
              },
              {
                en: 'Help first, and ask for nothing in return; a changed opinion belongs into recovery, beside the first stars.',
                id: 'Bantu dulu tanpa meminta apa pun; pendapat yang berubah ditulis di recovery, di samping bintang pertama.',
              },
            ),
          ];
        }),
      ),
};
