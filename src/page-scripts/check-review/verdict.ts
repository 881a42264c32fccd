/** What a step found: a code, which has a sentence in the page, and what stands in its gaps. `LogError` has this form too. */
export interface Verdict {
  code: string;
  [gap: string]: unknown;
}
