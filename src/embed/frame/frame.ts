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

  /** WordPress takes 200 to 1,000 pixels and says so; within these, no parent has to correct us. */
  const sendHeight = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    send('height', readSecret() === '' ? height : Math.min(1000, Math.max(200, height)));
  };

  const applyLimit = (): void => {
    const limit = query.get('limit') ?? '';
    const choices = [...document.querySelectorAll<HTMLElement>('[data-limits]')];
    const isListed = (choice: HTMLElement): boolean => (choice.getAttribute('data-limits') ?? '').split(' ').includes(limit);
    if (!choices.some(isListed)) return;
    for (const choice of choices) choice.hidden = !isListed(choice);
  };

  document.addEventListener('DOMContentLoaded', () => {
    applyLimit();
    new ResizeObserver(sendHeight).observe(document.body);
  });
  addEventListener('load', sendHeight);
  addEventListener('hashchange', sendHeight);
  // WordPress says when it has begun to listen.
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.message === 'ready' && data.secret === readSecret()) sendHeight();
  });

  // In WordPress's sandbox no link works by itself: the parent follows it.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || readSecret() === '' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    send('link', link.href);
  });
})();
