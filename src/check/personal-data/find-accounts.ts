import type { PersonalData } from './personal-data.ts';
import { blankAddresses } from './web-addresses.ts';

const BANK = String.raw`bca|bri|brimo|bni|mandiri|bsi|cimb|niaga|permata|danamon|btn|ocbc|panin|maybank|mega|muamalat|jago|seabank|jenius|btpn|sinarmas|bukopin|uob|hsbc|dbs|bjb|(?:bank|bpd)\s{1,2}\p{L}{2,20}`;
const ACCOUNT_WORD = String.raw`no\.?\s?rek|norek|rek|rekening|account\s(?:no|number|nr)|acc(?:oun)?t|virtual\saccount|va`;
/** Nine digits at the least: the shortest numbers of Indonesian accounts have ten, and one may be left out in a hurry. */
const NUMBER = String.raw`(?<![\d.,]|\d-|rp\.?\s?)(\d(?:[ .-]{0,2}\d){8,17})(?![\d,]|\.\d)`;
/** Between the name of a bank and a number, these say that the number is something else. */
const OTHER_NUMBER = /resi|order|pesanan|invoice|nota|imei|serial|barcode|token|tagihan|harga|rp\b|total/i;

const BEFORE = new RegExp(String.raw`(?<![\p{L}\d])(?:${BANK}|${ACCOUNT_WORD})(?![\p{L}\d])([^\d]{0,40}?)${NUMBER}`, 'giu');
const AFTER = new RegExp(String.raw`${NUMBER}([^\d]{0,30}?)(?<![\p{L}\d])(?:${BANK}|rekening|norek)(?![\p{L}\d])`, 'giu');
const THOUSANDS = /^\d{1,3}(?:([. ])\d{3}){2,}$/;

const NPWP = /(?<![\d.-])\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?![\d.]\d)/g;
const ANNOUNCED_NPWP = /\bnpwp\b[^\d]{0,20}(\d(?:[ .-]?\d){14,15})(?!\d)/gi;
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;

/** The word before it tells an IBAN in small letters from other words. */
const ANNOUNCED_IBAN = /(?<!\p{L})(?:iban|آيبان)[\s:.]{1,3}([a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,3})?)(?![\p{L}\d])/giu;
/** Account numbers of the United Kingdom and Japan, which are shorter than Indonesian ones. */
const SHORT_ACCOUNTS: readonly RegExp[] = [
  /(?<!\p{L})sort\scode[^\d]{0,10}(\d{2}[- ]?\d{2}[- ]?\d{2}(?:[^\d]{1,20}\d{8})?)(?!\d)/giu,
  /口座(?:番号)?[^\d\n]{0,10}(\d{7})(?!\d)/gu,
];

/** Bank accounts beside the name of a bank or a word such as "rekening", IBANs, and tax numbers (NPWP). */
export function findAccounts(text: string): PersonalData[] {
  const plain = blankAddresses(text);
  const taxes = [...Array.from(plain.matchAll(NPWP), ([written]) => written), ...Array.from(plain.matchAll(ANNOUNCED_NPWP), group(1))];
  const accounts = [
    ...Array.from(plain.matchAll(BEFORE), ([, between = '', number = '']) => [between, number]),
    ...Array.from(plain.matchAll(AFTER), ([, number = '', between = '']) => [between, number]),
  ].flatMap(([between = '', number = '']) => (OTHER_NUMBER.test(between) || THOUSANDS.test(number) ? [] : [number]));
  const short = SHORT_ACCOUNTS.flatMap((account) => Array.from(plain.matchAll(account), group(1)));
  const ibans = [
    ...Array.from(plain.matchAll(IBAN), ([written]) => written),
    ...Array.from(plain.matchAll(ANNOUNCED_IBAN), group(1)),
  ].filter(isIban);
  return [
    ...taxes.map((written) => ({ kind: 'npwp' as const, value: written.replace(/\D/g, ''), written })),
    ...[...accounts, ...short].map((written) => ({ kind: 'account' as const, value: written.replace(/\D/g, ''), written })),
    ...ibans.map((written) => ({ kind: 'account' as const, value: written.replaceAll(' ', '').toUpperCase(), written })),
  ];
}

function group(index: number): (match: RegExpExecArray) => string {
  return (match) => match[index] ?? '';
}

/** ISO 13616: letters are numbers from 10 on, the first four characters go to the end, and the remainder by 97 is 1. */
function isIban(written: string): boolean {
  const compact = written.replaceAll(' ', '').toUpperCase();
  const digits = `${compact.slice(4)}${compact.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return compact.length >= 15 && BigInt(digits) % 97n === 1n;
}
