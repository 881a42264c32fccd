import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Catalog, CatalogReview } from '#src/aggregate/catalog.ts';
import { openContent } from '#src/content/content-door.ts';
import { catalogOrThrow } from '#src/content/read-content.ts';
import { hasTexts, SHIPPED_LANGUAGES } from '#src/i18n/texts.ts';
import { CARD_SIZES, type CardSize } from '#src/schemas/card-sizes.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { idIn } from '../edit/find-entry.ts';
import { newFilePath } from '../new-file.ts';
import { told } from '../spoken.ts';
import { formatNumber, say } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

interface Options {
  content?: string;
  size: CardSize;
  lang?: SiteLanguage;
  out?: string;
  overwrite: boolean;
}

/** `bukti card <id>` */
export function cardCommand(): Command {
  return new Command('card')
    .description(
      told({
        en: 'draw the picture of a review for a post or a story, without building the site',
        id: 'menggambar kartu sebuah ulasan untuk unggahan atau story, tanpa membuat situs',
      }),
    )
    .argument('<id>', told({ en: 'the review, as in its address', id: 'ulasannya, seperti di alamatnya' }))
    .addOption(
      new Option(
        '--size <size>',
        told({ en: 'for a link preview, a post, or a story', id: 'untuk pratinjau tautan, unggahan, atau story' }),
      )
        .choices(CARD_SIZES)
        .default('story'),
    )
    .option(
      '--lang <language>',
      told({
        en: 'of the labels; the words stay as the customer wrote them',
        id: 'bahasa labelnya; kata-kata pelanggan tetap seperti ditulis',
      }),
    )
    .option(
      '--out <file>',
      told({ en: 'where to write it (default: <id>-<size>.png)', id: 'tempat menulisnya (bila kosong: <id>-<size>.png)' }),
    )
    .option('--overwrite', told({ en: 'replace the file where it is there already', id: 'menggantikan berkas yang sudah ada' }), false)
    .addOption(contentOption())
    .action(drawCard);
}

async function drawCard(typed: string, options: Options): Promise<void> {
  const id = idIn(typed);
  const folder = existingContentFolder(options.content);
  const { overwrite } = options;
  const out = options.out ?? `${id}-${options.size}.png`;
  const file = newFilePath(out, { option: '--out', content: folder, overwrite });
  if (!/\.png$/i.test(out))
    throw new CliError(
      told({
        en: `Found --out ${out}, expected a name that ends in .png: that is what a card is.`,
        id: `Ada --out ${out}; seharusnya nama yang berakhir dengan .png: itulah jenis gambar kartunya.`,
      }),
      told({ en: `Type it as --out ${asPng(out)}. Nothing was written.`, id: `Ketik --out ${asPng(out)}. Tidak ada yang ditulis.` }),
    );
  const catalog = catalogOrThrow(await openContent(folder).refresh());
  const review = findReview(catalog, id);
  const lang = options.lang ?? mainLanguage(catalog.site);
  if (!hasTexts(lang))
    throw new CliError(
      told({
        en: `Found the language ${JSON.stringify(lang)}, expected one of: ${SHIPPED_LANGUAGES.join(', ')}.`,
        id: `Ada bahasa ${JSON.stringify(lang)}; seharusnya salah satu dari: ${SHIPPED_LANGUAGES.join(', ')}.`,
      }),
      told({ en: 'Type one of them after --lang.', id: 'Ketik salah satunya setelah --lang.' }),
    );
  const png = await render(catalog, review, { lang, size: options.size, media: join(folder, 'media') });
  await writeWhole(file, png);
  say(`${shortPath(file)}: ${options.size}, ${formatNumber(Math.round(png.length / 1000))} KB`);
}

/** A name with another ending of a picture, or none, as that of a PNG. */
const asPng = (name: string): string => `${name.replace(/\.(?:jpe?g|webp|avif|gif|svg|pdf|heic|bmp|tiff?)$/i, '')}.png`;

function findReview(catalog: Catalog, id: string): CatalogReview {
  const review = catalog.reviews.find((some) => some.id === id);
  if (review !== undefined) return review;
  throw new CliError(
    told({ en: `Found no published review ${JSON.stringify(id)}.`, id: `Tidak ada ulasan terbit ${JSON.stringify(id)}.` }),
    told({
      en: 'Type the last part of its address: for https://…/reviews/rani-kopi/ it is rani-kopi.',
      id: 'Ketik bagian terakhir alamatnya: untuk https://…/reviews/rani-kopi/ itu rani-kopi.',
    }),
  );
}

/** The fonts and their engines take a second to load: only for this command. */
async function render(
  catalog: Catalog,
  review: CatalogReview,
  { lang, size, media }: { lang: SiteLanguage; size: CardSize; media: string },
): Promise<Uint8Array> {
  const [{ readCardFonts }, { makeReviewCard }, { renderCard }] = await Promise.all([
    import('#src/cards/card-fonts.ts'),
    import('#src/cards/make-card.ts'),
    import('#src/cards/render-card.ts'),
  ]);
  return renderCard(makeReviewCard(catalog, review, lang, { size, mediaFolder: media }), await readCardFonts());
}
