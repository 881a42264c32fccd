/** The part of a selector that one element has to match, without what may change while a page is open. */
export interface Compound {
  tag?: string;
  id?: string;
  classes: readonly string[];
}

/**
 * What the styles of a component can mean: each compound of each selector in its `<style>`. What cannot be read means every element.
 * @param source of an `.astro` file
 */
export function parseCompounds(source: string): Compound[] {
  const styles = Array.from(source.matchAll(/<style(?![^>]*is:global)[^>]*>(.*?)<\/style>/gs), ([, text = '']) => text);
  return styles.flatMap((text) => preludesOf(text).flatMap(compoundsOf));
}

/** What stands before each `{`, but for at-rules and the steps of an animation. */
function preludesOf(css: string): string[] {
  const plain = css.replace(/\/\*.*?\*\//gs, '').replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  const preludes = Array.from(plain.matchAll(/(?:^|[{};])([^{};]*)(?=\{)/g), ([, prelude = '']) => prelude.trim());
  return preludes.filter((prelude) => !/^@|^(?:from|to|[\d.]+%)(?:\s|,|$)/.test(prelude));
}

function compoundsOf(selector: string): Compound[] {
  return splitCompounds(selector.replace(/:global\((?:[^()]|\([^()]*\))*\)/g, '')).flatMap(parseCompound);
}

/** Splits at commas, spaces and combinators that stand in no bracket. */
function splitCompounds(selector: string): string[] {
  let depth = 0;
  const marked = [...selector].map((sign) => {
    if ('(['.includes(sign)) depth += 1;
    if (')]'.includes(sign)) depth -= 1;
    return depth === 0 && /[\s,>+~]/.test(sign) ? '\n' : sign;
  });
  return marked.join('').split(/\n+/).filter(Boolean);
}

function parseCompound(compound: string): Compound[] {
  // `&` stands for the element of the rule around it, which is listed already.
  if (compound.startsWith('&')) return [];
  const plain = compound.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]/g, '');
  const tag = /^[a-z][\w-]*/i.exec(plain)?.[0];
  const id = /#([\w-]+)/.exec(plain)?.[1];
  const classes = Array.from(plain.matchAll(/\.([\w-]+)/g), ([, name = '']) => name);
  if (tag !== undefined || id !== undefined || classes.length > 0)
    return [{ ...(tag !== undefined && { tag: tag.toLowerCase() }), ...(id !== undefined && { id }), classes }];
  const inner = /^:(?:is|where)\((.*)\)(?:::?[\w-]+)*$/s.exec(compound)?.[1];
  return inner === undefined || /[\s>+~]/.test(inner.replace(/,\s*/g, ','))
    ? [{ classes: [] }]
    : splitCompounds(inner).flatMap(parseCompound);
}
