/*
 * The script of the document for an iframe. It is a classic script of its own file: WordPress puts frames into a sandbox, where
 * a module from the same server would be another origin's, and a policy may forbid scripts in the page. Nothing to read depends
 * on it. It imports nothing, since it is published as it stands, without its types.
 */

/** What a parent hears. WordPress reads `message`, `value` and `secret`; a plain page looks for `bukti`. */
interface FrameMessage {
  bukti: 1;
  message: 'height' | 'link';
  /** Pixels of CSS, or an address. */
  value: number | string;
  /** What WordPress put into the address, so that it knows the frame; empty elsewhere. */
  secret: string;
}

(() => {
  /** WordPress makes no frame higher, nor less high. */
  const [LEAST_PX, MOST_PX] = [200, 1000];
  /** With fewer than two reviews the rule could not show praise and criticism. */
  const LEAST = 2;
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  for (const [name, values] of [
    ['theme', ['light', 'dark']],
    ['layout', ['list', 'cards']],
  ] as const) {
    const value = query.get(name);
    if (values.some((known) => known === value)) root.dataset[name] = value ?? '';
  }

  const readSecret = (): string => /[#?&]secret=([0-9A-Za-z]+)/.exec(location.hash)?.[1] ?? '';

  const send = (message: FrameMessage['message'], value: number | string): void => {
    if (parent === window) return;
    const sent: FrameMessage = { bukti: 1, message, value, secret: readSecret() };
    // To whoever holds the frame: a height and a public address are no secrets.
    parent.postMessage(sent, '*');
  };

  const isInWordPress = (): boolean => readSecret() !== '';
  /** What the page around it allows: `?maxheight=` of the frame's address, as oEmbed calls it, or WordPress. */
  const mostPx = (): number =>
    Math.min(isInWordPress() ? MOST_PX : Number.POSITIVE_INFINITY, Number(query.get('maxheight')) || Number.POSITIVE_INFINITY);
  const heightPx = (): number => Math.ceil(document.body.getBoundingClientRect().height);

  /** WordPress takes 200 to 1,000 pixels and says so; within these, no parent has to correct us. */
  const sendHeight = (): void => {
    const height = heightPx();
    send('height', Math.min(mostPx(), Math.max(isInWordPress() ? LEAST_PX : 0, height)));
  };

  const choices = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-limits]')];
  const isListed = (choice: HTMLElement, limit: number): boolean =>
    (choice.getAttribute('data-limits') ?? '').split(' ').includes(String(limit));
  const applyLimit = (limit: number): void => {
    if (!choices().some((choice) => isListed(choice, limit))) return;
    for (const choice of choices()) choice.hidden = !isListed(choice, limit);
  };

  /** Shows as many reviews as were asked for, or as many of them as fit as a whole. The rule of choice stays the same. */
  const showWhatFits = (): void => {
    const asked = Number(query.get('limit') ?? '');
    const first = choices().some((choice) => isListed(choice, asked)) ? asked : choices().filter(({ hidden }) => !hidden).length;
    applyLimit(first);
    delete root.dataset.tight;
    for (let limit = first - 1; limit >= LEAST && heightPx() > mostPx(); limit -= 1) applyLimit(limit);
    // Two long reviews on a narrow screen: each shows its beginning, and its link leads to the rest.
    if (heightPx() > mostPx()) root.dataset.tight = '';
  };

  document.addEventListener('DOMContentLoaded', () => {
    showWhatFits();
    new ResizeObserver(sendHeight).observe(document.body);
  });
  addEventListener('resize', showWhatFits);
  addEventListener('load', sendHeight);
  addEventListener('hashchange', () => {
    showWhatFits();
    sendHeight();
  });
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    // WordPress, or a component that became ready after us, says when it has begun to listen.
    if (data?.message === 'ready' && (data.secret ?? '') === readSecret()) sendHeight();
    // A frame cannot see what is around it. What is no scheme is ignored by the browser.
    if (data?.bukti === 1 && data.message === 'scheme' && root.dataset.theme === undefined) root.style.colorScheme = data.value;
  });

  // In WordPress's sandbox no link works by itself: the parent follows it.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !isInWordPress() || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    send('link', link.href);
  });
})();
