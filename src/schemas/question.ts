import { z } from 'astro/zod';
import { AllowedSchema } from './allowed.ts';
import { DateSchema, LanguageTagSchema, plainText, SlugSchema } from './primitives.ts';
import { AuthorSchema, ReplySchema } from './review.ts';

const QUESTION_MAX = 2000;

const fields = {
  product: SlugSchema.describe(
    'The product it is about, by the name of its file; a question about the shop goes to the product of kind: brand',
  ),
  author: AuthorSchema.optional().describe('Who asked, and how the name is shown; without it, a customer'),
  date: DateSchema.describe('The day it was asked'),
  lang: LanguageTagSchema.default('id').describe('Language of the question'),
  allowed: AllowedSchema,
  translations: z
    .record(LanguageTagSchema, z.strictObject({ body: plainText(QUESTION_MAX) }))
    .default({})
    .describe('Translations of the question'),
  replies: z
    .array(ReplySchema.required({ date: true }))
    .default([])
    .describe('Public answers of the team, oldest first. While there is none, the page says so'),
};

/** Front matter of `content/questions/<id>.md`; the question follows it. For editors' completion. */
export const QuestionFrontMatterSchema = z.strictObject(fields);

/** What somebody asked the shop, and what the shop answered in public. No review: it has no stars, and no seal. */
export const QuestionSchema = z
  .strictObject({ id: SlugSchema, ...fields, body: plainText(QUESTION_MAX) })
  .superRefine((question, context) => {
    question.replies.forEach(({ date }, index) => {
      const before = question.replies[index - 1]?.date ?? question.date;
      if (date < before) {
        const message = `a day no earlier than ${before}, that of ${index === 0 ? 'the question' : 'the one before it'}`;
        context.addIssue({ code: 'custom', path: ['replies', index, 'date'], message });
      }
    });
  });
export type Question = z.infer<typeof QuestionSchema>;
