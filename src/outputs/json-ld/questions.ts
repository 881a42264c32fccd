import { isUnanswered, type PublishedQuestion } from '#src/aggregate/questions.ts';
import type { JsonLdContext, Thing } from './json-ld-context.ts';

/**
 * The questions of a product's page that the shop answered, as they are shown there. Google keeps `QAPage` for pages about one question, which any
 * visitor may answer; where the shop alone answers, as here, its word is `FAQPage`. Google shows such answers for few sites; others read them.
 * Nothing where no question has an answer.
 * https://developers.google.com/search/docs/appearance/structured-data/qapage and …/faqpage
 */
export function buildQuestions(questions: readonly PublishedQuestion[], { site, lang }: JsonLdContext): Thing | undefined {
  const answered = questions.filter((question) => !isUnanswered(question));
  if (answered.length === 0) return undefined;
  return {
    '@type': 'FAQPage',
    mainEntity: answered.map(({ body, translations, date, author, replies }) => ({
      '@type': 'Question',
      name: translations[lang]?.body ?? body,
      datePublished: date,
      ...(author.name !== undefined && { author: { '@type': 'Person', name: author.name } }),
      acceptedAnswer: {
        '@type': 'Answer',
        text: replies.map((reply) => reply.translations[lang] ?? reply.body).join('\n\n'),
        datePublished: replies.at(-1)?.date,
        author: { '@type': 'Organization', name: site.name },
      },
    })),
  };
}
