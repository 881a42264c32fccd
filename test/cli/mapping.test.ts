import { expect, test } from 'vitest';
import { guessMapping, missingFields } from '#src/cli/import/columns/guess-mapping.ts';
import { EMPTY_MAPPING, mergeMappings } from '#src/cli/import/columns/mapping.ts';
import { parseFlags } from '#src/cli/import/columns/parse-flags.ts';
import { findPrivateColumns } from '#src/cli/import/columns/private-column.ts';
import type { Table } from '#src/cli/import/reading/table.ts';

function table(headers: string, ...rows: string[][]): Table {
  const columns = headers.split(',');
  return {
    name: 'a.csv',
    format: 'CSV',
    columns,
    rows: rows.map((cells, index) => ({ number: index + 1, cells })),
    refused: [],
    emptyRows: 0,
    notices: [],
  };
}

/** Header rows of public importers and exporters, and what their columns are. */
test.for([
  [
    'Judge.me',
    'title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location',
    'handle:product_handle author:reviewer_name date:review_date status:curated',
  ],
  [
    'Loox',
    'product_handle,product_Id,rating,author,email,body,created_at,photo_url,reply,replied_at,verified_purchase,incentivized',
    'date:created_at replyDate:replied_at incentivised:incentivized pictures:photo_url',
  ],
  [
    'Loox export',
    'id,status,rating,email,nickname,full_name,review,date,productId,handle,img,variant,verified_purchase',
    'body:review author:nickname handle:handle id:id',
  ],
  [
    'Okendo',
    'name,body,handle,productId,rating,sku,dateCreated,countryCode,email,imageUrls,isApproved,isIncentivized,reply,replyDateCreated,status,title',
    'author:name date:dateCreated sku:sku status:status',
  ],
  [
    'Yotpo',
    'Review ID,Review Type,Product ID,Review Score,Review Title,Review Content,Review Creation Date,Review Status,Reviewer Display Name,Reviewer Email,Order ID',
    'rating:Review Score body:Review Content handle:Product ID order:Order ID id:Review ID',
  ],
  [
    'Trustpilot',
    'Webshop Name,Review Id,Review Created (UTC),Review Username,Review Title,Review Content,Review Stars,Company Response,Company Reply Date (UTC),Review Language',
    'rating:Review Stars date:Review Created (UTC) reply:Company Response lang:Review Language',
  ],
  [
    'WooCommerce',
    'comment_ID,comment_post_ID,comment_author,comment_author_email,comment_author_IP,comment_date,comment_date_gmt,comment_content,comment_approved,rating,verified,product_SKU,product_title',
    'body:comment_content product:product_title sku:product_SKU date:comment_date status:comment_approved',
  ],
  [
    'Google',
    'starRating,comment,createTime,reviewer.displayName,reviewReply.comment,reviewReply.updateTime',
    'rating:starRating body:comment author:reviewer.displayName reply:reviewReply.comment replyDate:reviewReply.updateTime',
  ],
  [
    'Tokopedia',
    'id,variantName,message,productRating,reviewCreateTime,isAnonymous,reviewResponse.message,user.fullName',
    'rating:productRating body:message anonymous:isAnonymous author:user.fullName date:reviewCreateTime',
  ],
  [
    'Shopee',
    'cmtid,author_username,model_name,product_name,rating_star,comment,submit_time',
    'id:cmtid rating:rating_star product:product_name date:submit_time',
  ],
  [
    'PowerReviews',
    'Review Id,Page Id,Review Title,Review Date,Review Text,Rating,Verified Buyer,Review Status',
    'body:Review Text handle:Page Id status:Review Status',
  ],
  [
    'a sheet of one’s own',
    'Tanggal,Nama Pelanggan,Bintang,Ulasan,Produk,Kategori',
    'rating:Bintang body:Ulasan author:Nama Pelanggan product:Produk category:Kategori date:Tanggal',
  ],
] as const)('guesses the columns of %s', ([, headers, expected]) => {
  const file = table(headers);
  const { mapping } = guessMapping(file, EMPTY_MAPPING, findPrivateColumns(file));
  expect(Object.entries(mapping.columns).map((pair) => pair.join(':'))).toEqual(expect.arrayContaining(expected.split(/ (?=[a-zA-Z]+:)/)));
  expect(missingFields(mapping, expected.includes('handle:') || expected.includes('product:') ? undefined : 'kopi')).toEqual([]);
  expect(Object.values(mapping.columns).filter((column) => /mail|ip/i.test(column ?? '') && column !== 'description')).toEqual([]);
});

test('two columns that both look like stars are not guessed between', () => {
  const { mapping, unclear } = guessMapping(table('rating,stars,body,product'), EMPTY_MAPPING, []);
  expect(unclear).toEqual([{ field: 'rating', columns: ['rating', 'stars'] }]);
  expect(missingFields(mapping, undefined)).toEqual(['rating']);
});

test('a city is never guessed, and a link only where it is one', () => {
  expect(guessMapping(table('city,location,link,rating', ['a', 'b', 'see below', '5']), EMPTY_MAPPING, []).mapping.columns).toEqual({
    rating: 'rating',
  });
  expect(guessMapping(table('link', ['https://a.example/1']), EMPTY_MAPPING, []).mapping.columns).toEqual({ source: 'link' });
});

test('platforms’ verified columns are claims', () => {
  for (const header of ['verified', 'Verified Buyer', 'isVerifiedBuyer', 'verified_purchase']) {
    expect(guessMapping(table(header), EMPTY_MAPPING, []).mapping).toEqual({ columns: {}, constants: {}, claims: [header] });
  }
});

test.for([
  ['an address in a broken header', 'is_pinnedrani@example.comis_verified', ['true']],
  ['a number in a broken header', 'WA 0812-3456-7890', ['ya']],
  ['an e-mail header', 'Reviewer E-Mail', ['']],
  ['e-mail cells', 'Surat', ['a@b.example', 'c@d.example', '-']],
  ['an IP header', 'comment_author_IP', ['']],
  ['IP cells', 'Client', ['203.0.113.9', '2001:db8::1']],
  ['phone cells', 'Nomor', ['0812-3456-7890', '+62 812 3456 7891']],
  ['a phone header', 'No. Telp', ['']],
] as const)('finds %s', ([, header, cells]) => {
  expect(findPrivateColumns(table(header, ...cells.map((cell) => [cell])))).toEqual([header]);
});

test.for([
  ['zip', ['12345']],
  ['ship date', ['2026-08-14']],
  ['time', ['10:30:00']],
  ['WhatsApp message', ['Enak sekali']],
  ['price', ['125000']],
  ['reviewer_name', ['rani@mail.example']],
] as const)('%s is not private', ([header, cells]) => {
  expect(findPrivateColumns(table(header, ...cells.map((cell) => [cell])))).toEqual([]);
});

const flags = (map: string[], set: string[] = []) => parseFlags({ map, set }, ['Stars', 'a=b', 'Surat'], ['Surat']);

test('flags name columns loosely, and may hold an equals sign', () => {
  expect(flags(['rating=stars', 'body=a=b', 'productSlug=', 'verified=Stars'], ['channel=tokopedia'])).toEqual({
    columns: { rating: 'Stars', body: 'a=b', handle: '' },
    claims: ['Stars'],
    constants: { channel: 'tokopedia' },
  });
});

test.for([
  [['rating=Strs'], [], 'Found no column "Strs" in the file. Its columns: "Stars", "a=b", "Surat".'],
  [['rating'], [], 'Found --map "rating", expected field=value.'],
  [['rating=Stars', 'rating=a=b'], [], 'Found --map rating twice'],
  [['title=Surat'], [], 'which are never imported'],
  [[], ['source=javascript:alert(1)'], 'expected a web address that starts with https://'],
  [[], ['lang=Indonesian!'], 'expected a language tag'],
  [[], ['rating=5'], 'cannot be the same for all rows'],
  [[], ['channel='], 'expected a value'],
] as const)('%j %j is refused', ([map, set, message]) => {
  expect(() => flags([...map], [...set])).toThrow(message);
});

test('a later mapping wins over an earlier one: a constant replaces a column, and a column a constant', () => {
  const under = { columns: { channel: 'A', title: 'T' }, constants: { lang: 'id' }, claims: ['x'] };
  const over = { columns: { lang: 'L', title: '' }, constants: { channel: 'google' }, claims: ['x', 'y'] };
  expect(mergeMappings(under, over)).toEqual({ columns: { lang: 'L', title: '' }, constants: { channel: 'google' }, claims: ['x', 'y'] });
});
