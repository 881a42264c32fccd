import { fillElement } from './create.ts';
import type { ErrorDetail, LoadDetail } from './events.ts';
import { SITE } from './load.ts';

/** What an element shows, and what the page hears of it. */
export interface Drawing {
  state: 'load' | 'empty';
  detail: LoadDetail;
  content: Node;
}

interface Failure {
  state: 'error';
  detail: ErrorDetail;
  content?: undefined;
}

/** In Node, where frameworks import this to render on the server, there is nothing to extend. */
const Base = globalThis.HTMLElement ?? Object;

/**
 * What all elements do: load, show, and tell the page. Its attribute `state` becomes `load`, `empty` or `error`, like the event of that name; until then, and where
 * the site cannot be reached, what stands between the tags is shown.
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
 * @slot empty - Shown where there is nothing to show
 */
export abstract class BuktiBase extends Base {
  #last = {};

  /** What the attributes ask for. Throws where it cannot be had. */
  protected abstract draw(): Promise<Drawing>;

  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback();
  }

  async connectedCallback(): Promise<void> {
    const asked = {};
    this.#last = asked;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (!root.firstChild) root.append(createSlot(''));
    // What is shown already stays where an answer fails.
    const shown = await this.draw().catch((error: unknown): Failure => ({ state: 'error', detail: { error } }));
    // Only the last answer is shown, and only where somebody can see it.
    if (asked !== this.#last || !this.isConnected) return;
    const { state, detail } = shown;
    const content = state !== 'load' && this.querySelector('[slot=empty]') ? createSlot('empty') : shown.content;
    if (content) root.replaceChildren(content);
    if (state === 'error') console.warn(this, `${(detail as ErrorDetail).error}: not on ${SITE} or in connect-src`);
    this.setAttribute('state', state);
    announce(this, state, detail);
  }
}

/** Where what the shop wrote between the tags is shown. */
export function createSlot(name: string): Element {
  return fillElement(document.createElement('slot'), { name });
}

/** @returns whether nobody has cancelled it, which only means something for `open` */
export function announce(element: Element, name: string, detail: unknown): boolean {
  return element.dispatchEvent(new CustomEvent(`bukti-${name}`, { bubbles: true, composed: true, cancelable: true, detail }));
}

/** Defines an element with a property for each attribute; one that is there already, from another copy of a script, stays. */
export function define(name: string, element: CustomElementConstructor & { observedAttributes: readonly string[] }): void {
  const registry = globalThis.customElements;
  if (!registry || registry.get(name)) return;
  for (const attribute of element.observedAttributes) {
    const property = attribute.replace(/-./, ([, letter = '']) => letter.toUpperCase());
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
  registry.define(name, element);
}
