import type { PersonalData } from './personal-data.ts';

/** Links that point at one place on a map. */
const MAP_LINK =
  /(?<![\p{L}\d.-])(?:https?:\/\/)?(?:www\.)?(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:maps\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|g\.page|maps\.apple(?:\.com)?|(?:www\.)?waze\.com\/(?:ul|live-map)|openstreetmap\.org\/(?:[?#]|way|node|search)|osm\.org\/go|w3w\.co|what3words\.com|wego\.here\.com|geo:-?\d)[^\s<>"']{0,300}/giu;

/** Letters after a number that measure a way, a time or a number of things: then it is no house, and no postcode. */
const MEASURED = String.raw`\s?(?:menit|mnt|jam|hari|minggu|bulan|tahun|detik|km|m|meter|langkah|orang|kali|x|kamar|lantai|buah|batu|rupiah|ribu|rb|persen|minutes?|min|hours?|steps|people)(?!\p{L})`;
const HOUSE = String.raw`(?:[,\s]{1,3}(?:no|nomor|number|blok|block|kav|unit)\.?\s?[a-z]{0,2}[\s./-]{0,2}|[,\s]{1,3})\d{1,4}[a-z]?(?![\d.,]\d|[\p{L}\d]|${MEASURED})`;
const INDONESIAN_STREET = new RegExp(
  String.raw`(?<!\p{L})(?:jl|jln|jalan|gang|gg|kompleks?|komp|perum|perumahan|dusun|dsn|kampung|kp|cluster|apartemen|ruko)\.?\s{1,2}[^\d\n,]{2,40}?${HOUSE}`,
  'giu',
);
const ENGLISH_STREET =
  /(?<![\p{L}\d])\d{1,5}[a-z]?,?\s{1,2}(?:[\p{L}'’.-]{1,25}\s{1,2}){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|close|court|crescent|terrace|place|way|square)\b\.?/giu;

/** Indonesian postcodes have five digits; a round hundred is a price, unless it is announced. */
const INDONESIAN_CODE = new RegExp(
  String.raw`(?<![\d.,]|rp\.?\s?)(?:(?:kode\s?pos|kodepos)[\s:.]{0,3}[1-9]\d{4}|[1-9]\d{2}(?!00)\d{2})(?!\d|[.,]\d|\s?(?:gr|ml|pcs|mah)\b|${MEASURED})`,
  'iu',
);
const NEIGHBOURHOOD = /(?<!\p{L})rt\.?(?:\s?\/\s?rw)?\.?\s?\d{1,3}\s?(?:[/,.-]\s?(?:rw\.?\s?)?|rw\.?\s?)\d{1,3}(?!\d)/iu;
/** Of the United Kingdom, the United States, Australia, Singapore. */
const OTHER_CODE =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]{2},?\s{1,2}\d{5}(?:-\d{4})?|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),?\s{1,2}\d{4}|Singapore,?\s{1,2}\d{6})(?![\p{L}\d])/u;
/** Two numbers with four decimals or more, to 90 and to 180; or degrees, minutes and seconds with the letters of the compass. */
const COORDINATES: readonly RegExp[] = [
  /(?<![\d.,])-?(?:[1-8]?\d|90)\.\d{4,15}°?(?:\s?[NSU](?!\p{L}))?\s{0,2}[,;/ ]\s{0,2}-?(?:1[0-7]\d|[1-9]?\d|180)\.\d{4,15}(?![\d.])°?(?:\s?[EWBT](?!\p{L}))?/giu,
  /(?<!\d)\d{1,2}°\s?\d{1,2}['’′]\s?\d{1,2}(?:\.\d{1,4})?["”″]\s?[NSU][\s,;]{0,3}\d{1,3}°\s?\d{1,2}['’′]\s?\d{1,2}(?:\.\d{1,4})?["”″]\s?[EWBT]/giu,
];
/** So far behind the house number a postcode, or the neighbourhood's number (RT/RW), belongs to it. */
const REACH = 140;

/** Postal addresses, which have a street, a house number and a postcode (or RT/RW), and places on maps: links to them, and coordinates. */
export function findPlaces(text: string): PersonalData[] {
  const maps = [MAP_LINK, ...COORDINATES].flatMap((place) =>
    Array.from(text.matchAll(place), ([written]) => ({ kind: 'map' as const, value: written.toLowerCase(), written })),
  );
  return [
    ...maps,
    ...inAddresses(text, INDONESIAN_STREET, [INDONESIAN_CODE, NEIGHBOURHOOD]),
    ...inAddresses(text, ENGLISH_STREET, [OTHER_CODE]),
  ];
}

function inAddresses(text: string, street: RegExp, codes: readonly RegExp[]): PersonalData[] {
  return Array.from(text.matchAll(street)).flatMap(({ 0: written, index }) => {
    const end = index + written.length;
    const rest = text.slice(end, end + REACH);
    return codes.some((code) => code.test(rest))
      ? [{ kind: 'address' as const, value: written.toLowerCase().replace(/\s+/g, ' '), written }]
      : [];
  });
}
