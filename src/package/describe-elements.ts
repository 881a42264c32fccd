import { readFile } from 'node:fs/promises';
import { create, ts } from '@custom-elements-manifest/analyzer';
import type { Attribute, ClassDeclaration, CustomElement, CustomElementExport, Package } from 'custom-elements-manifest/schema.d.ts';
import { FORMS, type Form, hasSetting, isElement, type Setting } from '#src/outputs/embed-code/choice.ts';

/** In which the analyzer finds what stands in the comments: `@attr`, `@fires`, `@slot`, `@csspart`, `@cssprop`. */
const SOURCES = ['src/embed/shared/bukti-base.ts', 'src/embed/elements/bukti-element.ts', 'src/embed/stars/bukti-stars.ts'];
/** The module by which others load the elements. */
const MODULE = 'lib/embed/package/elements.js';
/** Attributes that only some forms have, by what the embed builder calls them. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  review: 'review',
  limit: 'limit',
  'min-length': 'minLength',
  layout: 'layout',
  order: 'order',
};
const KEYS = ['product', 'sku', 'gtin', 'shop-id'];

/** The custom elements manifest (https://github.com/webcomponents/custom-elements-manifest): what editors and docs/embeds.md know of the elements. */
export async function describeElements(): Promise<Package> {
  const modules = await Promise.all(
    SOURCES.map(async (path) => ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.ES2022, true)),
  );
  const classes = create({ modules }).modules.flatMap((one) => one.declarations ?? []);
  const classOf = (name: string): CustomElement => {
    const found = classes.find((one) => one.name === name);
    if (found?.kind !== 'class') throw new Error(`${name} is not a class in ${SOURCES.join(', ')}.`);
    return found as CustomElement & typeof found;
  };
  const { attributes = [], ...element } = classOf('BuktiElement');
  const forms = FORMS.filter((form) => isElement(form) && form !== 'stars').map((form) =>
    describe(`bukti-${form}`, { ...element, attributes: attributes.filter(({ name }) => hasAttribute(form, name)) }),
  );
  const declarations = [describe('bukti-stars', classOf('BuktiStars')), ...forms];
  const exports = declarations.map(
    ({ tagName = '', name }): CustomElementExport => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name, module: MODULE },
    }),
  );
  return {
    schemaVersion: '1.0.0',
    readme: 'docs/embeds.md',
    modules: [{ kind: 'javascript-module', path: MODULE, declarations, exports }],
  };
}

function hasAttribute(form: Form, name: string): boolean {
  // A quote is of one review, whatever its product.
  if (KEYS.includes(name)) return form !== 'quote';
  const setting = SETTINGS[name];
  return setting === undefined || hasSetting(form, setting);
}

/** What others may use of a class: attributes with their properties, events, slots, parts; no methods, since browsers alone call them. */
function describe(tagName: string, found: CustomElement): CustomElement & ClassDeclaration {
  const { description = '', attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = found;
  return {
    kind: 'class',
    customElement: true,
    tagName,
    name: `${camel(`-${tagName}`)}Element`,
    description,
    superclass: { name: 'HTMLElement' },
    attributes: withoutSource(attributes),
    members: attributes.filter(({ name }) => name !== 'lang' && name !== 'state').map(propertyOf),
    events: withoutSource(events),
    slots: withoutSource(slots),
    cssParts: withoutSource(cssParts),
    cssProperties: withoutSource(cssProperties),
  };
}

function propertyOf({ name, description = '' }: Attribute) {
  return { kind: 'field' as const, name: camel(name), attribute: name, type: { text: 'string | null' }, reflects: true, description };
}

/** Leaves out from which class a member comes: users of the elements do not need it. */
function withoutSource<One extends object>(list: readonly One[]): One[] {
  return list.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'inheritedFrom')) as One);
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
}
