import { BuktiElement } from './bukti-element.ts';

/** Defines the elements, in browsers; those that are there already, from another copy of this script, stay. */
const registry = globalThis.customElements;
for (const form of ['rating', 'reviews', 'wall', 'quote']) {
  if (!registry?.get(`bukti-${form}`)) registry?.define(`bukti-${form}`, class extends BuktiElement {});
}
