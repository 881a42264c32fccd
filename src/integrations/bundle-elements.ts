import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { renderElementsModule } from '#src/outputs/embed/elements.ts';
import type { Site } from '#src/schemas/site.ts';
import type { SiteFile } from './serve-files.ts';

const MODULE_ID = 'virtual:bukti/elements';
const RESOLVED_ID = `\0${MODULE_ID}`;
const ENTRY = fileURLToPath(new URL('../../src/embed/elements/bukti.ts', import.meta.url));
/** Browsers from 2022 on. The style is plain and has a fallback for each newer function, so nothing in it is rewritten. */
const TARGETS = { target: 'es2022', cssTarget: 'esnext' } as const;
const HASH_LENGTH = 12;

/** What `/embed/v1/bukti.json` says. */
interface Release {
  /** Of the address; it stays while the script keeps what it promises. */
  version: 1;
  /** Its immutable file, beside this document. */
  file: string;
  /** For the attribute of this name: https://www.w3.org/TR/SRI/ */
  integrity: string;
  bytes: number;
  /** Bytes on the wire, from a server that compresses as well as gzip can. */
  gzip: number;
}

/** The script of the custom elements at its moving and at its immutable address, and the document that tells of both. */
export async function makeElementFiles(site: Site): Promise<SiteFile[]> {
  const bytes = Buffer.from(await bundle(site));
  const digest = (name: string) => createHash(name).update(bytes);
  const release: Release = {
    version: 1,
    file: `bukti.${digest('sha256').digest('hex').slice(0, HASH_LENGTH)}.js`,
    integrity: `sha384-${digest('sha384').digest('base64')}`,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
  return [
    { path: 'embed/v1/bukti.js', bytes },
    { path: `embed/v1/${release.file}`, bytes },
    { path: 'embed/v1/bukti.json', bytes: Buffer.from(`${JSON.stringify(release, null, 2)}\n`) },
  ];
}

/** One ES module without imports; the same bytes for the same site. */
async function bundle(site: Site): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [siteModule(site)],
    build: {
      write: false,
      ...TARGETS,
      lib: { entry: ENTRY, formats: ['es'], fileName: 'bukti' },
      // A library's white space is kept for whoever bundles it next; nobody does.
      minify: 'oxc',
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } }, output: { minify: true, codeSplitting: false } },
    },
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output) || output.output.length !== 1) throw new Error('The custom elements are not one file.');
  return output.output[0].code;
}

function siteModule(site: Site): Plugin {
  return {
    name: 'bukti:elements',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : undefined),
    load: (id) => (id === RESOLVED_ID ? renderElementsModule(site) : undefined),
  };
}
