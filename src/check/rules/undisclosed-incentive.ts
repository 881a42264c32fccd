import { customerWords } from '../review-words.ts';
import { onePerCause, problemAt, type Rule } from '../rule.ts';

/**
 * Words with which customers say that they were given something for the review. A gift that came with an order and free delivery do not
 * count.
 */
const INCENTIVE =
  /#(?:ad|iklan|sponsored|endorse|gifted)\b|\b(?<!\b(?:no|not|non|bukan|tanpa|ga|gak|nggak|tidak)[\s-])(?:di-?)?endorse(?:d|ment)?\b|\bsponsored\b|\b(?:paid|dibayar)\s+(?:review|promotion|partnership|untuk\s+(?:ulasan|review))|\b(?:in exchange|in return) for (?:a|my|an? honest|this) review|\b(?:got|received|sent|given)\s+(?:this|it|the product)?\s*(?:for )?free\b(?! shipping)|\b(?:voucher|diskon|cashback|kupon|hadiah|poin|koin|discount|coupon|reward)\s+(?:untuk|karena|setelah|kalau|jika|for|after)\s+(?:\S+\s+){0,2}(?:ulasan|review|bintang|komentar|reviewing|feedback)|\b(?:dapat|dapet|diberi|dikasih)\s+(?:voucher|diskon|cashback|kupon|hadiah|koin|poin)\s+dari\s+(?:toko|penjual|seller|admin)\b|\b(?:dapat|dapet|diberi|dikasih|dikirimi)\s+(?:produk|barang|sampel|sample)\s+(?:ini\s+)?(?:secara\s+)?gratis\b|\b(?:free sample|sampel gratis)\b|\b(?:review|ulasan|ngulas)\s+(?:ini\s+)?(?:demi|biar dapat|biar dapet|supaya dapat|karena diminta|karena dikasih)\s+(?:voucher|diskon|cashback|kupon|hadiah|koin|poin|gratis)/iu;

export const undisclosedIncentive: Rule = {
  code: 'undisclosed-incentive',
  about: { en: 'Who was given something for a review says so.', id: 'Siapa yang diberi sesuatu untuk ulasannya, mengatakannya.' },
  cites: 'FTC 16 CFR 465.4 and 465.5; UK DMCC Act 2024, schedule 20: incentivised reviews are labelled',
  check: (folder) =>
    onePerCause(
      customerWords(folder)
        .filter(({ entry }) => entry.data.disclosure === 'none')
        .flatMap(({ entry, path, text }) => {
          const found = INCENTIVE.exec(text)?.[0];
          if (found === undefined) return [];
          const shown = JSON.stringify(found.slice(0, 60));
          const problem = problemAt(
            entry,
            'undisclosed-incentive',
            path,
            { en: `found ${shown}, and disclosure: none`, id: `ada ${shown}, padahal disclosure: none` },
            {
              en: 'Ask the customer. If something was given, write: disclosure: incentivised and disclosureNote: what was given',
              id: 'Tanya pelanggannya. Bila ada yang diberikan, tulis: disclosure: incentivised dan disclosureNote: apa yang diberikan',
            },
          );
          return [{ cause: entry.data.id, problem: { ...problem } }];
        }),
    ),
};
