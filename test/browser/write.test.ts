import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { addDays } from '#src/aggregate/days.ts';
import { localDay } from '#src/cli/edit/local-day.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { parseSubmissions } from '#src/outputs/submission/submission.ts';
import { type Workspace, workspace } from '../cli/workspace.ts';
import { buildSite } from '../support/build-site.ts';
import { SITE } from '../support/content-folder.ts';
import { serve } from '../support/serve.ts';
import { eventually, holdScripts, newPage, openPage, url } from './support.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const messageOf = (href: string | null) => new URL(href ?? '').searchParams.get('text') ?? '';

describe('the form', () => {
  test('works on a phone by touch, and keeps what was typed over a reload', async () => {
    const page = await newPage(PHONE);
    await openInto(page, '/en/write/?product=cangkir-lereng');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.locator('.wr-stars label').nth(1).tap();
    await page.getByLabel('Your experience').fill('The glaze came off after a week.');
    await page.getByLabel('Your name').fill('Rani Kusuma');
    await page.reload();
    await page.locator('.bukti-write[data-ready=true]').waitFor();
    expect(await page.getByLabel('Your experience').inputValue()).toBe('The glaze came off after a week.');
    expect(await page.getByRole('radio', { name: '2 of 5 stars' }).isChecked()).toBe(true);
    await page.getByText('Will be shown as: Rani K.').waitFor();
    await page.getByRole('checkbox').check();
    const [found] = parseSubmissions(messageOf(await page.locator('[data-way=whatsapp]').getAttribute('href')), [
      textsFor('en').write.labels,
    ]);
    expect(found?.submission).toMatchObject({
      product: 'cangkir-lereng',
      token: '',
      rating: 2,
      name: 'Rani Kusuma',
      words: 'The glaze came off after a week.',
      consent: true,
    });
  });

  test('before its script is ready it takes no words; after a moment it looks disabled, and no star looks chosen', async () => {
    const page = await newPage();
    const start = await holdScripts(page);
    await page.goto(`${url}/en/write/`, { waitUntil: 'commit' });
    const form = page.locator('form.bukti-write');
    expect(await form.evaluate((element: HTMLFormElement) => element.inert)).toBe(true);
    const ground = () =>
      form
        .locator('select')
        .first()
        .evaluate((select) => getComputedStyle(select).backgroundColor);
    const stars = () =>
      form
        .locator('.wr-stars label > *')
        .evaluateAll((all) => all.map((one) => [getComputedStyle(one).color, getComputedStyle(one).opacity]));
    await eventually(ground).toBe('rgba(0, 0, 0, 0)');
    const waiting = await stars();
    start();
    await page.locator('.bukti-write[data-ready=true]').waitFor();
    expect(await form.evaluate((element: HTMLFormElement) => element.inert)).toBe(false);
    expect(await ground()).not.toBe('rgba(0, 0, 0, 0)');
    expect(await stars()).toEqual(waiting);
  });

  test('takes stars from the keyboard', async () => {
    const page = await newPage();
    await openInto(page, '/write/');
    await page.getByRole('radio', { name: '1 dari 5 bintang' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: '3 dari 5 bintang' }).isChecked()).toBe(true);
  });

  test('shows the same whatever the stars are', async () => {
    const page = await newPage();
    await openInto(page, '/en/write/?product=cangkir-lereng');
    await page.getByRole('checkbox').check();
    const looks = new Set<string>();
    for (const stars of [1, 2, 3, 4, 5]) {
      await page
        .locator('.wr-stars label')
        .nth(stars - 1)
        .click();
      await page.getByRole('img', { name: `${stars} of 5 stars` }).waitFor();
      looks.add(
        await page.locator('.bukti-write').evaluate((form) => {
          const copy = form.cloneNode(true) as HTMLElement;
          for (const part of copy.querySelectorAll('.wr-stars, .wr-shown-stars')) part.remove();
          for (const link of copy.querySelectorAll('a')) link.href = link.href.replace(/Stars%3A%20\d/, '');
          return copy.outerHTML;
        }),
      );
    }
    expect(looks.size).toBe(1);
  });

  test('warns of personal data as one types', async () => {
    const page = await newPage();
    await openInto(page, '/en/write/');
    await page.getByLabel('Your experience').fill('Call me at 0812-3456-7890');
    await page.getByText('This holds a phone number').waitFor();
    await page.getByLabel('Your experience').fill('It arrived broken.');
    await eventually(() => page.locator('.wr-warning').textContent()).toBe('');
  });

  test('turns, shrinks and strips photos', async () => {
    const page = await newPage();
    await openInto(page, '/en/write/?product=cangkir-lereng');
    const buffer = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#a33' } })
      .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 23/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(buffer).metadata()).exif).toBeDefined();
    await page.locator('input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
    const photo = page.locator('.wr-field .wr-thumbs img');
    const sizeOf = async () => {
      const drawn = Buffer.from((await photo.getAttribute('src'))?.split(',')[1] ?? '', 'base64');
      const { width, height, exif } = await sharp(drawn).metadata();
      return [width, height, exif];
    };
    await photo.waitFor();
    expect(await sizeOf()).toEqual([1600, 800, undefined]);
    await page.getByRole('button', { name: 'Turn photo 1' }).click();
    await eventually(sizeOf).toEqual([800, 1600, undefined]);
    await page.getByRole('button', { name: 'Remove photo 1' }).click();
    await eventually(() => photo.count()).toBe(0);
  });

  test.each([
    ['', 'none'],
    ['?t=i1.cangkir-lereng.20200101.0123456789abcdef0123.0123456789abcdef0123456789abcdef', 'expired'],
    ['?t=i1.cangkir-lereng.20990101.0123456789abcdef0123.0123456789abcdef0123456789abcdef', 'invited'],
    ['?t=i1.cangkir-lereng.20990101.0123456789abcdef0123.012345', 'broken'],
    ['?t=%3Cscript%3E', 'broken'],
  ])('%s says that the invitation is %s', async (query, state) => {
    const page = await openPage(`/write/${query}`);
    await page.locator(`[data-invitation=${state}]`).waitFor();
  });

  test('asks for nothing but its own files', async () => {
    const page = await newPage();
    const others: string[] = [];
    page.on('request', (request) => {
      if (
        !request.url().startsWith(new URL('/', page.url() === 'about:blank' ? request.url() : page.url()).origin) &&
        !request.url().startsWith('data:')
      )
        others.push(request.url());
    });
    await openInto(page, '/en/write/?product=cangkir-lereng');
    await page.getByLabel('Your experience').fill('Call me at 0812-3456-7890');
    await page.getByText('This holds a phone number').waitFor();
    expect(others).toEqual([]);
  });
});

describe('the whole way', () => {
  test('invite, form on a phone, WhatsApp text, intake, seal, build, badge', async () => {
    const shop = await workspace({
      'content/site.yaml': `${SITE}languages: [id]\ncards: { sizes: [landscape] }\ncontact: { whatsapp: "+6281111111111" }\n`,
      'content/products/kopi.yaml': 'name: Kopi Uji\nsku: KPI-1\n',
      'private/orders.csv': `order,sku,delivered,nama,telepon\nINV-1,KPI-1,${addDays(localDay(), -20)},Rani Kusuma,0812-3456-7890\n`,
    });
    const run = async (...args: string[]) => {
      const { code, stdout, stderr } = await shop.bukti(...args);
      expect([code, stderr]).toEqual([0, '']);
      return stdout;
    };
    await run('invite');
    const folder = join(shop.root, 'private/messages', localDay());
    const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
    const link = /https:\S+/.exec(await readFile(join(folder, file), 'utf8'))?.[0] ?? '';
    await build(shop);
    const before = await serve(join(shop.root, 'dist'));
    const page = await newPage(PHONE);
    await page.goto(before.url + new URL(link).pathname + new URL(link).search);
    await page.locator('[data-invitation=invited]').waitFor();
    await page.locator('.wr-stars label').nth(0).tap();
    await page.getByLabel('Pengalaman Anda').fill('Kemasannya bocor, bijinya tumpah.');
    await page.getByLabel('Nama Anda').fill('Rani Kusuma');
    await page.getByRole('checkbox').check();
    await shop.write({ 'pesan.txt': messageOf(await page.locator('[data-way=whatsapp]').getAttribute('href')) });
    await before.close();

    const id = /received (\S+), 1 ★: it answers an invitation/.exec(await run('intake', 'pesan.txt', '--channel', 'whatsapp'))?.[1] ?? '';
    await build(shop);
    expect(await readFile(join(shop.root, 'dist/trust/index.html'), 'utf8')).toContain('data-pending="1"');
    await run('publish', id);
    expect(await run('seal')).toContain('invited');
    await build(shop);
    const after = await serve(join(shop.root, 'dist'));
    await page.goto(`${after.url}/reviews/${id}/`);
    await page.getByText('Diundang setelah membeli').first().waitFor();
    await page.getByText('Kemasannya bocor, bijinya tumpah.').first().waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Kusuma');
    await after.close();
    expect((await shop.bukti('verify', 'dist')).code).toBe(0);
  });
});

async function build({ root }: Workspace): Promise<void> {
  const { code, output } = await buildSite(join(root, 'content'), root);
  expect([code, code === 0 ? '' : output]).toEqual([0, '']);
}

async function openInto(page: Awaited<ReturnType<typeof newPage>>, path: string): Promise<void> {
  const { url } = await import('./support.ts');
  await page.goto(url + path);
  await page.locator('.bukti-write[data-ready=true]').waitFor();
}
