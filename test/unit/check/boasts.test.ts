import { describe, expect, test } from 'vitest';
import { readBoasts } from '#src/check/boasts.ts';

const read = (text: string) => readBoasts(text).map((one) => ('value' in one ? `${one.kind} ${one.value}` : one.kind));

describe('praise that nothing here proves is found in seven languages', () => {
  test.each<[string, string[]]>([
    ['Rated 4.9 by 999 customers', ['stars 4.9', 'count 999']],
    ['R\u0430ted 4.9 by 999 customers', ['stars 4.9', 'count 999']],
    ['Dinilai 4,9 oleh 999 pelanggan', ['stars 4.9', 'count 999']],
    ['Rating 4,9 dari 2.000 pembeli', ['stars 4.9', 'count 2000']],
    ['Bewertet mit 4,9 von 999 Kunden', ['stars 4.9', 'count 999']],
    ['Valorado con 4,9 por 999 clientes', ['stars 4.9', 'count 999']],
    ['評価4.9（999件のレビュー）', ['stars 4.9', 'count 999', 'most 999']],
    ['تقييم ٤.٩ من ٩٩٩ عميل', ['stars 4.9', 'count 999']],
    ['4.9 stars', ['stars 4.9']],
    ['4,9 Sterne', ['stars 4.9']],
    ['9.999 ulasan', ['most 9999']],
    // No mean of 1.01.
    ['1.010 ulasan', ['most 1010']],
    ['1,010 counted reviews', []],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  test.each([
    ...['180 of 180 answered', 'Answered: 180 of 180', '100 % verified', '98% of customers recommend us', 'Top-rated coffee'],
    ...['Over 10,000 happy customers', 'Verified reviews', 'Real reviews', 'Satisfied customers: 98 %'],
    ...['180 dari 180 dijawab', '100% terverifikasi', '98% pelanggan merekomendasikan kami', '10.000+ pelanggan puas', 'Ulasan asli'],
    ...['180 daripada 180 dijawab', '98% pelanggan mengesyorkan kami', 'Ulasan disahkan'],
    ...['180 von 180 beantwortet', '100 % verifiziert', '98 % empfehlen uns', '10.000 zufriedene Kunden', 'Echte Bewertungen'],
    ...['180 de 180 respondidas', '100 % verificado', 'El 98 % nos recomienda', '10.000 clientes satisfechos', 'Opiniones reales'],
    ...['180件中180件に返信', '100%認証済み', '98%が満足', '本物のレビュー', '満足度98%'],
    ...['تم الرد على 180 من 180', 'موثق 100%', '98% من العملاء راضون', 'تقييمات حقيقية', '٩٨٪ راضون'],
  ])('%s', (text) => {
    expect(read(text)).toContain('boast');
  });
});

test.each([
  'レビュー28件中5件が一致、返信',
  'レビュー128件中15件が一致、返信',
  ...['100% Arabica', '100 % Bio-Baumwolle', 'Kopi 100% asli Sindoro', 'Open 9 of 12 months', 'Score 4,5 kg', 'Nilai gizi 4,5 g'],
  ...['We answer every message within 2 days', 'Semua pesan kami jawab', 'Real coffee for real people', 'Pelanggan kami', '5 stars'],
  ...['1 dari 5', '50% off for happy people', 'Diskon 20% untuk pelanggan', '4.9 of 12 parts', 'Disahkan pelanggan', 'الأعلى تقييمًا'],
])('no praise of reviews: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each(['100% ', '4.9 ', 'answered 1 of ', 'rated ', '1.000.000 ', 'verified ', '4.9 aaaa 1'])(
  '%j without end takes no time',
  (piece) => {
    const start = process.cpuUsage();
    readBoasts(piece.repeat(100_000 / piece.length));
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  },
);
