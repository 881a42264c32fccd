import { standOut } from './fit.ts';
import { DRAWING_RATIO, type Palettes } from './palette.ts';

const PETALS =
  'M8 8c8 1 14 7 15 15C15 22 9 16 8 8zM40 8c-1 8-7 14-15 15C26 15 32 9 40 8zM8 40c1-8 7-14 15-15C22 33 16 39 8 40zM40 40c-8-1-14-7-15-15C33 26 39 32 40 40z';

/** The kawung on a plate of the accent, for tabs and bookmarks. It is the same by day and night: tabs have their own colours. */
export function renderFavicon({ light, dark }: Palettes): string {
  const plate = light.nila;
  const petals = standOut(light['kunyit-pale'], [plate], DRAWING_RATIO, 'white');
  const heart = standOut(dark.kunyit, [plate], DRAWING_RATIO, 'white');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">',
    `<rect width="48" height="48" rx="11" fill="${plate}"/>`,
    `<path fill="${petals}" d="${PETALS}"/><circle cx="24" cy="24" r="1.800" fill="${heart}"/></svg>\n`,
  ].join('');
}
