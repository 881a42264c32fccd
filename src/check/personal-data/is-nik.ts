/** First two digits: the province, by the codes of the Ministry of Home Affairs (Permendagri 72/2019 and the provinces since). */
const PROVINCES = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97'.split(' '),
);

/**
 * Whether 16 digits can be an Indonesian identity number (NIK): province, regency, district, date of birth as DDMMYY, with 40
 * added to the day for women, and a running number. There is no check digit; of numbers drawn at random 1 in 40 passes.
 */
export function isNik(digits: string): boolean {
  const [, province = '', regency, district, day, month, running] = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d\d(\d{4})$/.exec(digits) ?? [];
  if (!PROVINCES.has(province) || regency === '00' || district === '00' || running === '0000') return false;
  const dayOfMonth = Number(day) > 40 ? Number(day) - 40 : Number(day);
  return dayOfMonth >= 1 && dayOfMonth <= (DAYS[Number(month) - 1] ?? 0);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
