const DIGITS: Record<string, string> = {
  ...{ nol: '0', nul: '0', kosong: '0', satu: '1', dua: '2', tiga: '3', empat: '4', ampat: '4', lima: '5', enam: '6', anam: '6' },
  ...{ tujuh: '7', tuju: '7', delapan: '8', lapan: '8', dlapan: '8', sembilan: '9', smbilan: '9' },
  ...{ zero: '0', oh: '0', o: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
};
const TEENS: Record<string, string> = {
  ...{ sepuluh: '10', sebelas: '11', ten: '10', eleven: '11', twelve: '12', thirteen: '13', fourteen: '14', fifteen: '15' },
  ...{ sixteen: '16', seventeen: '17', eighteen: '18', nineteen: '19' },
};
const TENS: Record<string, string> = {
  ...{ twenty: '2', thirty: '3', forty: '4', fifty: '5', sixty: '6', seventy: '7', eighty: '8', ninety: '9' },
};
const TIMES: Record<string, number> = { double: 2, dobel: 2, triple: 3, tripel: 3 };

const WORD = [...Object.keys({ ...DIGITS, ...TEENS, ...TENS, ...TIMES }), 'puluh', 'belas'].sort((a, b) => b.length - a.length).join('|');
const ITEM = String.raw`(?:${WORD}|\d{1,4})(?![\p{L}\d])`;
/** A mobile number without its zero, after a word that says what it is: WA delapan satu dua. */
const ANNOUNCED_EIGHT = String.raw`(?<=(?<!\p{L})(?:wa|whatsapp|whatsap|hp|telp|telepon|nomor|nomer|no|hubungi|kontak|call|phone|number)(?:nya|ku)?[\s.:=]{1,3})(?:d?e?lapan|eight)`;
/** How a phone number begins: a zero, or the country code. Other number words in a row may just be counting. */
const FIRST = String.raw`(?:nol|nul|kosong|zero|oh|o|0\d{0,3}|\+?62|(?:enam|anam|six)(?=[\s,._/-]{1,3}(?:dua|two))|${ANNOUNCED_EIGHT})(?![\p{L}\d])`;
const SPELLED = new RegExp(String.raw`(?<![\p{L}\d])${FIRST}(?:[\s,._/-]{1,3}${ITEM}){3,20}`, 'giu');

/** "nol lapan satu dua …", "zero eight double one …", 0812 "tiga empat lima enam": digits in place of the words for them. */
export function digitsForWords(text: string): string {
  return text.replace(SPELLED, (run) => (/\p{L}/u.test(run) ? spell(run.toLowerCase().match(/[\p{L}]+|\d+/gu) ?? []) : run));
}

function spell(items: readonly string[]): string {
  let digits = '';
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] ?? '';
    const next = items[at + 1] ?? '';
    const times = TIMES[item];
    const unit = DIGITS[item];
    if (times !== undefined) digits += (DIGITS[next] ?? next).repeat(times);
    else if (unit !== undefined && next === 'puluh') digits += tens(unit, items, at + 2);
    else if (TENS[item] !== undefined) digits += tens(TENS[item], items, at + 1);
    else digits += unit !== undefined && next === 'belas' ? `1${unit}` : (unit ?? TEENS[item] ?? item);
    if (times !== undefined || next === 'puluh' || next === 'belas') at += 1;
  }
  return digits.replace(/\D/g, '');
}

/** The digits of "eighty": 8 where the next word is the last digit, as in "eighty one", else 80. */
function tens(first: string, items: readonly string[], after: number): string {
  return DIGITS[items[after] ?? ''] !== undefined && !['puluh', 'belas'].includes(items[after + 1] ?? '') ? first : `${first}0`;
}
