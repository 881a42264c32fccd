import { z } from 'astro/zod';
import { AllowedSchema } from './allowed.ts';
import { MediaSchema } from './media.ts';
import {
  checkDisclosure,
  DateSchema,
  disclosureFields,
  LanguageTagSchema,
  lineOfText,
  plainText,
  SlugSchema,
  WebAddressSchema,
} from './primitives.ts';

export const PLATFORMS = ['instagram', 'tiktok', 'facebook', 'threads', 'x', 'youtube', 'blog', 'whatsapp'] as const;

/** How an author said yes. */
export const PERMISSION_WAYS = ['comment', 'direct-message', 'email', 'written', 'in-person'] as const;
/** Where a post may be shown. */
export const PERMISSION_SCOPES = ['website', 'social', 'ads', 'embed'] as const;

const PermissionSchema = z.strictObject({
  granted: DateSchema.describe('The day the author said yes'),
  how: z.enum(PERMISSION_WAYS, { error: `one of: ${PERMISSION_WAYS.join(', ')}` }).describe('How the author said yes'),
  scope: z
    .array(z.enum(PERMISSION_SCOPES, { error: `one of: ${PERMISSION_SCOPES.join(', ')}` }))
    .min(1, 'at least one of: website, social, ads, embed')
    .describe('Where it may be shown'),
  expires: DateSchema.optional().describe('Last day on which it may be shown'),
  revoked: DateSchema.optional().describe('The day the author took the permission back'),
});

const fields = {
  author: z.strictObject({
    name: lineOfText(100).describe('Name as the author shows it on the platform'),
    handle: lineOfText(60).optional().describe('Account, such as @dimas.seduh'),
  }),
  platform: z.enum(PLATFORMS, { error: `one of: ${PLATFORMS.join(', ')}` }).describe('Where it was posted'),
  source: WebAddressSchema.optional().describe('Public address of the post; required but for whatsapp'),
  date: DateSchema.describe('When it was posted'),
  lang: LanguageTagSchema.default('id'),
  products: z.array(SlugSchema).min(1, 'at least one product').describe('Products that the post shows'),
  media: z.array(MediaSchema).default([]).describe('The author’s own pictures and videos'),
  ...disclosureFields,
  allowed: AllowedSchema,
  permission: PermissionSchema.optional().describe('Without a valid permission the post is not published'),
  translations: z.record(LanguageTagSchema, z.strictObject({ body: plainText(5000) })).default({}),
};

/** Front matter of `content/posts/<id>.md`; the words follow it. For editors' completion. */
export const PostFrontMatterSchema = z.strictObject(fields);

/** A customer's own post, shown with permission. It has no rating. */
export const PostSchema = z
  .strictObject({ id: SlugSchema, ...fields, body: plainText(5000) })
  .superRefine(checkDisclosure)
  .superRefine((post, context) => {
    if (post.source === undefined && post.platform !== 'whatsapp') {
      context.addIssue({ code: 'custom', path: ['source'], message: `the public address of the post, since platform is ${post.platform}` });
    }
  });
export type Post = z.infer<typeof PostSchema>;
export type Permission = z.infer<typeof PermissionSchema>;
