import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Texts } from '#src/i18n/texts.ts';

/** The part of Pagefind's script that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(q: string): Promise<{ results: { id: string; data(): Promise<Found> }[] }>;
}

interface Found {
  url: string;
  meta: { title?: string };
  plain_excerpt: string;
}

const MOST = 5;

/** One screen above and below what is seen, so that the pages mostly stand there before a reader comes. */
const NEAR = '100% 0px';

/**
 * Posts and pages of the shop that hold the words, below the reviews. Pagefind's script and index are loaded when a reader comes
 * near, so that the first review costs nothing of it. Addresses in its index are whole paths.
 */
export function OtherPages({ t, base, q }: { t: Texts['search']; base: string; q: string }) {
  const place = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  const [found, setFound] = useState<Found[]>([]);

  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true), {
      rootMargin: NEAR,
    });
    if (place.current !== null) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!isNear || q.trim() === '') {
      setFound([]);
      return;
    }
    let current = true;
    searchPages(base, q).then(
      (pages) => current && keepFocusSeen(place.current, () => setFound(pages)),
      (error: unknown) => {
        // The reviews are shown all the same. In development there is no index of pages.
        console.warn('bukti: the search of other pages could not be loaded:', error);
        if (current) setFound([]);
      },
    );
    return () => {
      current = false;
    };
  }, [isNear, base, q]);

  return (
    <section ref={place} className="bs-pages" aria-label={t.otherPages} hidden={q.trim() === ''}>
      {found.length > 0 && (
        <>
          <h2>{t.otherPages}</h2>
          <ul>
            {found.map(({ url, meta, plain_excerpt }) => (
              <li key={url} dir="auto">
                <a href={url}>{meta.title ?? url}</a>
                <p>{plain_excerpt}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Pages may come when somebody who uses the keyboard is in the footer already: what has the focus there stays where it is on the screen. */
function keepFocusSeen(section: HTMLElement | null, draw: () => void): void {
  const { activeElement: focused } = document;
  const isBelow = focused !== null && Boolean((section?.compareDocumentPosition(focused) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING);
  const topOf = () => (isBelow ? focused.getBoundingClientRect().top : 0);
  const before = topOf();
  flushSync(draw);
  if (isBelow) scrollBy({ top: topOf() - before, behavior: 'instant' });
}

async function searchPages(base: string, q: string): Promise<Found[]> {
  const script = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  const { results } = await pagefind.search(q);
  return Promise.all(results.slice(0, MOST).map((result) => result.data()));
}
