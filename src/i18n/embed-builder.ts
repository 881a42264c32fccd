import type { SiteLanguage } from '#src/schemas/primitives.ts';

/**
 * Texts of the page for shop developers. They travel in the page in one language, so they are plain data; `#` stands for what is
 * put in.
 */
export interface EmbedBuilderStrings {
  footer: string;
  title: string;
  description: string;
  lead: string;
  forms: Record<FormName, { name: string; about: string }>;
  settings: Record<
    | 'legend'
    | 'form'
    | 'product'
    | 'find'
    | 'found'
    | 'wholeSite'
    | 'needsProduct'
    | 'review'
    | 'noReviews'
    | 'lang'
    | 'theme'
    | 'accent'
    | 'accentOwn'
    | 'accentWeak'
    | 'layout'
    | 'limit'
    | 'minLength'
    | 'minLengthHint'
    | 'order'
    | 'orderHint'
    | 'badge'
    | 'format'
    | 'reset',
    string
  >;
  themes: Record<'auto' | 'light' | 'dark', string>;
  layouts: Record<'list' | 'cards' | 'carousel', string>;
  orders: Record<'newest' | 'oldest' | 'highest' | 'lowest', string>;
  badges: Record<'pill' | 'mini' | 'card', string>;
  formats: Record<'svg' | 'png', string>;
  preview: Record<'title' | 'frame' | 'ground' | 'width' | 'before' | 'after', string> & {
    grounds: Record<'light' | 'dark' | 'busy', string>;
    widths: Record<'phone' | 'desktop', string>;
  };
  weight: Record<'total' | 'totalOne' | 'noRequests' | 'inPage' | 'measuring' | 'unknown' | 'files' | 'kilobytes', string>;
  code: Record<
    'title' | 'platform' | 'copy' | 'copied' | 'selected' | 'release' | 'moving' | 'pinned' | 'movingAbout' | 'pinnedAbout',
    string
  >;
  platforms: Record<'html' | 'shopify' | 'wordpress' | 'react' | 'astro', string>;
  places: Record<
    'page' | 'style' | 'policy' | 'readme' | 'liquidThis' | 'liquidEvery' | 'customHtml' | 'address' | 'php' | 'component' | 'types',
    { title: string; about: string }
  >;
  /** Said beside the code of a snippet that is pasted, since its figures stay as they are. */
  pasted: string;
  overview: Record<'title' | 'intro' | 'scriptYes' | 'scriptNo' | 'requests' | 'code' | 'noScript' | 'rule', string>;
}

type FormName = 'rating' | 'reviews' | 'wall' | 'quote' | 'snippet' | 'frame' | 'badge';

export const embedBuilderStrings: Record<SiteLanguage, EmbedBuilderStrings> = {
  id: {
    footer: 'Pasang di toko Anda',
    title: 'Pasang ulasan di toko Anda',
    description: 'Pilih produk dan bentuknya, lihat hasilnya, lalu salin kode untuk HTML, Shopify, WordPress, React, atau Astro.',
    lead: 'Pilih, lihat hasilnya, salin kodenya. Tanpa akun, tanpa kuki.',
    forms: {
      rating: { name: 'Nilai', about: 'Bintang, rata-rata, dan sebarannya' },
      reviews: { name: 'Daftar ulasan', about: 'Beberapa ulasan: daftar, kartu, atau geser' },
      wall: { name: 'Dinding', about: 'Banyak ulasan dalam kartu' },
      quote: { name: 'Kutipan', about: 'Satu ulasan pilihan, dengan nilai produknya' },
      snippet: { name: 'Tanpa skrip', about: 'HTML lengkap, tanpa permintaan ke situs lain' },
      frame: { name: 'Iframe', about: 'Bila sistem toko hanya menerima alamat' },
      badge: { name: 'Lencana', about: 'Gambar, juga untuk surel dan README' },
    },
    settings: {
      legend: 'Pengaturan',
      form: 'Bentuk',
      product: 'Produk',
      find: 'Cari nama produk',
      found: '# produk cocok',
      wholeSite: 'Semua produk',
      needsProduct: 'Bentuk ini untuk satu produk.',
      review: 'Ulasan',
      noReviews: 'Produk ini belum punya ulasan.',
      lang: 'Bahasa',
      theme: 'Tema',
      accent: 'Warna bintang',
      accentOwn: 'Warna situs ini',
      accentWeak: 'Warna ini sulit dilihat di kotak #: kontrasnya di bawah 3 : 1.',
      layout: 'Tata letak',
      limit: 'Jumlah ulasan',
      minLength: 'Panjang minimal',
      minLengthHint: 'huruf; 0 berarti semua',
      order: 'Urutan',
      orderHint: 'Hanya urutannya. Ulasan mana yang tampil ditentukan oleh aturan.',
      badge: 'Gaya',
      format: 'Berkas',
      reset: 'Atur ulang',
    },
    themes: { auto: 'Ikut perangkat', light: 'Terang', dark: 'Gelap' },
    layouts: { list: 'Daftar', cards: 'Kartu', carousel: 'Geser' },
    orders: { newest: 'Terbaru dulu', oldest: 'Terlama dulu', highest: 'Bintang tertinggi dulu', lowest: 'Bintang terendah dulu' },
    badges: { pill: 'Baris', mini: 'Ringkas', card: 'Kartu' },
    formats: { svg: 'SVG', png: 'PNG' },
    preview: {
      title: 'Pratinjau',
      frame: 'Pratinjau: #',
      ground: 'Latar',
      width: 'Lebar',
      before: 'Isi halaman toko di atas ulasan.',
      after: 'Isi halaman toko di bawahnya.',
      grounds: { light: 'Terang', dark: 'Gelap', busy: 'Ramai' },
      widths: { phone: 'Ponsel', desktop: 'Layar lebar' },
    },
    weight: {
      total: '#1 dalam #2 permintaan',
      totalOne: '#1 dalam 1 permintaan',
      noRequests: '#1 di dalam halaman, 0 permintaan',
      inPage: 'di halaman',
      measuring: 'Mengukur …',
      unknown: 'Ukuran belum diketahui di sini.',
      files: 'Yang dimuat (gzip)',
      kilobytes: '# KB',
    },
    code: {
      title: 'Kode',
      platform: 'Untuk',
      copy: 'Salin',
      copied: 'Disalin',
      selected: 'Tidak bisa menyalin di sini. Kodenya sudah dipilih: tekan Ctrl+C.',
      release: 'Versi skrip',
      moving: 'Selalu terbaru',
      pinned: 'Dikunci dengan SRI',
      movingAbout: 'Mendapat perbaikan dengan sendirinya. Cocok untuk kebanyakan toko.',
      pinnedAbout:
        'Peramban menolak skrip yang berubah satu huruf pun. Untuk halaman dengan aturan keamanan ketat, seperti pembayaran; perbarui sendiri bila situs ini diperbarui.',
    },
    platforms: { html: 'HTML', shopify: 'Shopify', wordpress: 'WordPress', react: 'React', astro: 'Astro' },
    places: {
      page: { title: 'HTML', about: 'Tempel di tempat ulasan akan tampil.' },
      style: { title: 'CSS', about: 'Ke stylesheet toko Anda. Menyediakan tempat, supaya isi halaman tidak melompat.' },
      policy: {
        title: 'Content-Security-Policy',
        about: 'Hanya bila toko Anda mengirim aturan ini: tambahkan nilainya ke baris yang sama.',
      },
      readme: { title: 'Markdown', about: 'Untuk README dan dokumen. Untuk surel, pilih PNG.' },
      liquidThis: { title: 'Liquid, produk ini', about: 'Tema → Sesuaikan → Tambah bagian → Custom Liquid, lalu tempel.' },
      liquidEvery: {
        title: 'Liquid, setiap halaman produk',
        about: 'Ke bagian Custom Liquid di templat produk. Nama produk di alamat Shopify (handle) harus sama dengan di situs ini.',
      },
      customHtml: { title: 'Blok “HTML Khusus”', about: 'Di penyunting: tambah blok HTML Khusus, lalu tempel.' },
      address: { title: 'Alamat saja', about: 'Tempel di baris sendiri di penyunting. WordPress mengubahnya menjadi iframe (oEmbed).' },
      php: {
        title: 'PHP',
        about:
          'Ke functions.php tema anak atau sebuah plugin. Skripnya untuk semua halaman; kait WooCommerce menampilkan ulasan di setiap produk yang nama alamatnya (slug) sama dengan di situs ini.',
      },
      component: { title: 'Komponen', about: 'product adalah nama produk di alamat situs ini, name namanya untuk pembaca.' },
      types: { title: 'TypeScript: bukti.d.ts', about: 'Sekali per proyek, supaya TypeScript mengenal elemennya.' },
    },
    pasted: 'Yang ditempel tetap seperti hari ini. Supaya ikut diperbarui, biarkan server Anda mengambil #.',
    overview: {
      title: 'Bentuk mana untuk apa',
      intro: 'Ukuran untuk #, diukur saat situs ini dibuat, dengan gzip.',
      scriptYes: 'Perlu skrip',
      scriptNo: 'Tanpa skrip',
      requests: 'Permintaan: #',
      code: 'Kode: #',
      noScript: 'Tanpa JavaScript halaman ini memperlihatkan kode untuk satu produk. Ganti nama produk di alamatnya untuk yang lain.',
      rule: 'Setiap bentuk memuat jumlah ulasan dan nilai rata-rata; yang memuat ulasan juga sebaran bintang. Bila semuanya pujian sementara kritik ada, kritik terbaru ikut tampil.',
    },
  },
  en: {
    footer: 'Embed these reviews',
    title: 'Put reviews on your shop',
    description: 'Choose a product and a form, see the result, and copy the code for HTML, Shopify, WordPress, React or Astro.',
    lead: 'Choose, see the result, copy the code. No account, no cookie.',
    forms: {
      rating: { name: 'Rating', about: 'Stars, mean and their distribution' },
      reviews: { name: 'Reviews', about: 'A few reviews: list, cards or carousel' },
      wall: { name: 'Wall', about: 'Many reviews as cards' },
      quote: { name: 'Quote', about: 'One review of your choice, with its product’s rating' },
      snippet: { name: 'Script-free', about: 'Complete HTML that asks no other site for anything' },
      frame: { name: 'Iframe', about: 'For systems that take an address only' },
      badge: { name: 'Badge', about: 'A picture, for mail and README files too' },
    },
    settings: {
      legend: 'Settings',
      form: 'Form',
      product: 'Product',
      find: 'Find a product',
      found: '# products match',
      wholeSite: 'All products',
      needsProduct: 'This form is for one product.',
      review: 'Review',
      noReviews: 'This product has no reviews yet.',
      lang: 'Language',
      theme: 'Theme',
      accent: 'Colour of the stars',
      accentOwn: 'This site’s colour',
      accentWeak: 'This colour is hard to see on a # box: its contrast is below 3:1.',
      layout: 'Layout',
      limit: 'Number of reviews',
      minLength: 'Least length',
      minLengthHint: 'characters; 0 for all',
      order: 'Order',
      orderHint: 'The order only. Which reviews are shown is decided by a rule.',
      badge: 'Style',
      format: 'File',
      reset: 'Reset',
    },
    themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    layouts: { list: 'List', cards: 'Cards', carousel: 'Carousel' },
    orders: { newest: 'Newest first', oldest: 'Oldest first', highest: 'Most stars first', lowest: 'Fewest stars first' },
    badges: { pill: 'Line', mini: 'Mini', card: 'Card' },
    formats: { svg: 'SVG', png: 'PNG' },
    preview: {
      title: 'Preview',
      frame: 'Preview: #',
      ground: 'Background',
      width: 'Width',
      before: 'What stands above the reviews on the shop’s page.',
      after: 'What stands below them.',
      grounds: { light: 'Light', dark: 'Dark', busy: 'Busy' },
      widths: { phone: 'Phone', desktop: 'Desktop' },
    },
    weight: {
      total: '#1 in #2 requests',
      totalOne: '#1 in 1 request',
      noRequests: '#1 in the page, 0 requests',
      inPage: 'in the page',
      measuring: 'Measuring …',
      unknown: 'The size is not known here yet.',
      files: 'What is loaded (gzip)',
      kilobytes: '# KB',
    },
    code: {
      title: 'Code',
      platform: 'For',
      copy: 'Copy',
      copied: 'Copied',
      selected: 'Copying is not possible here. The code is selected: press Ctrl+C.',
      release: 'Version of the script',
      moving: 'Always the newest',
      pinned: 'Pinned with SRI',
      movingAbout: 'Gets its repairs by itself. Right for most shops.',
      pinnedAbout:
        'Browsers refuse a script of which one letter has changed. For pages with strict rules, such as a checkout; you update it yourself when this site is updated.',
    },
    platforms: { html: 'HTML', shopify: 'Shopify', wordpress: 'WordPress', react: 'React', astro: 'Astro' },
    places: {
      page: { title: 'HTML', about: 'Paste it where the reviews should be.' },
      style: { title: 'CSS', about: 'Into your shop’s stylesheet. It keeps room, so that nothing on the page jumps.' },
      policy: {
        title: 'Content-Security-Policy',
        about: 'Only if your shop sends one: add these values to the directives of the same name.',
      },
      readme: { title: 'Markdown', about: 'For README files and documents. For mail, choose PNG.' },
      liquidThis: { title: 'Liquid, this product', about: 'Themes → Customize → Add section → Custom Liquid, then paste.' },
      liquidEvery: {
        title: 'Liquid, every product page',
        about:
          'Into a Custom Liquid section of the product template. Shopify’s handle of a product must be its name in this site’s addresses.',
      },
      customHtml: { title: 'Custom HTML block', about: 'In the editor, add a Custom HTML block and paste.' },
      address: {
        title: 'Just the address',
        about: 'Paste it on a line of its own in the editor. WordPress makes an iframe of it (oEmbed).',
      },
      php: {
        title: 'PHP',
        about:
          'Into the functions.php of a child theme, or a plugin. The script is for all pages; the WooCommerce hook shows the reviews of each product whose slug is its name in this site’s addresses.',
      },
      component: { title: 'Component', about: 'product is the product’s name in this site’s addresses, name the one that people read.' },
      types: { title: 'TypeScript: bukti.d.ts', about: 'Once a project, so that TypeScript knows the element.' },
    },
    pasted: 'What is pasted stays as it is today. To keep it up to date, let your server fetch #.',
    overview: {
      title: 'Which form for what',
      intro: 'Sizes for #, measured when this site was built, with gzip.',
      scriptYes: 'Needs a script',
      scriptNo: 'No script',
      requests: 'Requests: #',
      code: 'Code: #',
      noScript: 'Without JavaScript this page shows the code for one product. Change the product’s name in it for another.',
      rule: 'Every form carries the number of reviews and their mean; those with reviews carry the distribution of stars too. Where all would be praise while criticism exists, the newest criticism is shown with it.',
    },
  },
};
