import type { LogError } from '#src/log/log-error.ts';
import type { CheckFailure, StepResult } from './check-failure.ts';
import { checkSteps } from './check-steps.ts';
import { findText, loadTexts, textsOf } from './find-text.ts';

/**
 * Shows each step as it ends, until one does not pass, and then the result in the box itself.
 * @throws where the sentences cannot be loaded
 */
export async function checkReview(box: HTMLElement): Promise<void> {
  await loadTexts(box);
  const places = [...listSteps(box), box];
  let at = 0;
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

/** The places of the steps, in the order in which they are taken. They are made with the first check: nobody sees them before. */
function listSteps(box: HTMLElement): Iterable<HTMLElement> {
  const list = box.querySelector('ol') as HTMLElement;
  if (!list.firstChild)
    for (const { id, textContent } of textsOf(box).querySelectorAll('[id^="step."]')) {
      const item = document.createElement('li');
      item.dataset.step = id.slice(5);
      item.append(Object.assign(document.createElement('b'), { textContent }), document.createElement('output'));
      list.append(item);
    }
  return list.children as HTMLCollectionOf<HTMLElement>;
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
