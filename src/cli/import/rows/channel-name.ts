import { CHANNELS, type Channel } from '#src/schemas/review.ts';
import { normalizeHeader } from '../columns/fields.ts';

/** What platforms call a form of the shop's own. */
const OWN_WORDS = new Set(
  'form forms formulir googleform googleforms typeform jotform survey survei web manual site shop store onsite widget toko app checkout postpurchase reviewrequest request qr qrcode sms kiosk pos judgeme shopify woocommerce loox okendo yotpo'.split(
    ' ',
  ),
);
/** Platforms of others that have no channel of their own here. */
const OTHER_PLATFORMS =
  'aliexpress alibaba temu shein ebay walmart target bestbuy rakuten mercadolibre mercadolivre zalando bol cdiscount fnac otto kaufland allegro emag ozon wildberries taobao tmall jd jdid zalora olx carousell qoo10 flipkart myntra meesho noon jumia wayfair houzz booking tripadvisor airbnb agoda expedia hotels traveloka tiket opentable thefork zomato swiggy grab grabfood gofood gojek ubereats doordash deliveroo foursquare glassdoor trustedshops ekomi kiyoh feefo reviewsio sitejabber bbb consumeraffairs trustradius softwareadvice getapp producthunt steam twitter threads linkedin youtube pinterest reddit'.split(
    ' ',
  );
/** Letters from which on a name may go on: `AliExpress US`, `tripadvisor.co.uk`. */
const LONG_NAME = 4;

/** A channel in a platform's own spelling, such as `Google Maps` or `TikTok Shop`; nothing where the word names none. */
export function channelNamed(word: string): Channel | undefined {
  const plain = normalizeHeader(word);
  const exact = CHANNELS.find((channel) => normalizeHeader(channel) === plain);
  const within = CHANNELS.filter((channel) => channel !== 'other').find((channel) => plain.startsWith(normalizeHeader(channel)));
  return exact ?? (OWN_WORDS.has(plain) ? 'website' : (within ?? (isOtherPlatform(plain) ? 'other' : undefined)));
}

function isOtherPlatform(plain: string): boolean {
  return OTHER_PLATFORMS.some((name) => plain === name || plain === `${name}com` || (name.length >= LONG_NAME && plain.startsWith(name)));
}
