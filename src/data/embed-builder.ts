import { gzipSync } from 'node:zlib';
import { frameScriptGzip, release, starsRelease } from 'virtual:bukti/embed-release';
import type { Catalog, CatalogProduct } from '#src/aggregate/catalog.ts';
import { listBadges } from '#src/badges/badge.ts';
import { pickReviews } from '#src/embed/elements/choose-reviews.ts';
import type { ListDocument } from '#src/embed/elements/documents.ts';
import { localText } from '#src/i18n/format.ts';
import { languageName } from '#src/i18n/locale.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { renderFrame } from '#src/outputs/embed/frame.ts';
import { listPolicies } from '#src/outputs/embed/policies.ts';
import { renderSnippet } from '#src/outputs/embed/snippet.ts';
import { FORMS, type Form, firstChoice, isElement, limitsOf, needsProduct } from '#src/outputs/embed-code/choice.ts';
import type { CodeBlock, CodeContext } from '#src/outputs/embed-code/code.ts';
import type { BuilderProps, Subject } from '#src/outputs/embed-code/props.ts';
import { renderCode } from '#src/outputs/embed-code/render-code.ts';
import { resolveColours } from '#src/outputs/theme/resolve-colours.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { KEY_KINDS, type KeyKind, keysOf } from '#src/schemas/product-keys.ts';
import { getProductDocuments, getReviewDocument, getReviewList, ratingsRoutes } from './api.ts';
import { getCatalog } from './catalog.ts';
import { getBadge, getSubject } from './embeds.ts';
import { shopThingRoutes } from './json-ld.ts';
import { getUrls } from './paths.ts';

/** One form as the page tells of it: the code for one product, and what it costs a reader. */
interface FormExample {
  form: Form;
  blocks: CodeBlock[];
  /** Bytes, compressed. */
  bytes: number;
  /** To this site, once the shop's page is there. */
  requests: number;
}

/** What the island of the page is told. */
export async function getBuilderProps(lang: SiteLanguage): Promise<BuilderProps> {
  const catalog = await getCatalog();
  const { site, reviews } = catalog;
  const product = pickExample(catalog);
  const { light, dark } = resolveColours(site.theme.colours);
  return {
    lang,
    languages: site.languages,
    languageNames: Object.fromEntries(site.languages.map((other) => [other, languageName(other, lang)])),
    t: textsFor(lang).embedBuilder,
    site: { url: site.url, name: site.name, scale: site.scale, published: reviews.length, products: catalog.products.length },
    ...(product !== undefined && {
      product: {
        slug: product.slug,
        name: Object.fromEntries(site.languages.map((other) => [other, localText(product.name, other)])),
        keys: keysOfAll(product),
        published: product.reviews.length,
      },
    }),
    choice: firstChoice(product?.slug ?? '', lang),
    policies: listPolicies(site),
    about: listAbout(site.languages),
    release: { file: release.file, integrity: release.integrity, gzip: release.gzip },
    starsRelease: { file: starsRelease.file, integrity: starsRelease.integrity, gzip: starsRelease.gzip },
    boxes: { light: light['paper-raised'], dark: dark['paper-raised'] },
  };
}

function keysOfAll(product: CatalogProduct): Subject['keys'] {
  const keys = KEY_KINDS.map((kind) => [kind, keysOf(product, kind).map(({ key }) => key)] as const);
  return Object.fromEntries(keys) as Record<KeyKind, string[]>;
}

/** "Reviews of #", by the language of an embed. */
const listAbout = (languages: readonly SiteLanguage[]) =>
  Object.fromEntries(languages.map((lang) => [lang, textsFor(lang).embed.about('#')]));

/** Every form that the site can show, for the product with most reviews. */
export async function listExamples(lang: SiteLanguage): Promise<{ name: string; examples: FormExample[] }> {
  const catalog = await getCatalog();
  const product = pickExample(catalog);
  const name = product === undefined ? catalog.site.name : localText(product.name, lang);
  const forms = FORMS.filter((form) => (form === 'quote' ? product?.reviews[0] : product) !== undefined || !needsProduct(form));
  return { name, examples: await Promise.all(forms.map((form) => makeExample(form, lang, catalog, product, name))) };
}

async function makeExample(form: Form, lang: SiteLanguage, catalog: Catalog, product: CatalogProduct | undefined, name: string) {
  const { site, reviews } = catalog;
  const review = product?.reviews[0]?.id ?? '';
  const choice = { ...firstChoice(product?.slug ?? '', lang), form, review: form === 'quote' ? review : '' };
  const snippet = form === 'snippet' && product !== undefined ? renderSnippet(await getSubject(lang, product)) : '';
  const thing = (await shopThingRoutes()).find(({ params }) => params.lang === lang && params.slug === choice.product);
  const svg = form === 'badge' ? await getPill(catalog, lang, choice.product) : '';
  const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const context: CodeContext = {
    urls: await getUrls(lang),
    policies: listPolicies(site),
    about: listAbout(site.languages),
    release,
    starsRelease,
    name,
    published: (product?.reviews ?? reviews).length,
    snippet,
    ...(thing !== undefined && { jsonLd: JSON.stringify(thing.props.document) }),
    ...(width !== '' && { badgeSize: { width: Number(width), height: Number(height) } }),
  };
  const loaded = isElement(form) ? await listDocuments(form, choice.product, review) : [];
  const frame = form === 'frame' && product !== undefined ? renderFrame(await getSubject(lang, product)) : '';
  const texts = [...loaded, frame, snippet, svg].filter((text) => text !== '');
  const script = form === 'stars' ? starsRelease.gzip : isElement(form) ? release.gzip : form === 'frame' ? frameScriptGzip : 0;
  return {
    form,
    blocks: renderCode(choice, context),
    bytes: texts.reduce((sum, text) => sum + gzipSync(text).length, script),
    requests: form === 'snippet' ? 0 : texts.length + (script > 0 ? 1 : 0),
  };
}

/** The documents of the API that an element asks for where nobody chose otherwise, as they are sent. */
async function listDocuments(form: Form, product: string, review: string): Promise<string[]> {
  if (form === 'stars') return [`${JSON.stringify((await ratingsRoutes())[0]?.props.document)}\n`];
  const all = product === '' ? await getReviewList() : (await getProductDocuments()).filter(({ slug }) => slug === product);
  const [first, ...later] = JSON.parse(JSON.stringify(all)) as ListDocument[];
  const read: unknown[] = [first];
  if (first !== undefined && (form === 'reviews' || form === 'wall')) {
    const next = async () => {
      const document = later.shift();
      if (document === undefined) throw new Error(`${product} has no more pages.`);
      read.push(document);
      return document;
    };
    await pickReviews(first, product, { limit: limitsOf(form).standard, minLength: 0 }, next);
  }
  if (form === 'quote') read.push(await getReviewDocument(review));
  return read.map((document) => `${JSON.stringify(document)}\n`);
}

async function getPill(catalog: Catalog, lang: SiteLanguage, slug: string): Promise<string> {
  const badge = listBadges(catalog, lang).find(({ file }) => file === (slug || '_site'));
  return badge === undefined ? '' : getBadge(badge);
}

/** The product with most reviews; of equals the first. */
function pickExample({ products }: Catalog): CatalogProduct | undefined {
  return products.reduce<CatalogProduct | undefined>(
    (most, one) => (most === undefined || one.reviews.length > most.reviews.length ? one : most),
    undefined,
  );
}
