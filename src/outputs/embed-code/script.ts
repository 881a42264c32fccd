import type { EmbedChoice } from './choice.ts';
import type { CodeContext } from './code.ts';
import type { Tag } from './tag.ts';

/** Which script of the site an element needs. */
export const scriptOf = (form: EmbedChoice['form']): 'stars' | 'bukti' => (form === 'stars' ? 'stars' : 'bukti');

/** Address of the script, and its hash where the address never changes. */
type Chosen = Pick<EmbedChoice, 'form' | 'pinned'>;

export function scriptSource({ form, pinned }: Chosen, { urls, release, starsRelease }: CodeContext): { src: string; integrity?: string } {
  const { file, integrity } = form === 'stars' ? starsRelease : release;
  const at = (path: string) => urls.absolute(urls.file(path));
  return pinned ? { src: at(`embed/v1/${file}`), integrity } : { src: at(`embed/v1/${scriptOf(form)}.js`) };
}

/** The script's tag: once a page, wherever it stands. It is `async`, so that the shop's page never waits for our host. */
export function describeScript(choice: Chosen, context: CodeContext, more: Tag['attributes'] = []): Tag {
  const { src, integrity } = scriptSource(choice, context);
  return {
    tag: 'script',
    attributes: [
      ...more,
      ['async', true],
      ['type', ['module']],
      ['src', [src]],
      ...(integrity === undefined
        ? []
        : ([
            ['integrity', [integrity]],
            ['crossorigin', ['anonymous']],
          ] as const)),
    ],
  };
}
