import { define } from '../shared/bukti-base.ts';
import { BuktiStars } from './bukti-stars.ts';

/** Defines `<bukti-stars>`, in browsers. */
define('bukti-stars', BuktiStars);
