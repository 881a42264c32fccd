import { checkSteps } from './check-steps.ts';
import { findText } from './find-text.ts';
import type { Verdict } from './verdict.ts';

/** Shows each step as it ends, until one does not pass, and then the result in the box itself. */
export async function checkReview(box: HTMLElement): Promise<void> {
  const places = [...box.querySelectorAll<HTMLElement>('[data-step]'), box];
  let at = 0;
  try {
    await checkSteps(box, (verdict = { code: 'passed' }) => {
      show(box, places[at] as HTMLElement, verdict);
      at += 1;
    });
  } catch (error) {
    const verdict = error as Verdict & Error;
    // A file that is no JSON, or what an old browser cannot do.
    verdict.code ??= verdict.name;
    show(box, places[at] as HTMLElement, verdict);
    show(box, box, verdict);
  }
}

/** Marks a step, or the box, with a code, and says in the page's language what that means there, anywhere, or when a step failed. */
function show(box: Element, place: HTMLElement, verdict: Verdict): void {
  const { code } = verdict;
  const { step } = place.dataset;
  const sentence = findText(box, `${step}.${code}`) ?? findText(box, code) ?? findText(box, `${step}.failed`);
  (place.querySelector('output') as Element).textContent = `${sentence}`.replace(/{(\w+)}/g, (_, gap: string) => `${verdict[gap]}`);
  place.dataset.state = code;
}
