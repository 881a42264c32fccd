import { addScript, findScripts } from './put-script.ts';
import type { BuktiElements } from './types.ts';

export type * from './types.ts';

/** A script at its immutable address, as `/embed/v1/bukti.json` and `/embed/v1/stars.json` tell of it. */
export interface PinnedScript {
  file: string;
  integrity: string;
}

/** Which script defines an element. Both come from the review site, which builds them in its own colours. */
const SCRIPTS: Readonly<Record<keyof BuktiElements, string>> = {
  'bukti-stars': 'stars.js',
  'bukti-rating': 'bukti.js',
  'bukti-reviews': 'bukti.js',
  'bukti-wall': 'bukti.js',
  'bukti-quote': 'bukti.js',
};

/**
 * Address of the script that defines an element.
 * @param site address of the review site, such as `https://toko.example/ulasan/`. Throws where it is not absolute
 */
export function scriptUrl(site: string | URL, tag: keyof BuktiElements, pinned?: PinnedScript): string {
  return new URL(`embed/v1/${pinned?.file ?? SCRIPTS[tag]}`, `${String(site).replace(/\/*$/, '')}/`).href;
}

/**
 * Puts the script of an element into the page, once, and waits for the element. Without a document, as on a server, it does nothing.
 * @returns the class; nothing on a server. Rejects where the script cannot be loaded, or does not define the element
 */
export async function loadElement(
  site: string | URL,
  tag: keyof BuktiElements,
  pinned?: PinnedScript,
): Promise<CustomElementConstructor | undefined> {
  if (typeof document === 'undefined') return undefined;
  const src = scriptUrl(site, tag, pinned);
  // Whether a tag of the page has failed long ago, nobody can see: ours stands beside it. A browser runs a module once, however many tags name it.
  const script = findScripts(src).find(({ dataset }) => dataset.bukti === OURS) ?? addScript(src, pinned?.integrity);
  script.dataset.bukti = OURS;
  const failed = new Promise<never>((_done, fail) => {
    const giveUp = (why: string) => {
      // A tag speaks once. Whoever asks again must get a new one, or would wait for ever.
      script.remove();
      fail(new Error(`${src} ${why}.`));
    };
    script.addEventListener('error', () => giveUp('cannot be loaded'));
    script.addEventListener('load', () => customElements.get(tag) ?? giveUp(`does not define <${tag}>`));
  });
  return Promise.race([customElements.whenDefined(tag), failed]);
}

/** Marks the tags of this loader. */
const OURS = 'loader';
