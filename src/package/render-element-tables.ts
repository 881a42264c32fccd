import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';

/** Of each element what docs/embeds.md tells: a table each of its attributes and of all else that others may use, by its tag. */
export function renderElementTables({ modules }: Package): Record<string, string> {
  const elements = modules.flatMap(({ declarations = [] }) => declarations) as (CustomElement & { description?: string })[];
  return Object.fromEntries(elements.map((element) => [element.tagName ?? '', renderElement(element)]));
}

function renderElement({ attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] }: CustomElement): string {
  const row = (...cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const others = [
    ...events.map(({ name, type, description = '' }) => row('event', `\`${name}\``, `${description} (\`${type.text}\`)`)),
    ...slots.map(({ name, description = '' }) => row('slot', name === '' ? 'without a name' : `\`${name}\``, description)),
    ...cssParts.map(({ name, description = '' }) => row('`::part()`', `\`${name}\``, description)),
    ...cssProperties.map(({ name, description = '' }) => row('property of CSS', `\`${name}\``, description)),
  ];
  return [
    '| attribute | values | what it does |',
    '|---|---|---|',
    ...attributes.map(({ name, type, description = '' }) => row(`\`${name}\``, `\`${type?.text ?? 'string'}\``, description)),
    '',
    '| | name | |',
    '|---|---|---|',
    ...others,
  ].join('\n');
}
