import type { Texts } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { ShopQuestion } from '#src/search/find-questions.ts';
import { highlight } from '#src/search/highlight.ts';
import type { Term } from '#src/search/query.ts';
import { Highlighted } from './Highlighted.tsx';
import type { Labels } from './labels.ts';

interface Props {
  s: Texts['ask'];
  lang: SiteLanguage;
  /** Of the pages in this language. */
  root: string;
  questions: readonly ShopQuestion[];
  terms: readonly Term[];
  labels: Labels;
}

/** What the shop has answered in public to the same question: its own words, apart from those of customers. */
export function ShopAnswers({ s, lang, root, questions, terms, labels }: Props) {
  if (questions.length === 0) return null;
  return (
    <section className="bs-asked" aria-label={s.shopAnswered}>
      <h3>{s.shopAnswered}</h3>
      <ul>
        {questions.map((question) => {
          const asked = inLanguage(question, lang);
          return (
            <li key={question.id}>
              <p className="bs-sum" lang={asked.lang} dir="auto">
                <Highlighted {...highlight(asked.text, asked.lang, terms)} />
              </p>
              {question.answers.map((answer) => {
                const said = inLanguage(answer, lang);
                return (
                  <blockquote key={answer.date + answer.body} lang={said.lang} dir="auto">
                    {said.text}
                  </blockquote>
                );
              })}
              <a href={`${root}products/${question.product}/#question-${question.id}`}>
                <bdi>{labels.product(question.product)}</bdi>
                {question.answers.map(({ by, date }) => (
                  <span key={by + date}>
                    , <bdi>{by}</bdi>, {labels.date(date)}
                  </span>
                ))}
              </a>
            </li>
          );
        })}
      </ul>
      <p className="bs-soft">{s.questionsNote}</p>
    </section>
  );
}

/** A text as the team translated it into the language of the page, else as it was written. */
function inLanguage({ lang, body, translations = {} }: Pick<ShopQuestion, 'lang' | 'body' | 'translations'>, wanted: string) {
  const translated = lang === wanted ? undefined : translations[wanted];
  return translated === undefined ? { lang, text: body } : { lang: wanted, text: translated };
}
