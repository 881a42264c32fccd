/** What a step has to say: a code, for which the page has a sentence, and values for the gaps of that sentence. */
export interface StepResult {
  code: string;
  values?: Record<string, unknown>;
}

/** A step found that the page does not show what was sealed, or cannot be checked. The check ends there. */
export class CheckFailure extends Error implements StepResult {
  readonly code: string;
  readonly values: Record<string, unknown>;

  constructor(code: string, values: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
