import { useId, useState } from 'react';
import { EMBED_PLATFORMS, type EmbedChoice, FORMS, hasSetting, isElement, needsProduct } from '#src/outputs/embed-code/choice.ts';
import type { CodeContext } from '#src/outputs/embed-code/code.ts';
import type { BuilderProps } from '#src/outputs/embed-code/props.ts';
import { renderCode } from '#src/outputs/embed-code/render-code.ts';
import { CodeBlocks } from './CodeBlocks.tsx';
import { listFiles } from './list-files.ts';
import { Preview } from './Preview.tsx';
import { Segments } from './Segments.tsx';
import { Settings } from './Settings.tsx';
import { useChoice } from './use-choice.ts';
import { useFacts } from './use-facts.ts';
import { Weight } from './Weight.tsx';

/** A workbench for shop developers: choose a form, see the real thing, take the code. */
export default function EmbedBuilder(props: BuilderProps) {
  const { t, lang } = props;
  const { choice, isAwake, choose, reset } = useChoice(props.choice, props.languages);
  const facts = useFacts(props, choice, isAwake);
  const { shown, published, here, isReady } = facts;
  const [loaded, setLoaded] = useState<readonly string[]>([]);
  const files = isReady && here !== undefined ? listFiles(shown, here, loaded) : undefined;
  const blocks = isReady ? renderCode(shown, published) : [];
  const forms = FORMS.filter((form) => props.product !== undefined || !needsProduct(form));
  const previewId = useId();
  const codeId = useId();

  return (
    // Inert until the page listens: a choice made earlier would show in its field, but not in the code.
    <div className="bukti-builder" data-ready={isAwake && isReady} inert={!isAwake}>
      <Segments
        className="eb-forms"
        legend={t.settings.form}
        options={forms.map((form) => [form, t.forms[form].name, t.forms[form].about] as const)}
        value={choice.form}
        onChoose={(form) => choose({ form })}
      />
      <div className="eb-bench">
        <Settings {...props} facts={facts} onChoose={choose} onReset={reset} />
        <section aria-labelledby={previewId}>
          <h2 id={previewId} className="visually-hidden">
            {t.preview.title}
          </h2>
          <Preview
            t={t.preview}
            name={`${t.forms[shown.form].name}, ${published.name}`}
            choice={shown}
            context={isReady ? here : undefined}
            onLoaded={setLoaded}
          />
          <Weight t={t.weight} lang={lang} inPage={shown.form === 'snippet' ? published.snippet : undefined} files={files} />
        </section>
      </div>
      <section className="eb-code" aria-labelledby={codeId}>
        <h2 id={codeId}>{t.code.title}</h2>
        <div className="eb-bar">
          <Segments
            legend={t.code.platform}
            options={EMBED_PLATFORMS.map((platform) => [platform, t.platforms[platform]] as const)}
            value={choice.platform}
            onChoose={(platform) => choose({ platform })}
          />
          {isElement(shown.form) && hasSetting(shown.form, 'pinned') && (
            <Segments
              legend={t.code.release}
              options={[
                ['no', t.code.moving],
                ['yes', t.code.pinned],
              ]}
              value={choice.pinned ? 'yes' : 'no'}
              onChoose={(value) => choose({ pinned: value === 'yes' })}
            />
          )}
        </div>
        {isElement(shown.form) && <p className="small soft">{choice.pinned ? t.code.pinnedAbout : t.code.movingAbout}</p>}
        <CodeBlocks t={t} blocks={blocks} isKeyed={shown.key !== 'product'} note={noteOf(t, shown, published)} />
      </section>
    </div>
  );
}

/** What has to be known of code that is pasted. */
function noteOf(t: BuilderProps['t'], { form, platform, product }: EmbedChoice, { urls }: CodeContext): string | undefined {
  if (form === 'snippet') return t.pasted.replace('#', urls.absolute(urls.snippet(product)));
  return isElement(form) && platform === 'wordpress' ? t.pastedElement : undefined;
}
