import { z } from 'astro/zod';
import { KEY_KINDS } from '#src/schemas/product-keys.ts';
import type { Site } from '#src/schemas/site.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { reviewOutputs, type ScaledSite } from '#src/schemas/site-scale.ts';
import { createUrls } from '../urls.ts';
import {
  ApiJsonLdSchema,
  ApiLookupSchema,
  ApiPictureSchema,
  ApiProductListSchema,
  ApiProductSchema,
  ApiProductSummarySchema,
  ApiRatingSchema,
  ApiRatingsSchema,
  ApiReviewListSchema,
  ApiReviewSchema,
  ApiReviewShelfSchema,
  ApiTrustSchema,
} from './schemas.ts';

/** Schemas by the names that the document gives them. */
const SCHEMAS = {
  ProductList: ApiProductListSchema,
  Product: ApiProductSchema,
  ProductSummary: ApiProductSummarySchema,
  ReviewList: ApiReviewListSchema,
  ReviewShelf: ApiReviewShelfSchema,
  Review: ApiReviewSchema,
  Lookup: ApiLookupSchema,
  Ratings: ApiRatingsSchema,
  JsonLd: ApiJsonLdSchema,
  Trust: ApiTrustSchema,
  Rating: ApiRatingSchema,
  Picture: ApiPictureSchema,
} as const satisfies Record<string, z.ZodType>;
type SchemaName = keyof typeof SCHEMAS;

const slug = pathParameter('slug', 'The product, as in the address of its page.', { type: 'string', example: 'kopi-arabika' });
const id = pathParameter('id', 'The review, as in the address of its page.', { type: 'string', example: 'rasa-konsisten' });
const kind = pathParameter('kind', 'Whose key it is: a stock number, a barcode, or a number of the shop’s system.', {
  type: 'string',
  enum: [...KEY_KINDS],
  example: 'sku',
});
const key = pathParameter('key', 'In capitals; percent-encoded, and then each % written as ~.', { type: 'string', example: 'KPI-250' });
const lang = pathParameter('lang', 'A language of the site.', { type: 'string', example: 'id' });
const shelf = pathParameter('shelf', 'The review’s id as a number to the base 31 (h = 31 h + code of the letter), modulo 512.', {
  type: 'integer',
  minimum: 0,
  example: 0,
});
const page = pathParameter('page', 'From 2; the first page is the document without a number.', { type: 'integer', minimum: 2, example: 2 });

/** The OpenAPI 3.1 description of the API (https://spec.openapis.org/oas/v3.1.0.html), made of the schemas of its output. */
export function buildOpenApi(site: Pick<Site, 'name' | 'url' | 'languages' | 'sample'> & ScaledSite) {
  const urls = createUrls(site, mainLanguage(site));
  return {
    openapi: '3.1.0',
    info: {
      title: `Reviews of ${site.name}`,
      version: '1.0.0',
      summary: 'Ratings and reviews as static JSON files.',
      description: [
        ...(site.sample ? ['This is sample content: the brand, its customers and their reviews are made up.'] : []),
        'Reading needs no key, from any origin. What does not exist, or exists no more, is a 404.',
        'Texts are plain text: escape them. Later versions may add fields; fields that are here stay.',
      ].join(' '),
      license: { name: 'The format is free to use; customers’ words are theirs', url: urls.absolute(urls.trust) },
    },
    servers: [{ url: urls.absolute(urls.api('')).replace(/\/$/, '') }],
    security: [],
    tags: [
      { name: 'Products', description: 'Products with their figures and reviews.' },
      { name: 'Reviews', description: 'Reviews of all products, and single ones.' },
      { name: 'Trust', description: 'What the shop did after the sale.' },
    ],
    paths: {
      '/products.json': get('listProducts', 'Products', 'All products with their figures', 'ProductList'),
      '/products/{slug}.json': get('getProduct', 'Products', 'A product with its newest reviews', 'Product', slug),
      '/products/{slug}/{page}.json': get('getProductPage', 'Products', 'A later page of its reviews', 'Product', slug, page),
      '/ratings.json': get('listRatings', 'Products', 'Mean and number of ratings of every product, compact', 'Ratings'),
      '/ratings/{kind}.json': get('listRatingsByKey', 'Products', 'The same by the shop’s own keys', 'Ratings', kind),
      '/lookup/{kind}/{key}.json': get('findProduct', 'Products', 'A product by a key of the shop', 'Lookup', kind, key),
      '/json-ld/{lang}/{slug}.json': get('getJsonLd', 'Products', 'Structured data for the shop’s page of a product', 'JsonLd', lang, slug),
      '/reviews.json': get('listReviews', 'Reviews', 'The newest reviews of the site', 'ReviewList'),
      '/reviews/page/{page}.json': get('listReviewsPage', 'Reviews', 'A later page of all reviews', 'ReviewList', page),
      ...(reviewOutputs(site).packed
        ? { '/reviews/shelf/{shelf}.json': get('getShelf', 'Reviews', 'Some reviews, found by their ids', 'ReviewShelf', shelf) }
        : { '/reviews/{id}.json': get('getReview', 'Reviews', 'A review', 'Review', id) }),
      '/trust.json': get('getTrust', 'Trust', 'Answers, complaints and promises', 'Trust'),
    },
    components: {
      schemas: jsonSchemas(reviewOutputs(site).packed),
      responses: { NotFound: { description: 'No such document, or no more.' } },
    },
  };
}

function get(operationId: string, tag: string, summary: string, schema: SchemaName, ...parameters: object[]) {
  const content = { 'application/json': { schema: { $ref: refTo(schema) } } };
  return {
    get: {
      operationId,
      tags: [tag],
      summary,
      ...(parameters.length > 0 && { parameters }),
      responses: {
        '200': { description: 'The document.', content },
        '404': { $ref: '#/components/responses/NotFound' },
      },
    },
  };
}

function pathParameter(name: string, description: string, { example, ...schema }: Record<string, unknown>) {
  return { name, in: 'path', required: true, description, schema, example };
}

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. Objects are left open, so that a client does not refuse a field of a later version. */
function jsonSchemas(packed: boolean): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(SCHEMAS)) if (packed || name !== 'ReviewShelf') registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (name) => refTo(name),
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]));
}

function refTo(name: string): string {
  return `#/components/schemas/${name}`;
}
