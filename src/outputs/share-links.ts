import { cutAtWord } from '#src/language/cut-text.ts';

const QUOTE_LENGTH = 180;

/** What a message about a review says: stars, the first words, whose they are. The address follows in the link. */
export function shareText(review: { rating: number; title?: string | undefined; body: string }, title: string): string {
  const words = cutAtWord(
    [review.title, review.body]
      .filter((text) => text !== undefined && text !== '')
      .join('. ')
      .replace(/\s+/g, ' '),
    QUOTE_LENGTH,
  );
  const stars = '★'.repeat(review.rating) + '☆'.repeat(5 - review.rating);
  return words === '' ? `${stars} ${title}` : `${stars} “${words}” (${title})`;
}

/**
 * Plain links that open a platform's own share page; no script, and nothing is asked of the platform before the click. The words stand in the
 * first one alone, since they are long in an address: `<bukti-share>` gives them to the others that take words.
 */
export function shareLinks(text: string, url: string): { name: string; href: string }[] {
  const link = (name: string, address: string, fields: Record<string, string>) => ({
    name,
    href: `${address}?${new URLSearchParams(fields)}`,
  });
  return [
    link('WhatsApp', 'https://wa.me/', { text: `${text}\n${url}` }),
    link('X', 'https://x.com/intent/post', { url }),
    link('Facebook', 'https://www.facebook.com/sharer/sharer.php', { u: url }),
    link('Telegram', 'https://t.me/share/url', { url }),
  ];
}
