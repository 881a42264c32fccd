/** Texts that the box has ready, each with its id. */
export const textsOf = (box: Element) => (box.querySelector('template') as HTMLTemplateElement).content;

/** Fetches the sentences that are the same for all reviews of this language, once. @throws where there is no such file */
export async function loadTexts(box: HTMLElement): Promise<void> {
  const texts = textsOf(box);
  if (texts.getElementById('result.passed')) return;
  const response = await fetch(`${box.dataset.texts}`);
  for (const [id, textContent] of Object.entries(await response.json()))
    texts.append(Object.assign(document.createElement('p'), { id, textContent }));
}

/** A text that the box has ready in the page's language; nothing when there is none. */
export function findText(box: Element, id: string): string | undefined {
  return textsOf(box).getElementById(id)?.textContent;
}
