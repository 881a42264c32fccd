/** WordPress makes no frame higher. */
const MOST_HEIGHT_PX = 1000;

/** Pixels that a frame with so many reviews needs at most widths, so that little moves when it says its true height. */
export function frameHeight(reviews: number): number {
  return Math.min(MOST_HEIGHT_PX, 300 + 240 * reviews);
}

/**
 * The attributes of the iframe to paste, each as the parts of its text. Its sandbox lets the frame run its script and open links, and nothing else; WordPress puts a
 * stricter one in its place, in which our script asks the parent to follow links. No style attribute: strict policies forbid it.
 */
export function frameAttributes<Part>({ src, title, height }: Record<'src' | 'title' | 'height', readonly Part[]>) {
  return {
    src,
    width: ['100%'],
    height,
    frameborder: ['0'],
    title,
    sandbox: ['allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'],
    loading: ['lazy'],
    // The script beside it knows its frames by this: an advertisement in another frame cannot make itself higher.
    'data-bukti': ['frame'],
  } as const;
}

/** Pixels. A frame that asks for more gets this, and scrolls. */
const MOST_FRAME_HEIGHT_PX = 5000;

/**
 * For the page around it: makes each frame as high as it says, between 0 and 5,000 pixels, and tells it whether the page is light or dark there. Whatever changes that later (a class, a
 * style sheet, the visitor's system) begins a transition, at whose end the frame is told again; browsers before 2024 begin none. It listens only to frames that carry our mark, which no
 * frame can give itself. To paste as it stands; its hash is for a content security policy.
 */
export const HEIGHT_SCRIPT = `addEventListener('message', ({ data, source }) => {
  if (data?.bukti !== 1 || data.message !== 'height' || !(data.value >= 0)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.dataset.bukti === 'frame' && frame.contentWindow === source) {
      frame.style.height = Math.min(data.value, ${MOST_FRAME_HEIGHT_PX}) + 'px';
      const tell = () => source?.postMessage({ bukti: 1, message: 'scheme', value: getComputedStyle(frame).colorScheme }, '*');
      tell();
      frame.style.setProperty('transition', 'color-scheme 1ms allow-discrete', 'important');
      frame.ontransitionend = tell;
    }
});`;
