/** What must never reach the built site, by kind: the word for it in a message. */
export const SECRET_NOUNS = {
  order: 'an order number',
  email: 'an e-mail address',
  phone: 'a phone number',
  name: 'a customer’s name',
  address: 'a customer’s address',
  pepper: 'the pepper',
  key: 'the private key of the log',
  opening: 'the key that opens a purchase commitment',
  seed: 'the seed of a seal',
  words: 'the words of a withdrawn or withheld review',
  media: 'a picture, video or caption that is not shown, or its name',
} as const;
export type SecretKind = keyof typeof SECRET_NOUNS;

/** A value, and where it is kept. */
export interface Secret {
  kind: SecretKind;
  value: string;
  /** Such as `private/orders.csv:17` or `review rani`. */
  place: string;
}
