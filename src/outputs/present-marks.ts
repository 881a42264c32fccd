/** A short text beside a review that readers must see wherever the review is shown. */
export interface Mark {
  kind: 'level' | 'disclosure' | 'not-counted';
  text: string;
  /** What the author disclosed, in the author's language. */
  note?: string;
}

/** What the marks follow from. */
export interface MarkFacts {
  level: string;
  /** Missing, or `none`, where there is nothing to disclose. */
  disclosure?: string | undefined;
  disclosureNote?: string | undefined;
  /** Why it does not count; missing where it counts. */
  notCounted?: string | undefined;
}

/** The words of a language, whatever the value. */
export interface MarkWords {
  level: (level: string) => string;
  disclosure: (disclosure: string) => string;
  notCounted: (reason: string) => string;
}

/** What was checked, what the author disclosed, and why it does not count where it does not: in this order, everywhere. */
export function presentMarks({ level, disclosure = 'none', disclosureNote, notCounted }: MarkFacts, words: MarkWords): Mark[] {
  const marks: Mark[] = [{ kind: 'level', text: words.level(level) }];
  if (disclosure !== 'none')
    marks.push({ kind: 'disclosure', text: words.disclosure(disclosure), ...(disclosureNote !== undefined && { note: disclosureNote }) });
  if (notCounted !== undefined) marks.push({ kind: 'not-counted', text: words.notCounted(notCounted) });
  return marks;
}
