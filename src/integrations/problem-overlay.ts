import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { problemsOfPage } from '#src/check/problems-of-page.ts';
import type { ContentDoor } from '#src/content/shared-doors.ts';
import { renderProblemOverlay } from '#src/outputs/problem-overlay.ts';

/** A page asks for several files at once: one look at the content folder is enough for them. */
const LOOK_MS = 200;

/**
 * In development, what is wrong with the content of a page stands over the page, with the lines. The page of a review that cannot be
 * read would only say that there is none.
 */
export function problemOverlay(door: ContentDoor): AstroIntegration {
  return {
    name: 'bukti-problem-overlay',
    hooks: {
      'astro:server:setup'({ server }) {
        server.middlewares.use((request, response, next) => {
          if (!isPage(request)) return next();
          addToPage(response, async () => {
            const { content, problems, messageLanguage } = await door.refresh(LOOK_MS);
            const found = problemsOfPage(problems, pathOf(request), content?.reviews ?? []);
            return found.length === 0 ? '' : renderProblemOverlay(found, messageLanguage);
          });
          next();
        });
      },
    },
  };
}

const isPage = ({ method, headers, url = '' }: IncomingMessage): boolean =>
  method === 'GET' && headers.accept?.includes('text/html') === true && !url.startsWith('/@') && !url.includes('/node_modules/');

/** Path of a page below the site, without its query. Vite has taken the site's base off the address. */
const pathOf = ({ url = '/' }: IncomingMessage): string => url.split(/[?#]/, 1)[0]?.slice(1) ?? '';

/** Adds markup to the end of a page that others write; what is no page goes through as it is. */
function addToPage(response: ServerResponse, render: () => Promise<string>): void {
  const write = response.write.bind(response) as (chunk: unknown, ...rest: unknown[]) => boolean;
  const end = response.end.bind(response) as (chunk?: unknown, ...rest: unknown[]) => ServerResponse;
  const isHtml = () => String(response.getHeader('content-type') ?? '').includes('text/html');
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = ((...args: unknown[]) => {
    response.removeHeader('content-length');
    return writeHead(...args);
  }) as typeof response.writeHead;
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') write(chunk);
    const finish = (markup: string) => (markup === '' ? end() : end(markup));
    if (!isHtml()) return end(...rest);
    render().then(finish, () => finish(''));
    return response;
  }) as typeof response.end;
}
