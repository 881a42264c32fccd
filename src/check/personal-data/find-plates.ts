import type { PersonalData } from './personal-data.ts';

/** Regions of Indonesian number plates (Perpol 7/2021). */
const REGIONS = new Set(
  'A B D E F G H K L M N P R S T W Z AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP DA DB DC DD DE DG DH DK DL DM DN DP DR DS DT DW EA EB ED KB KH KT KU PA PB'.split(
    ' ',
  ),
);
/** Letters after a number that measure something, or name a bank: BCA is more often the bank than the end of a plate. */
const UNITS = new Set(
  'BCA BRI BNI BSI BTN KVA GSM LED LUX VDC VAC RPS MA MAH VA GB MB TB KB KG GR GRM MG ML CM MM KM INC PCS PC LBR PAX HZ MHZ GHZ RPM DPI BTU PSI RB RIB JT HP YA JAM HR WIB'.split(
    ' ',
  ),
);

/** In capitals with spaces or hyphens, as it stands on a plate: B 1234 XYZ. */
const WRITTEN_OUT = /(?<![\p{L}\d])([A-Z]{1,2})([ -])(\d{3,4})\2([A-Z]{2,3})(?![\p{L}\d])/gu;
/** After a word for the plate in any spelling, after a vehicle or its driver with three digits or more: plat b1234xyz, motor B1234XYZ. */
const ANNOUNCED =
  /(?<!\p{L})(?:(plat|nopol|no\.?\s?pol(?:isi)?|(?:license|licence|number)\splate|plate)|motor|mobil|kurir|driver|ojol|ojek|gojek|grab|sopir|supir|truk|kendaraan|car|van)(?:nya)?(?!\p{L})([^\d]{0,25}?)(?<![\p{L}\d])([a-z]{1,2})[ .-]?(\d{1,4})[ .-]?([a-z]{1,3})(?![\p{L}\d])/giu;

/** Plates of other countries: capitals with a letter and two digits, after a word that means only a plate; and Japanese ones. */
const PLATES_ABROAD: readonly RegExp[] = [
  /(?<!\p{L})(?:[Kk]ennzeichen|[Mm]atr[ií]cula|(?:[Ll]icen[cs]e|[Nn]umber|[Rr]egistration)\splate|[Nn]ombor\s(?:plat|pendaftaran)|[Nn]o\.?\splat)[\s:.]{1,3}(?=[A-ZÄÖÜ\d -]{0,8}\d[ -]?\d)(?=[\d -]{0,6}[A-ZÄÖÜ])([A-ZÄÖÜ\d](?:[ -]?[A-ZÄÖÜ\d]){3,8})(?![\p{L}\d])/gu,
  /(?<!\p{Script=Han})(\p{Script=Han}{1,4}\s?\d{2,3}\s?\p{Script=Hiragana}\s?\d{2}-\d{2})(?!\d)/gu,
];

/** Number plates of Indonesia, and those of other countries that are said to be one. */
export function findPlates(text: string): PersonalData[] {
  const spelled = Array.from(text.matchAll(WRITTEN_OUT), ([written, region = '', , number = '', suffix = '']) => ({
    written,
    region,
    number,
    suffix,
    byPlate: false,
  }));
  const announced = Array.from(text.matchAll(ANNOUNCED), ([, byPlate, , region = '', number = '', suffix = '']) => ({
    written: `${region} ${number} ${suffix}`,
    region,
    number: byPlate === undefined && number.length < 3 ? '' : number,
    suffix,
    byPlate: byPlate !== undefined,
  }));
  const abroad = PLATES_ABROAD.flatMap((plate) =>
    Array.from(text.matchAll(plate), ([, written = '']) => ({ kind: 'plate' as const, value: written.replace(/[ -]/g, ''), written })),
  );
  const ours = [...spelled, ...announced].flatMap(({ written, region, number, suffix, byPlate }) => {
    const isPlate = number !== '' && REGIONS.has(region.toUpperCase()) && (byPlate || !UNITS.has(suffix.toUpperCase()));
    return isPlate ? [{ kind: 'plate' as const, value: `${region}${number}${suffix}`.toUpperCase(), written }] : [];
  });
  return [...ours, ...abroad];
}
