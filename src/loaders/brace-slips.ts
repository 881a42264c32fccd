import { isCollection, parseDocument } from 'yaml';
import type { Bilingual } from '#src/schemas/problem.ts';

/** A mistake between brackets, and the brackets as they were meant. */
interface BraceSlip {
  what: Bilingual;
  meant: string;
}

/** The common ways to break `{ name: Rani, city: Bandung }`, and what each was meant to be. The first that can be read is told. */
const WAYS: readonly (readonly [what: Bilingual, mend: (written: string) => string])[] = [
  [
    { en: 'fields stand in { }, not in ( )', id: 'bidang ditulis di dalam { }, bukan ( )' },
    (written) => written.replace(/^\((.*)\)\s*$/, '{$1}'),
  ],
  [{ en: 'a comma follows the closing bracket', id: 'ada koma setelah kurung tutup' }, (written) => written.replace(/[,;]\s*$/, '')],
  [
    { en: 'a semicolon divides the fields, where a comma belongs', id: 'bidangnya dipisah titik koma, bukan koma' },
    (written) => written.replaceAll(';', ','),
  ],
  [
    { en: 'a comma is missing between two fields', id: 'ada koma yang kurang di antara dua bidang' },
    (written) => written.replace(/([^\s,{[:])\s+([a-z][a-zA-Z]*:\s)/g, '$1, $2'),
  ],
  [
    { en: 'a text begins with a sign that means something else there', id: 'ada teks yang diawali tanda yang punya arti lain di situ' },
    (written) => written.replace(/(:\s+|\[\s*|,\s*(?=[@`%]))([@`%*&!|>-][^,}\]]*?)(?=\s*[,}\]])/g, '$1"$2"'),
  ],
  [
    { en: 'a text holds a colon, which begins a field', id: 'ada teks yang memuat titik dua, yang memulai bidang baru' },
    (written) => written.replace(/([a-z][a-zA-Z]*:\s+)([^,{}[\]"]*:[^,{}[\]"]*?)(?=\s*[,}])/g, '$1"$2"'),
  ],
];

/** @param written a value that begins with a bracket @returns nothing where it cannot be told what was meant */
export function braceSlip(written: string): BraceSlip | undefined {
  if (!/^[[{(].*[\]})][,;]?\s*$/.test(written)) return undefined;
  for (const [what, mend] of WAYS) {
    const meant = mend(written);
    if (meant !== written && isReadable(meant)) return { what, meant };
  }
  return undefined;
}

function isReadable(text: string): boolean {
  const { errors, contents } = parseDocument(text, { logLevel: 'silent' });
  return errors.length === 0 && isCollection(contents);
}
