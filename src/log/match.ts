import { type MalformedThing, malformed } from './log-error.ts';

/**
 * Reads a whole file or line by its pattern.
 * @returns the text, then its groups; the types do not say that a group which took no part is missing
 * @throws LogError when the text is not of that form
 */
export function match(thing: MalformedThing, pattern: RegExp, text: string): Groups {
  const groups = pattern.exec(text);
  if (!groups) throw malformed(thing, text);
  return groups as string[] as Groups;
}

type Groups = [text: string, first: string, second: string, third: string, fourth: string];
