import { BUKTI } from '#src/schemas/command-line.ts';
import type { MessageLanguage } from '#src/schemas/problem.ts';

/** What `bukti init` says, and writes into the README of a new folder. */
interface InitStrings {
  taken: (path: string) => string;
  takenHelp: string;
  wrote: (path: string) => string;
  kept: (path: string) => string;
  next: string;
  steps: readonly string[];
  placeholder: string;
  readme: (brand: string, host: string) => string;
  hosts: Record<'github-pages' | 'cloudflare-pages' | 'netlify' | 'other', string>;
}

export const initStrings: Record<MessageLanguage, InitStrings> = {
  id: {
    taken: (path) => `Sudah ada ${path}.`,
    takenHelp:
      'Bila itu folder ulasan Anda, masuk saja ke sana dengan cd: jangan menghapus apa-apa. Untuk merek lain, pilih nama folder lain. Tidak ada yang ditulis.',
    wrote: (path) => `Ditulis: ${path}`,
    kept: (path) => `Sudah ada, tidak disentuh: ${path}`,
    next: 'Selanjutnya:',
    steps: [
      'npm install',
      `${BUKTI} import ulasan.csv --dry-run   (lihat dulu apa jadinya)`,
      `${BUKTI} dev                           (lihat situsnya di http://localhost:4321)`,
      `${BUKTI} doctor                        (apa yang kurang sebelum tayang)`,
    ],
    placeholder: '→ Alamat situs masih contoh. Ganti url di content/site.yaml sebelum tayang.',
    readme: (brand, host) => `# Ulasan ${brand}

Folder ini berisi ulasan pelanggan ${brand}. Bukti mengubahnya menjadi situs. Node 22.12 atau lebih baru harus terpasang.

\`\`\`sh
npm install                                   # sekali
npm run dev                                   # lihat situsnya di http://localhost:4321
\`\`\`

| tugas | ketik |
|---|---|
| memasukkan banyak ulasan | \`${BUKTI} import ulasan.csv\` |
| satu ulasan baru | \`${BUKTI} new review\` |
| menjawab | \`${BUKTI} reply <id> --text "…"\` |
| mencatat penyelesaian keluhan | \`${BUKTI} recovery <id> --step acknowledged\` |
| menahan, dengan alasan | \`${BUKTI} withhold <id> --reason personal-data\` |
| memeriksa isi | \`${BUKTI} check\` |
| menyegel | \`${BUKTI} seal\` |
| siap tayang? | \`${BUKTI} doctor\` |

${host}

Simpan salinan folder \`private/\` di tempat aman: isinya kunci dan nomor pesanan, dan git tidak menyimpannya.
`,
    hosts: {
      'github-pages':
        'Tayang lewat GitHub Pages: di pengaturan repositori pilih *Pages → Source: GitHub Actions*, lalu kirim (push) ke `main`. Kirim juga `package-lock.json`.',
      'cloudflare-pages': 'Tayang lewat Cloudflare Pages: perintah build `npm run build`, folder hasil `dist`.',
      netlify: 'Tayang lewat Netlify: sambungkan repositori ini; setelannya ada di `netlify.toml`.',
      other: '`npm run build` menulis situsnya ke `dist/`. Salin folder itu ke server mana pun.',
    },
  },
  en: {
    taken: (path) => `Found ${path} already.`,
    takenHelp:
      'If it is your folder of reviews, just go into it with cd: delete nothing. For another brand, choose the name of another folder. Nothing was written.',
    wrote: (path) => `Wrote ${path}`,
    kept: (path) => `Is there already, not touched: ${path}`,
    next: 'Next:',
    steps: [
      'npm install',
      `${BUKTI} import reviews.csv --dry-run   (look first what would become of it)`,
      `${BUKTI} dev                            (look at the site, at http://localhost:4321)`,
      `${BUKTI} doctor                         (what is missing before it goes public)`,
    ],
    placeholder: '→ The address of the site is a placeholder. Change url in content/site.yaml before it goes public.',
    readme: (brand, host) => `# Reviews of ${brand}

This folder holds the customer reviews of ${brand}. Bukti makes a site of it. It needs Node 22.12 or newer.

\`\`\`sh
npm install                                   # once
npm run dev                                   # shows the site at http://localhost:4321
\`\`\`

| task | type |
|---|---|
| add many reviews | \`${BUKTI} import reviews.csv\` |
| one new review | \`${BUKTI} new review\` |
| answer | \`${BUKTI} reply <id> --text "…"\` |
| record how a complaint is made good | \`${BUKTI} recovery <id> --step acknowledged\` |
| withhold, with a reason | \`${BUKTI} withhold <id> --reason personal-data\` |
| check the files | \`${BUKTI} check\` |
| seal | \`${BUKTI} seal\` |
| ready to go public? | \`${BUKTI} doctor\` |

${host}

Keep a copy of the folder \`private/\` in a safe place: it holds keys and order numbers, and git does not keep it.
`,
    hosts: {
      'github-pages':
        'It goes public through GitHub Pages: in the settings of the repository choose *Pages → Source: GitHub Actions*, then push to `main`. Commit `package-lock.json` too.',
      'cloudflare-pages': 'It goes public through Cloudflare Pages: build command `npm run build`, output folder `dist`.',
      netlify: 'It goes public through Netlify: connect this repository; its settings are in `netlify.toml`.',
      other: '`npm run build` writes the site into `dist/`. Copy that folder to any server.',
    },
  },
};
