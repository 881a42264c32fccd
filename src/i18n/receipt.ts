import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** What a receipt says. */
export interface ReceiptFacts {
  brand: string;
  product: string;
  /** As people write it. */
  date: string;
  /** 1 to 5. */
  rating: number;
  title: string;
  words: string;
  /** Where it will stand. */
  url: string;
  /** Where the customer reaches the shop; empty where the site names nobody. */
  contact: string;
  /** Where the customer follows it; empty where it could not be sealed. */
  follow: string;
  id: string;
  /** Place in the log, and its hash there; missing where it could not be sealed. */
  sealed?: { index: number; doc: string };
  /** Whether this message changed an earlier one. */
  isEdit: boolean;
}

/** The receipt for the customer: what was received, when, where it will stand, and how to change it or take it back. The same for every number of stars. */
export const receiptStrings: Record<SiteLanguage, (facts: ReceiptFacts) => string> = {
  id: ({ brand, product, date, rating, title, words, url, contact, follow, id, sealed, isEdit }) =>
    [
      `Terima kasih. ${brand} menerima ${isEdit ? 'perubahan atas ulasan Anda' : 'ulasan Anda'} tentang ${product} pada ${date}.`,
      `Yang kami terima: ${rating} dari 5 bintang.${title === '' ? '' : ` ${title}`}`,
      ...(words === '' ? [] : [words]),
      `Setelah dibaca tim kami, ulasan ini akan tampil di ${url}. Sebelum itu ia dihitung di muka umum sebagai ulasan yang menunggu; bila tidak ditayangkan, ia dihitung juga, dengan bintang dan alasannya.`,
      ...(sealed === undefined
        ? []
        : [
            `Ia tercatat di buku catatan umum kami sebagai entri ${sealed.index}, dengan sidik ${sealed.doc}. Catatan itu tidak dapat kami hapus.`,
          ]),
      ...(follow === '' ? [] : [`Lihat sampai di mana: ${follow}`]),
      `Ingin mengubah atau menariknya? ${contact === '' ? 'Balas pesan ini' : `Tulis ke ${contact}`} dan sebut ${id}. Pemegang undangan juga dapat mengirim formulirnya sekali lagi.`,
    ].join('\n\n'),
  en: ({ brand, product, date, rating, title, words, url, contact, follow, id, sealed, isEdit }) =>
    [
      `Thank you. ${brand} received ${isEdit ? 'a change of your review' : 'your review'} of ${product} on ${date}.`,
      `What we received: ${rating} of 5 stars.${title === '' ? '' : ` ${title}`}`,
      ...(words === '' ? [] : [words]),
      `When our team has read it, it will stand at ${url}. Until then it is counted in public as waiting; if it is not published, it is counted too, with its stars and the reason.`,
      ...(sealed === undefined
        ? []
        : [`It stands in our public log as entry ${sealed.index}, with the fingerprint ${sealed.doc}. We cannot take it out of there.`]),
      ...(follow === '' ? [] : [`See where it stands: ${follow}`]),
      `Do you want to change it, or take it back? ${contact === '' ? 'Reply to this message' : `Write to ${contact}`} and name ${id}. Whoever has an invitation can also send the form once more.`,
    ].join('\n\n'),
};
