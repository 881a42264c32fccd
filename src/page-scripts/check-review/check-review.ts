import type { LogError } from '#src/log/log-error.ts';
import type { CheckFailure, StepResult } from './check-failure.ts';
import { checkSteps } from './check-steps.ts';
import { findText, loadTexts } from './find-text.ts';

/**
 * Shows each step as it ends, until one does not pass, and then the result in the box itself.
 * @throws where the sentences cannot be loaded
 */
export async function checkReview(box: HTMLElement): Promise<void> {
  const places = [...box.querySelectorAll<HTMLElement>('[data-step]'), box];
  let at = 0;
  await loadTexts(box);
  try {
    await checkSteps(box, (result = { code: 'passed' }) => {
      show(box, places[at] as HTMLElement, result);
      at += 1;
    });
  } catch (error) {
    const result = describeError(error as CheckFailure | LogError | Error);
    show(box, places[at] as HTMLElement, result);
    show(box, box, result);
  }
}

/** An error without a code is a file that is no JSON, or something that an old browser cannot do; its name is the code then. */
function describeError(error: Error & { code?: string; values?: object }): StepResult {
  return { code: error.code ?? error.name, values: { message: error.message, ...error.values } };
}

/** Marks a step, or the whole box, and writes the sentence for its code: the step's own, the general one, or that the step failed. */
function show(box: Element, place: HTMLElement, { code, values = {} }: StepResult): void {
  const { step } = place.dataset;
  const sentence = findText(box, `${step}.${code}`) ?? findText(box, code) ?? findText(box, `${step}.failed`);
  (place.querySelector('output') as Element).textContent = `${sentence}`.replace(/{(\w+)}/g, (_, gap: string) => `${values[gap]}`);
  place.dataset.state = code;
}
