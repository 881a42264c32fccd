import { type Bilingual, type Edit, type Problem, tell } from '#src/schemas/problem.ts';

/** One line of the file, as it was written, and its number. */
export interface Line {
  text: string;
  number: number;
}

/** What is wrong, without the place of the file. */
export type Slip = Omit<Problem, 'code' | 'file'>;

/** `name: value`, also as an item of a list. */
export const FIELD = /^(\s*(?:- +)?)([\p{L}\p{N}_-]+):([ \t]+)(.*)$/u;
/** Every message about syntax begins so. */
export const CANNOT: Bilingual = { en: 'found YAML that cannot be read', id: 'YAML ini tidak bisa dibaca' };

export function slip(what: Bilingual, fix: Bilingual, line: Line, edit?: Omit<Edit, 'line'>): Slip {
  const message = { en: `${CANNOT.en}: ${what.en}`, id: `${CANNOT.id}: ${what.id}` };
  return { line: line.number, ...tell(message, fix), ...(edit !== undefined && { edit: { line: line.number, ...edit } }) };
}

export const copy = (text: string): Bilingual => ({ en: `Write: ${text.trim()}`, id: `Tulis: ${text.trim()}` });
