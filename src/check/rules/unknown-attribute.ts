import { entriesOf, type Folder } from '../folder.ts';
import { onePerCause, type Rule } from '../rule.ts';
import { unknownName } from '../unknown-name.ts';

/** Answers to questions that the product does not ask. */
export const unknownAttribute: Rule = {
  code: 'unknown-attribute',
  about: { en: 'Each attribute of a review is declared by its product.', id: 'Setiap atribut di ulasan ada di berkas produknya.' },
  check(folder: Folder) {
    const products = new Map(entriesOf(folder, 'products').map((entry) => [entry.data.slug, entry]));
    return onePerCause(
      entriesOf(folder, 'reviews').flatMap((entry) => {
        const product = products.get(entry.data.product);
        if (product === undefined) return [];
        const { file } = product.source;
        const declared = product.data.attributes;
        return Object.entries(entry.data.attributes).flatMap(([key, value]) => {
          // Every object has a constructor; a product has it only where it declares it.
          const attribute = Object.hasOwn(declared, key) ? declared[key] : undefined;
          const [word, known] = attribute === undefined ? [key, Object.keys(declared)] : [value, Object.keys(attribute.values)];
          if (attribute !== undefined && known.includes(value)) return [];
          const problem = unknownName(entry, 'unknown-attribute', word, ['attributes', key], known, file);
          return [{ cause: `${entry.data.product} ${key} ${attribute === undefined ? '' : value}`, problem }];
        });
      }),
    );
  },
};
