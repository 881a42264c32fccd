import { FIVE_STARS } from 'virtual:bukti/elements';
import { draw } from '../shared/create.ts';

/**
 * Stars as a drawing, as in the snippet: no font, no picture. Its colours come from the style.
 * @param label what is read aloud
 */
export function renderStars(rating: number, label: string): Element {
  return draw(
    'svg',
    { class: 's', role: 'img', 'aria-label': label, viewBox: '0 0 100 20', width: 90, height: 18 },
    drawFive('e'),
    draw('svg', { width: rating * 20 }, drawFive('f')),
  );
}

function drawFive(name: string): Element {
  return draw('path', { class: name, d: FIVE_STARS });
}
