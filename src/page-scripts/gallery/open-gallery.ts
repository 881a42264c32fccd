import type { GalleryTexts } from '#src/i18n/gallery.ts';
import { createSlide } from './create-slide.ts';

/** Shows a photo or video large, with its review beside it, among all of its group on the page; each once, and none of a review that filters hide. */
export function openGallery(opener: HTMLAnchorElement): void {
  if (document.querySelector('dialog.gallery') !== null) return;
  const t = JSON.parse(document.body.dataset.galleryTexts ?? '{}') as GalleryTexts;
  const group = [...document.querySelectorAll<HTMLAnchorElement>(`a[data-photo="${opener.dataset.photo}"]`)];
  const hidden = new Set(group.filter((link) => link.closest('[hidden]') !== null).map(({ href }) => href));
  const open = group.filter(({ href }) => href === opener.href || !hidden.has(href));
  const links = [...new Map(open.map((link) => [link.href, link])).values()];

  const dialog = document.createElement('dialog');
  dialog.className = 'gallery';
  dialog.ariaLabel = t.title;
  const place = document.createElement('output');
  const strip = document.createElement('ul');
  strip.tabIndex = 0;
  // Places are counted from the left, whichever way the page is written.
  strip.dir = 'ltr';
  strip.append(...links.map((link) => createSlide(link, t)));
  const slides = [...strip.children] as HTMLElement[];
  const close = createButton(t.close, '✕', () => dialog.close());
  close.autofocus = true;
  const turns = [createButton(t.previous, '←', () => turn(-1)), createButton(t.next, '→', () => turn(1))];
  const bar = document.createElement('div');
  bar.append(...(links.length > 1 ? [place, ...turns] : []), close);
  dialog.append(bar, strip);

  const current = () => Math.round(strip.scrollLeft / strip.clientWidth);
  const show = (at: number) => {
    strip.scrollTo({ left: at * strip.clientWidth, behavior: 'instant' });
    mark();
  };
  const turn = (step: number) => show((current() + step + links.length) % links.length);
  /** Says which photo is shown; what is in the others can be neither reached nor read. */
  const mark = () => {
    const at = current();
    const text = t.place.replace('#1', String(at + 1)).replace('#2', String(links.length));
    if (place.value === text) return;
    place.value = text;
    for (const [index, slide] of slides.entries()) {
      slide.inert = index !== at;
      if (slide.inert) slide.querySelector('video')?.pause();
    }
  };

  strip.addEventListener('scroll', mark);
  dialog.addEventListener('keydown', (event) => {
    const last = links.length - 1;
    const to = { ArrowLeft: current() - 1, ArrowRight: current() + 1, Home: 0, End: last }[event.key];
    // In a video player the same keys move through the video.
    if (to === undefined || event.target instanceof HTMLVideoElement) return;
    event.preventDefault();
    show(to < 0 ? last : to > last ? 0 : to);
  });
  // What is inside fills the dialog: a click on the dialog itself is a click beside it.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener.focus();
  });

  document.body.append(dialog);
  dialog.showModal();
  show(links.findIndex(({ href }) => href === opener.href));
}

function createButton(label: string, sign: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = label;
  button.title = label;
  button.textContent = sign;
  button.addEventListener('click', act);
  return button;
}
