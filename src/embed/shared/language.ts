/** Of these languages the one that the page has around an element; the first where it has none of them. */
export function languageOf(element: Element, languages: readonly string[]): string {
  return languages.find((code) => element.matches(`:lang(${code})`)) ?? (languages[0] as string);
}
