import { define } from '../shared/bukti-base.ts';
import { BuktiElement } from './bukti-element.ts';

/** Defines the elements, in browsers. */
for (const form of ['rating', 'reviews', 'wall', 'quote']) define(`bukti-${form}`, class extends BuktiElement {});
