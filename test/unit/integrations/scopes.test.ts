import { describe, expect, test } from 'vitest';
import { parseCompounds } from '#src/integrations/scopes/parse-compounds.ts';
import { pruneScopes } from '#src/integrations/scopes/prune-scopes.ts';

const compoundsOf = (css: string) => parseCompounds(`<p>{a}</p><style>${css}</style>`);

test.each([
  ['p { color: red }', [{ tag: 'p', classes: [] }]],
  ['.a.b:hover, li[data-x="1 > 2"]::before { }', [{ classes: ['a', 'b'] }, { tag: 'li', classes: [] }]],
  ['.a > :global(* + *) {}', [{ classes: ['a'] }]],
  ['.a > * + * {}', [{ classes: ['a'] }, { classes: [] }, { classes: [] }]],
  ['.check:is([data-state], .on) > .result {}', [{ classes: ['check'] }, { classes: ['result'] }]],
  [':is(.a, b) {}', [{ classes: ['a'] }, { tag: 'b', classes: [] }]],
  [':not(.a) {}', [{ classes: [] }]],
  [':is(.a .b) {}', [{ classes: [] }]],
  ['#main {}', [{ id: 'main', classes: [] }]],
  ['/* b {} */ @media print { i { margin: 0 } } @keyframes x { from {} 50% {} to {} }', [{ tag: 'i', classes: [] }]],
  ['.a { content: "} b {"; &:hover { } &.on {} em { } }', [{ classes: ['a'] }, { tag: 'em', classes: [] }]],
])('%s', (css, compounds) => {
  expect(compoundsOf(css)).toEqual(compounds);
});

test('styles of all components are not those of one', () => {
  expect(parseCompounds('<style is:global>p {}</style>')).toEqual([]);
});

describe('an element keeps its attribute', () => {
  const C = ' data-astro-cid-abcdef12';
  const prune = (html: string, css: string) => pruneScopes(`return $$render\`${html}\``, compoundsOf(css)).slice(16, -1);

  test.each([
    ['its tag', `<li${C}>`, 'li {}'],
    ['its class', `<li class="a b"${C}>`, '.b {}'],
    ['a class that is chosen later', `<li\${$$addAttribute([x && "b"], "class:list")}${C}>`, '.b {}'],
    ['attributes that are spread later', `<li\${$$spreadAttributes(rest)}${C}>`, '.b {}'],
    ['every element', `<li${C}>`, ':hover {}'],
    ['an id', `<li id="x"${C}>`, '#x {}'],
    ['an id that is chosen later', `<li\${$$addAttribute(review.id, "id")}${C}>`, '#x {}'],
    ['code that cannot be read', `<li\${"}${C}>`, 'b {}'],
  ])('for %s', (_, html, css) => {
    expect(prune(html, css)).toBe(html);
  });

  test.each([
    ['another tag', `<li${C}>`, 'b {}', '<li>'],
    ['another class', `<li class="a"${C}>`, '.b, li.b {}', '<li class="a">'],
    ['another id', `<li id="y"${C}>`, '#x {}', '<li id="y">'],
    [
      'marks alone',
      `<b\${$$spreadAttributes(isNamed ? sealedAttributes("author.name") : {})}${C}>`,
      '.b {}',
      `<b\${$$spreadAttributes(isNamed ? sealedAttributes("author.name") : {})}>`,
    ],
    [
      'braces in values',
      `<b\${$$addAttribute(f({ a: "}" }, \`>\${1}\`), "title")}${C}><i${C}>`,
      'i {}',
      `<b\${$$addAttribute(f({ a: "}" }, \`>\${1}\`), "title")}><i${C}>`,
    ],
  ])('the attribute is taken away for %s', (_, html, css, pruned) => {
    expect(prune(html, css)).toBe(pruned);
  });

  test('no class is written, since styles are bound by attribute', () => {
    expect(prune(`<b\${$$spreadAttributes(x, undefined, { "class": "astro-abcdef12" })}${C}>`, 'b {}')).toBe(
      `<b\${$$spreadAttributes(x)}${C}>`,
    );
  });
});
