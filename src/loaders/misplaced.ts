import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import { editDistance } from './suggest.ts';

/** A problem about a file that means nothing where it is: where it belongs, if its name says so. */
export function misplaced(path: string): Problem {
  const fix = placeFor(path) ?? { en: 'Move it to its place, or delete it.', id: 'Pindahkan ke tempatnya, atau hapus.' };
  return { code: 'file-place', file: path, ...tell(NO_MEANING, fix) };
}

const NO_MEANING: Bilingual = {
  en: 'found a file that has no meaning here, expected site.yaml, products/<slug>.yaml, reviews/<product>/<id>.md, reviews/<product>.ndjson, posts/<id>.md, commitments/<slug>.yaml, declarations/<name>.yaml, changes/<slug>.md, campaigns/<slug>.md, causes/<slug>.md, questions/<id>.md, texts/<language>.yaml, invitations.yaml or media/…',
  id: 'berkas ini tidak punya arti di sini; yang dikenal: site.yaml, products/<slug>.yaml, reviews/<produk>/<id>.md, reviews/<produk>.ndjson, posts/<id>.md, commitments/<slug>.yaml, declarations/<name>.yaml, changes/<slug>.md, campaigns/<slug>.md, causes/<slug>.md, questions/<id>.md, texts/<bahasa>.yaml, invitations.yaml, atau media/…',
};

/** Folders of content, with the ending of the files in them. */
const ENDINGS: Record<string, string> = {
  products: '.yaml',
  commitments: '.yaml',
  declarations: '.yaml',
  texts: '.yaml',
  reviews: '.md',
  posts: '.md',
  changes: '.md',
  campaigns: '.md',
  causes: '.md',
  questions: '.md',
};

/** What people call these folders. */
const FOLDERS: Record<string, string> = {
  ulasan: 'reviews',
  testimoni: 'reviews',
  testimonials: 'reviews',
  produk: 'products',
  kiriman: 'posts',
  postingan: 'posts',
  janji: 'commitments',
  promises: 'commitments',
  perubahan: 'changes',
};

/** Order numbers and what stands beside them never lie in a folder that is published. */
const KEEP_PRIVATE = (name: string): Bilingual => ({
  en: `Move it out of content/: such data stands in private/${name}, beside content/, which is never published.`,
  id: `Pindahkan ke luar content/: data seperti ini disimpan di private/${name}, di samping content/, yang tidak pernah terbit.`,
});

function placeFor(path: string): Bilingual | undefined {
  const [folder = '', ...rest] = path.split('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = name.replace(/(?:\.(?:ya?ml|md|markdown|txt|json|ndjson|jsonl|bak))+$/i, '');
  if (/^private$/i.test(folder) || /^(?:orders?|pesanan|evidence)\.(?:csv|tsv|xlsx?|ods)$/i.test(name)) return KEEP_PRIVATE(name);
  if (/\.(?:csv|tsv|xlsx?|ods|zip)$/i.test(name)) return importIt(path);
  if (/\.(?:docx?|odt|rtf|pdf|pages)$/i.test(name))
    return {
      en: `Copy the words into a plain text file (${/^reviews?$/i.test(folder) ? `${[...rest.slice(0, -1)].join('/') || '<product>'}/` : ''}name.md), or type bukti new review, and delete this one.`,
      id: `Salin kata-katanya ke berkas teks biasa (${/^reviews?$/i.test(folder) ? `${[...rest.slice(0, -1)].join('/') || '<produk>'}/` : ''}nama.md), atau ketik bukti new review, lalu hapus yang ini.`,
    };
  if (/\.(?:png|jpe?g|webp|avif|gif|heic|mp4|mov|webm|svg)$/i.test(name))
    return {
      en: `Move the picture or video to content/media/${name}, and name it in media of its review.`,
      id: `Pindahkan gambar atau videonya ke content/media/${name}, lalu sebut di media ulasannya.`,
    };
  if (rest.length === 0) return /^(?:site|situs|config)$/i.test(stem) && name !== 'site.yaml' ? rename('site.yaml') : undefined;
  const right = FOLDERS[folder.toLowerCase()] ?? Object.keys(ENDINGS).find((one) => editDistance(one, folder.toLowerCase()) <= 2);
  if (right === undefined) return undefined;
  if (right === 'reviews' && rest.length === 1)
    return /\.(?:json|jsonl|geojson)$/i.test(name)
      ? importIt(path)
      : {
          en: `Move it to its place, the folder of its product: reviews/<product>/${stem}.md`,
          id: `Pindahkan ke tempatnya, folder produknya: reviews/<produk>/${stem}.md`,
        };
  if (right === 'reviews' && rest.length > 2)
    return {
      en: `Put it directly into the folder of its product: reviews/${rest[0]}/${stem}.md`,
      id: `Taruh langsung di folder produknya: reviews/${rest[0]}/${stem}.md`,
    };
  return rename([right, ...rest.slice(0, -1), `${stem}${ENDINGS[right]}`].join('/'));
}

const rename = (to: string): Bilingual => ({
  en: `Rename it to ${to}, unless such a file is there already, or delete it.`,
  id: `Ganti namanya menjadi ${to}, kecuali berkas itu sudah ada, atau hapus.`,
});

const importIt = (path: string): Bilingual => ({
  en: `Move it out of content/, and type bukti import with its name: it adds the reviews of ${path}.`,
  id: `Pindahkan ke luar content/, lalu ketik bukti import dengan namanya: perintah itu menambahkan ulasan dari ${path}.`,
});
