import { fillElement } from './create.ts';
import type { ErrorDetail, LoadDetail } from './events.ts';
import { SITE } from './load.ts';

/**
 * What all elements do: load, show, and tell the page. Its attribute `state` becomes `load`, `empty` or `error`, like the event of that name; until then, and where
 * the site does not answer as it should, what stands between the tags is shown.
 *
 * @attr {string} product - Slug of the product; without it, and without a key, the whole site
 * @attr {string} sku - The shop's stock number, in place of the slug
 * @attr {string} gtin - The barcode number, in place of the slug
 * @attr {string} shop-id - The number that the shop's system gave the product, in place of the slug
 * @attr {string} lang - Language of the element's own words; that of the page where it has none
 * @attr {string} state - Set by the element: load, empty or error
 * @fires {CustomEvent<LoadDetail>} bukti-load - It shows a rating or reviews
 * @fires {CustomEvent<LoadDetail>} bukti-empty - The product is known and has none yet
 * @fires {CustomEvent<ErrorDetail>} bukti-error - The product is unknown, or nothing could be loaded
 * @slot - Shown until the reviews are there, and where none can be loaded
 * @slot empty - Shown where the product is unknown, or has nothing to show
 */
export abstract class BuktiBase extends HTMLElement {
  /** How often it was asked to draw. */
  #turn = 0;
  #root = this.attachShadow({ mode: 'open' });
  /** Like each attribute, made by `define()`. */
  declare state: string | null;

  /** What the attributes ask for. Throws where it cannot be had. */
  protected abstract draw(root: ShadowRoot): Promise<Drawing>;

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // Before it is in a page, and while a browser tells of each attribute that it came with, there is nothing to draw.
    // These letters begin `product`, `sku`, `gtin`, `shop-id` and `review`, and no other attribute.
    if (this.#turn && old !== value) this.connectedCallback(/^[gprs]/.test(name));
  }

  /** @param isAnother whether it shows nothing yet, or another product, which must not be read as this one */
  async connectedCallback(isAnother = true): Promise<void> {
    // A property that was set before the browser knew the element hides the accessor of the class: it is removed, and set anew.
    for (const [name, value] of Object.entries(this as Record<string, unknown>)) {
      delete (this as Record<string, unknown>)[name];
      (this as Record<string, unknown>)[name] = value;
    }
    const turn = ++this.#turn;
    if (isAnother) {
      // Where the answer is known already, nobody sees this.
      this.#root.replaceChildren(createSlot(''));
      this.state = null;
    }
    const { state, detail, content } = await this.draw(this.#root).catch((error: unknown) => this.explain(error));
    if (turn !== this.#turn) return;
    this.#root.replaceChildren(content);
    this.state = state;
    announce(this, state, detail);
  }

  /**
   * Says in the console, and to the page, why it cannot show what it was asked for.
   * @param error what `load()` threw, or what failed because a document has another shape
   * @param hint what to ask for in its place
   */
  protected explain(error: unknown, hint = ''): Promise<Drawing> | Drawing {
    const code = error === 404 ? 'unknown' : (error as number) > 0 ? 'failed' : 'blocked';
    const message = `${code} on ${SITE}: ${error}${hint}`;
    console.warn(this, message);
    return { state: 'error', detail: { code, message }, content: createSlot(error === 404 ? 'empty' : '', createSlot('')) };
  }
}

/** The place where what the shop wrote between the tags is shown. @param instead shown where the shop wrote nothing for this place */
export function createSlot(name: string, ...instead: Node[]): Element {
  return fillElement(document.createElement('slot'), { name }, ...instead);
}

/** @returns whether nobody has cancelled it, which only means something for `open` */
export function announce(element: Element, name: string, detail: unknown): boolean {
  return element.dispatchEvent(new CustomEvent(`bukti-${name}`, { bubbles: true, composed: true, cancelable: true, detail }));
}

/** Defines an element with a property for each attribute; one that is there already, from another copy of a script, stays. */
export function define(name: string, element: CustomElementConstructor & { observedAttributes: readonly string[] }): void {
  if (customElements.get(name)) return;
  for (const attribute of ['state', ...element.observedAttributes]) {
    const property = attribute.replace('-i', 'I').replace('-l', 'L');
    // `lang` is a property of every element.
    if (property in element.prototype) continue;
    Object.defineProperty(element.prototype, property, {
      get(this: Element) {
        return this.getAttribute(attribute);
      },
      set(this: Element, value: string | null) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
  customElements.define(name, element);
}

/** What an element shows, and what the page hears of it. */
export type Drawing = { content: Node } & ({ state: 'load' | 'empty'; detail: LoadDetail } | { state: 'error'; detail: ErrorDetail });

/** The one of these languages in which the page around an element is written; the first where it is in none of them. */
export function languageOf(element: Element, languages: readonly string[]): string {
  return languages.find((code) => element.matches(`:lang(${code})`)) ?? (languages[0] as string);
}
