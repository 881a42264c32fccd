import type { EmbedChoice } from './choice.ts';
import type { CodeContext } from './code.ts';
import type { Tag } from './tag.ts';

/** Where the script of the custom elements lies, below the site's root. */
export const SCRIPT = 'embed/v1/bukti.js';

/** Address of the script, and its hash where the address never changes. */
export function scriptSource({ pinned }: Pick<EmbedChoice, 'pinned'>, { urls, release }: CodeContext): { src: string; integrity?: string } {
  const at = (path: string) => urls.absolute(urls.file(path));
  return pinned ? { src: at(`embed/v1/${release.file}`), integrity: release.integrity } : { src: at(SCRIPT) };
}

/** The script's tag: once a page, wherever it stands. It is `async`, so that the shop's page never waits for our host. */
export function describeScript(choice: Pick<EmbedChoice, 'pinned'>, context: CodeContext, more: Tag['attributes'] = []): Tag {
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
