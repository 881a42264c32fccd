/** A text that the box has ready in the page's language; nothing when there is none. */
export function findText(box: Element, id: string): string | undefined {
  return (box.querySelector('template') as HTMLTemplateElement).content.getElementById(id)?.textContent;
}
