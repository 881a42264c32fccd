import { useEffect, useId, useMemo, useState } from 'react';
import { bindTexts } from '#src/i18n/message.ts';
import type { Texts } from '#src/i18n/texts.ts';
import type { WriteProps } from '#src/outputs/submission/props.ts';
import { NAME_DISPLAYS, TRUST_QUESTIONS } from '#src/schemas/review-words.ts';
import { type Draft, emptyDraft, forgetDraft, keepDraft, readDraft, readToken, toSubmission } from './draft.ts';
import { Choices, Field } from './Field.tsx';
import { PersonalDataWarning } from './PersonalDataWarning.tsx';
import { type ChosenPhoto, Photos } from './Photos.tsx';
import { Preview, shownName } from './Preview.tsx';
import { Send } from './Send.tsx';

/** Characters: what a link to WhatsApp carries without being cut. */
const MOST_WORDS = 4000;
const STARS = [1, 2, 3, 4, 5] as const;

/** The form in which customers write. Nothing in it depends on how many stars they give. */
export default function Write(props: WriteProps) {
  const { lang, texts, brand, country, products, promises, questions } = props;
  const t = useMemo(() => bindTexts(texts, lang), [texts, lang]);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(lang, ''));
  const [invitation, setInvitation] = useState<ReturnType<typeof readToken>>({ token: '', product: '', state: 'none' });
  const [draftKey, setDraftKey] = useState<string>();
  const [photos, setPhotos] = useState<ChosenPhoto[]>([]);
  const id = useId();

  // The address and the draft are known in the browser alone.
  useEffect(() => {
    const found = readToken(location.search, new Date().toISOString().slice(0, 10));
    const wanted = found.product || new URLSearchParams(location.search).get('product') || '';
    const product = products.find(({ slug }) => slug === wanted)?.slug ?? '';
    setInvitation(found);
    setDraft({ ...readDraft(emptyDraft(lang, product)), lang });
    setDraftKey(product);
  }, [lang, products]);

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (draftKey !== undefined) keepDraft(next, draftKey);
  };
  const anew = () => {
    if (draftKey !== undefined) forgetDraft(draftKey);
    setDraft(emptyDraft(lang, draftKey ?? ''));
    setPhotos([]);
  };
  const submission = toSubmission(draft, invitation.token, photos.length);
  const drawn = photos.map((photo) => photo.drawn);
  const name = shownName(draft);

  return (
    // Words that are typed before the form listens would stand in their fields, and not in what is sent.
    <form
      className="bukti-write"
      data-ready={draftKey !== undefined}
      inert={draftKey === undefined}
      onSubmit={(event) => event.preventDefault()}
      noValidate
    >
      <p className="wr-note" data-invitation={invitation.state}>
        {{ none: t.notInvited, broken: t.brokenToken, expired: t.expired, invited: t.invited }[invitation.state]}
      </p>
      <Field id={`${id}-product`} label={t.product}>
        <select id={`${id}-product`} value={draft.product} onChange={({ target }) => change({ product: target.value })}>
          <option value="">{t.choose}</option>
          {products.map((product) => (
            <option key={product.slug} value={product.slug}>
              {product.name}
            </option>
          ))}
        </select>
      </Field>
      <Choices
        name="rating"
        legend={t.stars}
        className="wr-stars"
        options={STARS.map((stars) => [stars, '★', t.starsOf(stars)] as const)}
        value={draft.rating === 0 ? undefined : draft.rating}
        onChoose={(rating) => change({ rating })}
      />
      <Field id={`${id}-title`} label={t.headline}>
        <input id={`${id}-title`} value={draft.title} maxLength={120} onChange={({ target }) => change({ title: target.value })} />
      </Field>
      <Field id={`${id}-words`} label={t.words} help={t.wordsHelp}>
        <textarea
          id={`${id}-words`}
          rows={6}
          maxLength={MOST_WORDS}
          aria-describedby={`${id}-words-help ${id}-counter`}
          value={draft.words}
          onChange={({ target }) => change({ words: target.value })}
        />
        <p className="soft small" id={`${id}-counter`}>
          {t.counter(draft.words.length, MOST_WORDS)}
        </p>
        <PersonalDataWarning text={[draft.title, draft.words, draft.pros, draft.cons].join('\n')} country={country} t={t} />
      </Field>
      <div className="wr-pair">
        {(['pros', 'cons'] as const).map((list) => (
          <Field key={list} id={`${id}-${list}`} label={t[list]} help={t.listHelp}>
            <textarea
              id={`${id}-${list}`}
              rows={3}
              maxLength={600}
              aria-describedby={`${id}-${list}-help`}
              value={draft[list]}
              onChange={({ target }) => change({ [list]: target.value })}
            />
          </Field>
        ))}
      </div>
      <details className="wr-more">
        <summary>{t.trust}</summary>
        <p className="soft small">{t.trustHelp}</p>
        {TRUST_QUESTIONS.map((question) => (
          <Choices
            key={question}
            name={`trust-${question}`}
            legend={questions[question]}
            options={[[0, t.noAnswer] as const, ...STARS.map((stars) => [stars, String(stars)] as const)]}
            value={draft.trust[question] ?? 0}
            onChoose={(stars) => change({ trust: withAnswer(draft.trust, question, stars === 0 ? undefined : stars) })}
          />
        ))}
      </details>
      {promises.length > 0 && (
        <details className="wr-more">
          <summary>{t.promises}</summary>
          {promises.map(({ slug, title }) => (
            <Choices
              key={slug}
              name={`promise-${slug}`}
              legend={title}
              options={[['', t.noAnswer] as const, ['kept', t.kept] as const, ['broken', t.broken] as const]}
              value={draft.promises[slug] ?? ''}
              onChoose={(said) => change({ promises: withAnswer(draft.promises, slug, said === '' ? undefined : said) })}
            />
          ))}
        </details>
      )}
      <Photos t={t} photos={photos} onChange={setPhotos} />
      <Author t={t} id={id} draft={draft} shown={name ?? t.anonymous} onChange={change} />
      <Preview t={t} submission={submission} photos={drawn} />
      <p className="wr-consent">
        <input
          id={`${id}-consent`}
          type="checkbox"
          checked={draft.consent}
          onChange={({ target }) => change({ consent: target.checked })}
        />
        <label htmlFor={`${id}-consent`}>{t.consent(brand)}</label>
      </p>
      <Send t={t} props={props} submission={submission} photos={drawn} onSent={() => draftKey !== undefined && forgetDraft(draftKey)} />
      <p className="soft small wr-draft">
        {t.draft}{' '}
        <button type="button" onClick={anew}>
          {t.anew}
        </button>
      </p>
    </form>
  );
}

interface AuthorProps {
  t: Texts['write'];
  id: string;
  draft: Draft;
  shown: string;
  onChange: (part: Partial<Draft>) => void;
}

function Author({ t, id, draft, shown, onChange }: AuthorProps) {
  return (
    <>
      <Field id={`${id}-name`} label={t.name} help={t.nameHelp}>
        <input
          id={`${id}-name`}
          autoComplete="name"
          maxLength={100}
          aria-describedby={`${id}-name-help`}
          value={draft.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </Field>
      <Choices
        name="display"
        legend={t.shown}
        options={NAME_DISPLAYS.map((display) => [display, t.displays[display]] as const)}
        value={draft.display}
        onChoose={(display) => onChange({ display })}
      />
      <p role="status">{t.shownAs(shown)}</p>
      <Field id={`${id}-city`} label={t.city}>
        <input
          id={`${id}-city`}
          autoComplete="address-level2"
          maxLength={60}
          value={draft.city}
          onChange={({ target }) => onChange({ city: target.value })}
        />
      </Field>
    </>
  );
}

/** With another answer to a question, or without one. */
function withAnswer<Value>(answers: Readonly<Record<string, Value>>, key: string, value: Value | undefined): Record<string, Value> {
  const { [key]: _before, ...rest } = answers;
  return value === undefined ? rest : { ...rest, [key]: value };
}
