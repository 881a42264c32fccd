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

const MALAYSIAN_STREET =
  /(?<!\p{L})(?:no|lot)\.?\s?\d{1,4}[a-z]?,?\s{1,2}(?:jalan|jln|jl|lorong|persiaran|lebuh|taman|kampung|kg)\.?\s{1,2}[^\d\n,]{2,40}/giu;
const GERMAN_STREET =
  /(?<!\p{L})(?:\p{Lu}\p{L}{1,25}[ -]){0,2}\p{Lu}?\p{L}{0,25}(?:stra(?:ß|ss)e|str\.|allee|weg|platz|gasse|ring|damm|ufer)\s{1,2}\d{1,4}\s?[a-z]?(?![\p{L}\d]|[.,]\d)/giu;
const SPANISH_STREET =
  /(?<!\p{L})(?:calle|c\/|avenida|avda\.?|av\.|plaza|pza\.?|paseo|camino|carrera)\s{1,2}[^\d\n,]{2,40}?,?\s{1,2}(?:n[ºo°.]{1,2}\s?)?\d{1,4}(?![\p{L}\d]|[.,]\d)/giu;
const ARABIC_STREET = /(?<!\p{L})شارع\s{1,2}[^\d\n]{2,40}?\s?\d{1,5}(?!\d)/gu;
/** The postcode's mark, the prefecture or town, and a number. */
const JAPANESE_ADDRESS = /〒\s?\d{3}-?\d{4}\s{0,2}[^\d\n]{2,30}\d{1,4}(?:(?:-|丁目|番地?|の)\s?\d{1,4}){0,3}/gu;
const BEFORE_A_TOWN = /(?<![\d.,])\d{5}\s{1,2}(?=\p{Lu}|\p{Script=Arabic})/u;
/** An open location code (https://github.com/google/open-location-code), alone or before a town. */
const PLUS_CODE = /(?<![\p{L}\d+])(?=[\dA-Z]{0,7}[A-Z])(?:[23456789CFGHJMPQRVWX]{4}){1,2}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\d+])/gu;

/** Indonesian postcodes have five digits; a round hundred is a price, unless it is announced. */
const INDONESIAN_CODE = new RegExp(
  String.raw`(?<![\d.,]|rp\.?\s?)(?:(?:kode\s?pos|kodepos)[\s:.]{0,3}[1-9]\d{4}|[1-9]\d{2}(?!00)\d{2})(?!\d|[.,]\d|\s?(?:gr|ml|pcs|mah)\b|${MEASURED})`,
  'iu',
);
const NEIGHBOURHOOD = /(?<!\p{L})rt\.?(?:\s?\/\s?rw)?\.?\s?\d{1,3}\s?(?:[/,.-]\s?(?:rw\.?\s?)?|rw\.?\s?)\d{1,3}(?!\d)/iu;
/** Postcodes of the United Kingdom, the United States, Australia and Singapore. */
const OTHER_CODE =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]{2},?\s{1,2}\d{5}(?:-\d{4})?|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),?\s{1,2}\d{4}|Singapore,?\s{1,2}\d{6})(?![\p{L}\d])/u;
/** Two numbers with four decimals or more, to 90 and to 180; or degrees, minutes and seconds with the letters of the compass. */
const COORDINATES: readonly RegExp[] = [
  /(?<![\d.,])-?(?:[1-8]?\d|90)\.\d{4,15}°?(?:\s?[NSU](?!\p{L}))?\s{0,2}[,;/ ]\s{0,2}-?(?:1[0-7]\d|[1-9]?\d|180)\.\d{4,15}(?![\d.])°?(?:\s?[EWBT](?!\p{L}))?/giu,
  /(?<!\d)\d{1,2}°\s?\d{1,2}['’′]\s?\d{1,2}(?:\.\d{1,4})?["”″]\s?[NSU][\s,;]{0,3}\d{1,3}°\s?\d{1,2}['’′]\s?\d{1,2}(?:\.\d{1,4})?["”″]\s?[EWBT]/giu,
];
/** A postcode or a neighbourhood's number (RT/RW) belongs to a house number at most so many characters before it. */
const REACH = 140;

/** Postal addresses, which have a street, a house number and a postcode (or RT/RW), and places on maps: links to them, and coordinates. */
export function findPlaces(text: string): PersonalData[] {
  const maps = [MAP_LINK, PLUS_CODE, ...COORDINATES].flatMap((place) =>
    Array.from(text.matchAll(place), ([written]) => ({ kind: 'map' as const, value: written.toLowerCase(), written })),
  );
  return [
    ...maps,
    ...inAddresses(text, INDONESIAN_STREET, [INDONESIAN_CODE, NEIGHBOURHOOD]),
    ...inAddresses(text, ENGLISH_STREET, [OTHER_CODE]),
    ...inAddresses(text, MALAYSIAN_STREET, [INDONESIAN_CODE, BEFORE_A_TOWN]),
    ...[GERMAN_STREET, SPANISH_STREET, ARABIC_STREET].flatMap((street) => inAddresses(text, street, [BEFORE_A_TOWN])),
    ...Array.from(text.matchAll(JAPANESE_ADDRESS), ([written]) => ({
      kind: 'address' as const,
      value: written.replace(/\s+/g, ''),
      written,
    })),
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
