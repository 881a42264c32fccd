import { useEffect, useState } from 'react';
import { formatKilobytes } from '#src/i18n/locale.ts';
import type { Texts } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

interface Props {
  t: Texts['embedBuilder']['weight'];
  lang: SiteLanguage;
  /** What stands in the shop's page itself, where that is more than a line. */
  inPage: string | undefined;
  /** What is loaded beside it, as addresses here; missing while that is not known. */
  files: readonly string[] | undefined;
}

interface Part {
  name: string;
  bytes: number;
}

/** What a reader of the shop's page has to load for the embed: the site's very files, compressed here as servers do. */
export function Weight({ t, lang, inPage, files }: Props) {
  const [parts, setParts] = useState<readonly Part[] | null>();
  const addresses = files?.join(' ');
  useEffect(() => {
    let isCurrent = true;
    setParts(undefined);
    if (addresses === undefined) return;
    const asked = addresses === '' ? [] : addresses.split(' ');
    Promise.all([...(inPage === undefined ? [] : [measureText(t.inPage, inPage)]), ...asked.map(measureFile)]).then(
      (measured) => isCurrent && setParts(measured),
      () => isCurrent && setParts(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [t, inPage, addresses]);

  const size = (bytes: number) => t.kilobytes.replace('#', formatKilobytes(bytes, lang));
  const total = parts?.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  const said = files?.length === 0 ? t.noRequests : files?.length === 1 ? t.totalOne : t.total;
  const text = parts === undefined ? t.measuring : parts === null ? t.unknown : null;
  return (
    <div className="eb-weight">
      <p role="status">{text ?? <strong>{said.replace('#1', size(total)).replace('#2', String(files?.length))}</strong>}</p>
      <ul aria-label={t.files} className="small soft">
        {parts?.map(({ name, bytes }) => (
          <li key={name}>
            <bdi>{name}</bdi> <span>{size(bytes)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Pictures are compressed already. */
const COMPRESSED = /\.(?:png|webp)$/;

async function measureFile(address: string): Promise<Part> {
  const name = new URL(address, location.href).pathname;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const blob = await response.blob();
  return { name, bytes: COMPRESSED.test(name) ? blob.size : await gzipBytes(blob) };
}

async function measureText(name: string, text: string): Promise<Part> {
  return { name, bytes: await gzipBytes(new Blob([text])) };
}

async function gzipBytes(blob: Blob): Promise<number> {
  return (await new Response(blob.stream().pipeThrough(new CompressionStream('gzip'))).blob()).size;
}
