import { useId, useRef, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import type { CodeBlock } from '#src/outputs/embed-code/code.ts';

interface Props {
  t: Texts['embedBuilder'];
  blocks: readonly CodeBlock[];
  /** Whether a template names each product by the shop's own number. */
  isKeyed: boolean;
  /** A note that belongs to pasted code. */
  note: string | undefined;
}

/** Every piece of code with the place it belongs to, to copy or to select. */
export function CodeBlocks({ t, blocks, isKeyed, note }: Props) {
  // A button shows "copied" until something else is copied or its code changes.
  const [said, setSaid] = useState<{ code: string; text: string }>();
  return (
    <div className="eb-blocks">
      {blocks.map((block) => (
        <Block
          key={block.place}
          t={t}
          block={block}
          about={isKeyed && TEMPLATES.includes(block.place) ? t.keyed : t.places[block.place].about}
          note={note !== undefined && PASTED.includes(block.place) ? note : undefined}
          isCopied={said?.code === block.code && said.text === t.code.copied}
          onSay={(text) => setSaid({ code: block.code, text })}
        />
      ))}
      <p className={said === undefined || said.text === t.code.copied ? 'visually-hidden' : 'eb-said'} role="status">
        {said === undefined ? '' : said.text}
      </p>
    </div>
  );
}

/** Places whose code serves every product of a shop. */
const TEMPLATES: readonly CodeBlock['place'][] = ['liquidEvery', 'php', 'component'];
const PASTED: readonly CodeBlock['place'][] = ['page', 'customHtml', 'liquidThis'];

interface BlockProps {
  t: Texts['embedBuilder'];
  block: CodeBlock;
  about: string;
  note: string | undefined;
  isCopied: boolean;
  onSay(text: string): void;
}

function Block({ t, block, about, note, isCopied, onSay }: BlockProps) {
  const id = useId();
  const pre = useRef<HTMLPreElement>(null);
  const { title } = t.places[block.place];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(block.code);
      onSay(t.code.copied);
    } catch {
      // Not allowed, or a page without https: what is selected can be copied in the older way, or by the reader's own keys.
      if (pre.current !== null) getSelection()?.selectAllChildren(pre.current);
      onSay(document.execCommand('copy') ? t.code.copied : t.code.selected);
    }
  };
  return (
    <section className="eb-block" data-code={block.place} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <button type="button" className="button" aria-label={`${isCopied ? t.code.copied : t.code.copy}: ${title}`} onClick={copy}>
        {isCopied ? t.code.copied : t.code.copy}
      </button>
      <p className="small soft">
        {about}
        {note !== undefined && ` ${note}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long code scrolls, and so takes the keys. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, and this holds text. */}
      <pre ref={pre} className="eb-pre" tabIndex={0} role="group" aria-labelledby={id}>
        <code>{block.code}</code>
      </pre>
    </section>
  );
}
