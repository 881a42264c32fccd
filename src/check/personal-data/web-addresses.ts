/** A web address, with or without its scheme. The digits in it are products, videos, posts. */
const ADDRESS =
  /\b(?:https?:\/\/|www\.)\S{1,2000}|\b[a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){0,3}\.(?:com|co|id|me|net|org|ly|gl|be|app|link)\/\S{0,2000}/gi;
/** Addresses that are a phone number: wa.me/62812…, api.whatsapp.com/send?phone=62812…, t.me/+62812… */
const NUMBERED = /(?:\bwa\.me|\bwhatsapp\.com|\bt\.me)\//i;

/** The text without its web addresses, but for those that hold a phone number. */
export function blankAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => (NUMBERED.test(address) ? address : ' | '));
}
