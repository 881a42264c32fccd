import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { once } from '#src/content/read-content.ts';
import { ownTextsSchema } from '#src/i18n/own-texts.ts';
import { CampaignFrontMatterSchema } from '#src/schemas/campaign.ts';
import { CauseFrontMatterSchema } from '#src/schemas/cause.ts';
import { ChangeFrontMatterSchema } from '#src/schemas/change.ts';
import { DeclarationSchema } from '#src/schemas/declaration.ts';
import { PostFrontMatterSchema } from '#src/schemas/post.ts';
import { ProductSchema } from '#src/schemas/product.ts';
import { QuestionFrontMatterSchema } from '#src/schemas/question.ts';
import { ReviewFrontMatterSchema } from '#src/schemas/review.ts';
import { ShopPromiseSchema } from '#src/schemas/shop-promise.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { ifThere } from './if-there.ts';
import { writeWhole } from './write-whole.ts';

const schemas = () =>
  ({
    site: SiteSchema,
    product: ProductSchema,
    review: ReviewFrontMatterSchema,
    post: PostFrontMatterSchema,
    commitment: ShopPromiseSchema,
    declaration: DeclarationSchema,
    change: ChangeFrontMatterSchema,
    campaign: CampaignFrontMatterSchema,
    cause: CauseFrontMatterSchema,
    question: QuestionFrontMatterSchema,
    texts: ownTextsSchema(),
  }) satisfies Record<string, z.ZodType>;

/**
 * Writes `<content>/.schemas/<kind>.json` for each kind of content file, where it is not the same already.
 * @returns paths of the files that were written
 */
export async function writeSchemas(contentFolder: string): Promise<string[]> {
  const folder = join(contentFolder, '.schemas');
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const [kind, text] of renderSchemas()) {
    const path = join(folder, `${kind}.json`);
    if ((await ifThere(readFile(path, 'utf8'))) === text) continue;
    await writeWhole(path, text);
    written.push(path);
  }
  return written;
}

/** This takes a tenth of a second, so a process that runs many commands does it once. */
const renderSchemas = once(() => Object.entries(schemas()).map(([kind, schema]) => [kind, renderSchema(kind, schema)] as const));

/** Draft 7 is what the YAML language server and VS Code understand best. `io: input`: a field with a default may be left out. */
function renderSchema(kind: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title: `Bukti: ${kind}`, ...rest }, null, 2)}\n`;
}
