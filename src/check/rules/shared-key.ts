import type { Located } from '#src/loaders/parse-file.ts';
import { KEY_FIELDS, KEY_KINDS, keysOf } from '#src/schemas/product-keys.ts';
import { entriesOf } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

export const sharedKey: Rule = {
  code: 'shared-key',
  about: { en: 'A stock number, a GTIN or a name is that of one product.', id: 'Nomor stok, GTIN, atau nama dipakai satu produk saja.' },
  check: (folder) => {
    const products = entriesOf(folder, 'products');
    return [
      ...KEY_KINDS.flatMap((kind) =>
        findShared(products, ({ data }) => keysOf(data, kind).map(({ key }) => key)).map(({ first, second, key }) =>
          problemAt(
            second,
            'shared-key',
            [KEY_FIELDS[kind]],
            {
              en: `found ${JSON.stringify(key)}, which products/${first.data.slug} has too; expected a number of one product alone`,
              id: `${JSON.stringify(key)} juga dipakai products/${first.data.slug}; seharusnya hanya milik satu produk`,
            },
            {
              en: 'Correct one of the two. Otherwise an order of one of them also vouches for reviews of the other.',
              id: 'Perbaiki salah satunya. Bila tidak, pesanan yang satu ikut membuktikan ulasan yang lain.',
            },
          ),
        ),
      ),
      ...findShared(products, ({ data: { name } }) => [JSON.stringify(name).toLowerCase()]).map(({ first, second }) =>
        problemAt(
          second,
          'shared-key',
          ['name'],
          {
            en: `found the name of products/${first.data.slug}; expected another, by which shoppers tell the two apart`,
            id: `namanya sama dengan products/${first.data.slug}; seharusnya nama lain agar pembeli dapat membedakan`,
          },
          {
            en: 'Add what sets it apart. If it is one product, move its reviews into one folder and delete the other file.',
            id: 'Tambahkan pembedanya. Bila itu satu produk, pindahkan ulasannya ke satu folder lalu hapus berkas yang lain.',
          },
        ),
      ),
    ];
  },
};

/** Each key that a later product shares with an earlier one. */
function findShared(products: readonly Located<'products'>[], keysOfOne: (product: Located<'products'>) => readonly string[]) {
  const owners = new Map<string, Located<'products'>>();
  return products.flatMap((second) =>
    keysOfOne(second).flatMap((key) => {
      const first = owners.get(key);
      if (first === undefined) owners.set(key, second);
      return first === undefined || first === second ? [] : [{ first, second, key }];
    }),
  );
}
