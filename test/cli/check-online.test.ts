import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askSource, SOURCE_LIMITS } from '#src/cli/online/ask-source.ts';
import { checkSources } from '#src/cli/online/check-sources.ts';
import { readContent } from '#src/content/read-content.ts';
import { contentFolder, REVIEW, SOUND } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

const OPEN = { ...SOURCE_LIMITS, pauseMs: 0, mostMs: 2_000, isAllowed: () => true };

/** A server on this machine that answers as it is told, and remembers what it was asked. */
async function server(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const http = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void http.close());
  return { base: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, asked };
}

describe('what became of an address', () => {
  test.each([
    [200, 'answers', ['HEAD /a']],
    [404, 'gone', ['HEAD /a', 'GET /a']],
    [410, 'gone', ['HEAD /a', 'GET /a']],
    [403, 'unclear', ['HEAD /a', 'GET /a']],
    [429, 'unclear', ['HEAD /a', 'GET /a']],
    [500, 'unclear', ['HEAD /a', 'GET /a']],
  ])('%i: %s', async (status, state, expected) => {
    const { base, asked } = await server((_, response) => response.writeHead(status).end());
    expect((await askSource(`${base}/a`, OPEN)).state).toBe(state);
    expect(asked).toEqual(expected);
  });

  test('a server that refuses HEAD is asked for the whole, whose body is not awaited', async () => {
    const { base } = await server(({ method }, response) => {
      if (method === 'HEAD') response.writeHead(405).end();
      else response.writeHead(200).write('a page without end');
    });
    expect(await askSource(`${base}/a`, OPEN)).toEqual({ state: 'answers', reason: 'the answer 200' });
  });

  test('redirects are followed, and not for ever', async () => {
    const { base } = await server(({ url = '' }, response) =>
      url === '/once'
        ? response.writeHead(302, { location: '/there' }).end()
        : url === '/there'
          ? response.end()
          : response.writeHead(301, { location: url }).end(),
    );
    expect(await askSource(`${base}/once`, OPEN)).toEqual({ state: 'answers', reason: 'the answer 200', ledTo: `${base}/there` });
    expect((await askSource(`${base}/loop`, OPEN)).reason).toBe('more than 5 redirects');
  });

  test('a server that says nothing is waited for only so long', async () => {
    const { base } = await server(() => undefined);
    expect(await askSource(`${base}/a`, { ...OPEN, mostMs: 100 })).toEqual({ state: 'unclear', reason: 'no answer within 0 seconds' });
  });

  test.each([
    'http://127.0.0.1:1/',
    'http://[::1]/',
    'http://169.254.169.254/latest',
    'http://localhost/',
    'file:///etc/passwd',
    'http://a:b@example.com/',
  ])('what is not of the public web is not asked: %s', async (address) => {
    const { state, reason } = await askSource(address, { ...SOURCE_LIMITS, pauseMs: 0 });
    expect(state).toBe('unclear');
    expect(reason).toMatch(/private network|no address|a name or a password/);
  });
});

test('each address is asked once, with a pause for its host, and what is elsewhere is said', async () => {
  const { base, asked } = await server(({ url }, response) => response.writeHead(url === '/gone' ? 404 : 200).end());
  const review = (source: string, channel = 'other') => REVIEW.replace('rating: 4', `rating: 4\nchannel: ${channel}\nsource: ${source}`);
  const folder = await contentFolder({
    ...SOUND,
    'reviews/kopi/a.md': review(`${base}/gone`),
    'reviews/kopi/b.md': review(`${base}/there`),
    'reviews/kopi/c.md': review(`${base}/there`),
    'reviews/kopi/d.md': review('https://www.trustpilot.com/reviews/d', 'instagram'),
  });
  const started = performance.now();
  const content = await readContent(folder);
  const report = await checkSources(content, 2, { ...OPEN, pauseMs: 200 });
  expect(performance.now() - started).toBeGreaterThan(200);
  expect(asked.toSorted()).toEqual(['GET /gone', 'HEAD /gone', 'HEAD /there']);
  expect(report.left).toBe(1);
  expect(report.findings.map(({ entry, state }) => `${entry} ${state}`)).toEqual(['review a gone', 'review d elsewhere']);
});

test('without --online nothing is asked, and a number is a number', async () => {
  const { bukti } = await workspace({
    'content/site.yaml': SOUND['site.yaml'] ?? '',
    'content/products/kopi.yaml': SOUND['products/kopi.yaml'] ?? '',
    'content/reviews/kopi/a.md': REVIEW.replace('rating: 4', 'rating: 4\nchannel: trustpilot\nsource: http://127.0.0.1:1/'),
  });
  expect((await bukti('check')).stdout).not.toContain('asked');
  const online = await bukti('check', '--online');
  expect(online.stdout).toContain('1 source asked: 0 gone or elsewhere, 1 unclear');
  expect([online.code, (await bukti('check', '--online', '--max-links', 'x')).code]).toEqual([0, 1]);
});
