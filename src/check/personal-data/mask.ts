import type { PersonalData } from './personal-data.ts';

/** Enough to find it in the file, and too little to use it: `0812-••••-••90`, `b•••@gmail.com`. */
export function maskPersonalData({ kind, value, written }: PersonalData): string {
  if (kind === 'email') {
    const [local = '', domain = ''] = value.split('@');
    return `${local.slice(0, 1)}•••@${domain}`;
  }
  return maskMiddle(written, kind === 'phone' ? 4 : 2, 2);
}

/** Letters and digits between the first and the last few become dots. */
function maskMiddle(text: string, first: number, last: number): string {
  const total = text.match(/[\p{L}\d]/gu)?.length ?? 0;
  let seen = 0;
  return text.replace(/[\p{L}\d]/gu, (character) => {
    seen += 1;
    return seen <= first || seen > total - last ? character : '•';
  });
}
