/** The analyzer's own types leave out what its documentation names. */
declare module '@custom-elements-manifest/analyzer' {
  import type { Package } from 'custom-elements-manifest/schema.d.ts';
  import type * as typescript from 'typescript';

  /** The copy that reads its sources. */
  export const ts: typeof typescript;
  export function create(options: { modules: readonly typescript.SourceFile[] }): Package;
}
