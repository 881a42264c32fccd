import type { Catalog } from '#src/aggregate/catalog.ts';
import { isUnanswered } from '#src/aggregate/questions.ts';
import type { ShopQuestion } from '#src/search/find-questions.ts';

/** What the search knows of the questions that the shop answered. They are few, so that they stand in one file. */
export function listQuestions({ questions }: Pick<Catalog, 'questions'>): ShopQuestion[] {
  return questions
    .filter((question) => !isUnanswered(question))
    .map(({ id, product, lang, body, translations, replies }) => ({
      id,
      product,
      lang,
      body,
      ...translated(Object.fromEntries(Object.entries(translations).map(([language, one]) => [language, one.body]))),
      answers: replies.map((reply) => ({
        by: reply.by,
        date: reply.date,
        lang: reply.lang ?? lang,
        body: reply.body,
        ...translated(reply.translations),
      })),
    }));
}

function translated(translations: Record<string, string>): { translations?: Record<string, string> } {
  return Object.keys(translations).length === 0 ? {} : { translations };
}
