import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { formatDays, formatNumber, formatShare } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { type ApiTrust, ApiTrustSchema } from '#src/outputs/api/schemas.ts';

const dist = inject('dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const document: ApiTrust = ApiTrustSchema.parse(JSON.parse(read('api/v1/trust.json')));
const report = (...options: string[]) =>
  execFileSync(process.execPath, ['src/cli/bukti.mjs', 'report', ...options], { encoding: 'utf8' }).replaceAll('\r', '');
const rows = parseCsv<Record<string, string>>(report('--csv'), { columns: true });
const figure = (product: string, subject: string, group: string, name: string) =>
  rows.find((row) => row.product === product && row.subject === subject && row.group === group && row.name === name);

const scopes = [{ slug: '', ...document }, ...document.products];

test('the report prints whom the shop asked, as trust.json says it', () => {
  const { invitations } = document;
  if (invitations === null) throw new Error('The sample asks nobody.');
  const { rule: _rule, since: _since, day: _day, after: _after, open, ...figures } = invitations;
  expect(figures.due).toBe(figures.invited + figures.wrote + figures.noContact + figures.unreachable);
  for (const [name, value] of Object.entries(figures)) expect(figure('', 'invitations', '', name)).toMatchObject({ value: String(value) });
  expect(figure('', 'invitations', '', 'share')).toMatchObject({ n: String(open) });
});

test('the report prints the figures of trust.json, for the site and for each product', () => {
  const cell = (value: number | null) => (value === null ? '' : String(value));
  for (const { slug, answers, recovery, promises } of scopes) {
    expect(figure(slug, 'answers', '', 'share')).toMatchObject({ value: cell(answers.share), n: String(answers.reviews) });
    expect(figure(slug, 'answers', '', 'medianDays')).toMatchObject({ value: cell(answers.medianDays), n: String(answers.timed) });
    for (const { key, share } of [...answers.byMonth, ...answers.byChannel])
      expect(figure(slug, 'answers', key, 'share')).toMatchObject({ value: cell(share) });
    expect(figure(slug, 'recovery', '', 'share')).toMatchObject({ value: cell(recovery.share), n: String(recovery.complaints) });
    expect(figure(slug, 'recovery', '', 'ratingAfter')).toMatchObject({ value: cell(recovery.ratedAgain.after) });
    expect(rows.filter((row) => row.product === slug && row.name === 'open').map(({ group }) => group)).toEqual(
      recovery.open.map(({ review }) => review),
    );
    for (const promise of promises) expect(figure(slug, 'promise', promise.slug, 'share')).toMatchObject({ value: cell(promise.share) });
  }
});

describe.each(['id', 'en'])('in %s', (lang) => {
  const root = lang === 'id' ? '' : `${lang}/`;
  const t = textsFor(lang).afterSale;
  const text = report('--lang', lang);
  const pages = scopes.map(({ slug, ...scope }) => [slug === '' ? 'trust' : `products/${slug}`, scope] as const);

  test.each(pages)('%s shows the figures of trust.json', (path, { answers, recovery, promises }) => {
    const page = parse(read(`${root}${path}/index.html`));
    const said = (name: string) => page.querySelector(`[data-figure="${name}"]`)?.text.replace(/\s+/g, ' ').trim();
    const number = (n: number) => formatNumber(n, lang);
    if (answers.share !== null)
      expect(said('answers//share')).toBe(
        t.answers.sum(number(answers.answered), number(answers.reviews), formatShare(answers.share, lang)),
      );
    if (answers.medianDays !== null)
      expect(said('answers//medianDays')).toBe(t.answers.time(formatDays(answers.medianDays, lang), number(answers.timed)));
    if (recovery.share !== null)
      expect(said('recovery//share')).toBe(
        t.recovery.sum(number(recovery.resolved), number(recovery.complaints), formatShare(recovery.share, lang)),
      );
    for (const { slug, kept, n, share } of promises)
      if (share !== null) expect(said(`promise/${slug}/share`)).toBe(t.promises.kept(number(kept), number(n), formatShare(share, lang)));
    const listed = page.querySelectorAll('[data-after-sale=recovery] li a').map((link) => link.text);
    expect(listed).toEqual(recovery.open.map(({ review }) => review));
  });

  test('the trust page and the terminal say whom the shop asked', () => {
    const page = parse(read(`${root}trust/index.html`)).querySelector('#invitations');
    const { invitations } = document;
    const { page: words } = textsFor(lang).invite;
    const number = (n = 0) => formatNumber(n, lang);
    const share = formatShare(invitations?.share ?? 0, lang);
    for (const said of [
      invitations?.rule[lang] ?? 'no rule',
      words.share(number(invitations?.invited), number(invitations?.open), share),
      words.answerShare(number(invitations?.answered), number(invitations?.invited), formatShare(invitations?.answerShare ?? 0, lang)),
    ]) {
      expect(page?.textContent).toContain(said);
      expect(text).toContain(said);
    }
    for (const name of ['due', 'wrote', 'noContact', 'unreachable', 'invited', 'reminded', 'answered'] as const)
      expect(page?.querySelector(`[data-invitations=${name}] td`)?.textContent).toBe(number(invitations?.[name]));
  });

  test('the terminal says it in the same words', () => {
    const { recovery } = document;
    expect(text).toContain(
      t.recovery.sum(
        formatNumber(recovery.resolved, lang),
        formatNumber(recovery.complaints, lang),
        formatShare(recovery.share ?? 0, lang),
      ),
    );
  });
});
