import { expect, test } from 'vitest';
import { hashOf, scriptsIn } from '../../../../src/integrations/host-headers.ts';
import { renderHostHeaders, SCRIPT_HASHES } from '../../../../src/outputs/hosts/host-headers.ts';

test.each([
  ['<script>a()</script>', ['a()']],
  ['<SCRIPT type=module>b()</SCRIPT >', ['b()']],
  ['<script src="x.js"></script><script src=x>c()</script>', []],
  ['<script type="application/ld+json">{"a":1}</script><script type="application/json">{}</script>', []],
  ['<script type="speculationrules">{}</script>', ['{}']],
  ['<img alt="<script>evil()</script>"><textarea><script>evil()</script></textarea><!-- <script>evil()</script> -->', []],
  ['<template shadowrootmode="open"><script>d()</script></template>', ['d()']],
  ['<title><script>evil()</script></title><style>/* <script>evil()</script> */</style>', []],
])('scripts that run, as browsers read %s', (html, expected) => {
  expect(scriptsIn(`<!doctype html><body>${html}`)).toEqual(expected);
});

test('the hash is that of the standard’s example', () => {
  // https://www.w3.org/TR/CSP3/#external-hash
  expect(hashOf("alert('Hello, world.');")).toBe('sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=');
});

test('pages say that other sites may not frame them, documents for other sites do not', () => {
  const text = renderHostHeaders(
    `/*\n  Content-Security-Policy: script-src 'self' ${SCRIPT_HASHES}\n`,
    ['sha256-b', 'sha256-a'],
    [
      'index.html',
      '404.html',
      'products/kopi/index.html',
      'products/teh/index.html',
      'en/index.html',
      'en/products/kopi/index.html',
      'embed/index.html',
      'embed/kopi/index.html',
      'embed/kopi/snippet.html',
      'zh-Hans/embed/kopi/index.html',
    ],
  );
  expect(text.split('\n')[1]).toBe("  Content-Security-Policy: script-src 'self' 'sha256-a' 'sha256-b'");
  expect(text.match(/^\/.*$/gm)).toEqual(['/*', '/', '/404.html', '/embed/', '/en/', '/en/products/*', '/products/*']);
});

test('a line that hosts would not take stops the build', () => {
  const hashes = Array.from({ length: 60 }, (_, at) => hashOf(String(at)));
  expect(() => renderHostHeaders(SCRIPT_HASHES, hashes, [])).toThrow(/hosts take 2000/);
});
