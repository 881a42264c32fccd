import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { renderElementsModule } from '#src/outputs/embed/elements.ts';
import type { Site } from '#src/schemas/site.ts';
import type { SiteFile } from './serve-files.ts';

const MODULE_ID = 'virtual:bukti/elements';
const RESOLVED_ID = `\0${MODULE_ID}`;
/** Each script of its own, so that a page with cards alone loads the smaller one alone. */
const SCRIPTS = {
  bukti: fileURLToPath(new URL('../../src/embed/elements/bukti.ts', import.meta.url)),
  stars: fileURLToPath(new URL('../../src/embed/stars/stars.ts', import.meta.url)),
} as const;
type ScriptName = keyof typeof SCRIPTS;
/** Browsers from 2022 on. The style is plain and has a fallback for each newer function, so nothing in it is rewritten. */
const TARGETS = { target: 'es2022', cssTarget: 'esnext' } as const;
const HASH_LENGTH = 12;

/** What `/embed/v1/bukti.json` says, and `stars.json`. */
interface Release {
  /** Version of the address. It stays while the script keeps what it promises. */
  version: 1;
  /** Its immutable file, beside this document. */
  file: string;
  /** For the attribute of this name: https://www.w3.org/TR/SRI/ */
  integrity: string;
  bytes: number;
  /** Bytes on the wire, from a server that compresses as gzip does where nobody chose a level. */
  gzip: number;
}

/** Each script of custom elements at its moving and at its immutable address, and the document that tells of both. */
export async function makeElementFiles(site: Site): Promise<SiteFile[]> {
  const names = Object.keys(SCRIPTS) as ScriptName[];
  return (await Promise.all(names.map((name) => makeScript(name, site)))).flat();
}

async function makeScript(name: ScriptName, site: Site): Promise<SiteFile[]> {
  const bytes = Buffer.from(await bundle(name, site));
  const digest = (algorithm: string) => createHash(algorithm).update(bytes);
  const release: Release = {
    version: 1,
    file: `${name}.${digest('sha256').digest('hex').slice(0, HASH_LENGTH)}.js`,
    integrity: `sha384-${digest('sha384').digest('base64')}`,
    bytes: bytes.length,
    gzip: gzipSync(bytes).length,
  };
  return [
    { path: `embed/v1/${name}.js`, bytes },
    { path: `embed/v1/${release.file}`, bytes },
    { path: `embed/v1/${name}.json`, bytes: Buffer.from(`${JSON.stringify(release, null, 2)}\n`) },
  ];
}

/** One ES module without imports; the same bytes for the same site. */
async function bundle(name: ScriptName, site: Site): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [siteModule(site)],
    build: {
      write: false,
      ...TARGETS,
      lib: { entry: SCRIPTS[name], formats: ['es'], fileName: name },
      // Vite keeps the white space of a library, for whoever bundles it again. Nobody bundles this one.
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
