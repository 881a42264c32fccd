/** Bounded, so that a hostile text costs no more than its length. */
const LINK =
  /https?:\/\/|\bwww\.|\b[a-z\d-]{1,63}\.(?:com|net|org|info|shop|store|xyz|id|my|sg)(?![\p{L}\d])|\b(?:wa|t|bit)\.(?:me|ly)\//iu;
const EMAIL = /[\p{L}\d._%+-]@[\p{L}\d-]{1,63}\.\p{L}{2}/u;
/** A number that one can call: 0812…, +62 812…, (021) 555 1234. Prices, weights and days do not start so and go on so long. */
const PHONE = /(?<![\d.,])(?:\+\d|62|\(?0)[\d() .-]{7,16}\d(?!\d)/;
const DAY = /\d{1,2}([./-])\d{1,2}\1\d{2,4}/g;

/** Whether a text names a web address, an e-mail address or a phone number. In doubt the answer is yes. */
export function holdsContact(text: string): boolean {
  return LINK.test(text) || EMAIL.test(text) || PHONE.test(text.replace(DAY, ' | '));
}
