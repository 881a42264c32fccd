import type { Compound } from './parse-compounds.ts';

/** Attributes that are spread into an element and hold no class: the marks of sealed fields. */
const MARKS_ALONE =
  /^[^{}]*(?:sealedAttributes|reviewAttributes)\([^()]*\)[^()]*$|^(?:[^{}]*\?)?\s*\{ \[SEAL_ATTRIBUTES\.\w+\]: \S+ \}(?:\s*:\s*\{\s*\})?$/;

/**
 * Takes the attribute of a component's styles from elements that none of its selectors can mean.
 * @param code of a component, as Astro has compiled it
 */
export function pruneScopes(code: string, compounds: readonly Compound[]): string {
  // Elements with spread attributes get a class too, for styles that are bound by class. Ours are bound by attribute.
  const plain = code.replace(/, undefined, \{ "class": "astro-[a-z0-9]{8}" \}\)/g, ')');
  const cuts: [from: number, to: number][] = [];
  for (const { index } of plain.matchAll(/<[a-z]/g)) {
    const element = readElement(plain, index);
    if (element?.scope !== undefined && !compounds.some((compound) => canMean(compound, element))) cuts.push(element.scope);
  }
  return cuts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), plain);
}

interface Element {
  tag: string;
  /** Nothing where it is only known when the page is built. */
  id?: string | undefined;
  classes?: readonly string[] | undefined;
  /** Where the attribute stands in the code, with the space before it. */
  scope?: [from: number, to: number];
}

function canMean({ tag, id, classes }: Compound, element: Element): boolean {
  if (tag !== undefined && tag !== element.tag) return false;
  if (id !== undefined && element.id !== undefined && id !== element.id) return false;
  return element.classes === undefined || classes.every((name) => element.classes?.includes(name) === true);
}

/** Reads the start of an element in a template of the compiled code; nothing where it is something else. */
function readElement(code: string, start: number): Element | undefined {
  const tag = /[a-z][\w-]*/y;
  tag.lastIndex = start + 1;
  const [name = ''] = tag.exec(code) ?? [];
  let at = start + 1 + name.length;
  let element: Element = { tag: name, id: '', classes: [] };
  for (;;) {
    if (code[at] === '>') return element;
    if (code.startsWith('${', at)) {
      const end = endOfExpression(code, at + 2);
      if (end === undefined) return undefined;
      element = { ...element, ...possibleElement(code.slice(at + 2, end)) };
      at = end + 1;
      continue;
    }
    const attribute = /\s+([\w:@.-]+)(?:="([^"]*)")?/y;
    attribute.lastIndex = at;
    const [text, key = '', value = ''] = attribute.exec(code) ?? [];
    if (text === undefined) return undefined;
    if (key.startsWith('data-astro-cid-')) element.scope = [at, at + text.length];
    else if (key === 'class') element = { ...element, classes: value.split(/\s+/) };
    else if (key === 'id') element = { ...element, id: value };
    at += text.length;
  }
}

/** What an attribute, whose value is known when the page is built, leaves open. */
function possibleElement(expression: string): Partial<Element> {
  const spread = /^\$\$spreadAttributes\((.*)\)$/s.exec(expression)?.[1];
  if (spread !== undefined) return MARKS_ALONE.test(spread) ? {} : { id: undefined, classes: undefined };
  const name = /^\$\$addAttribute\(.*, "([^"]+)"\)$/s.exec(expression)?.[1];
  if (name === undefined || name.startsWith('class')) return { classes: undefined };
  return name === 'id' ? { id: undefined } : {};
}

/** Where the `}` of an expression stands: braces within strings and templates do not count. */
function endOfExpression(code: string, from: number): number | undefined {
  for (let at = from; at < code.length; at += 1) {
    const sign = code[at];
    if (sign === '}') return at;
    const end = sign === '{' ? endOfExpression(code, at + 1) : sign === '"' || sign === "'" || sign === '`' ? endOfText(code, at) : at;
    if (end === undefined) return undefined;
    at = end;
  }
  return undefined;
}

function endOfText(code: string, from: number): number | undefined {
  for (let at = from + 1; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === code[from]) return at;
    else if (code[from] === '`' && code.startsWith('${', at)) {
      const end = endOfExpression(code, at + 2);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return undefined;
}
