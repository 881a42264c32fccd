/**
 * What schemas say they expect, in Indonesian. Schemas have the English beside the rule; each of their sentences is a line here, and a
 * test holds that none is missing.
 */
const INDONESIAN: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/^a whole number from 1 to 5$/, 'bilangan bulat dari 1 sampai 5'],
  [/^a whole number from 1$/, 'bilangan bulat mulai dari 1'],
  [/^a whole number$/, 'bilangan bulat'],
  [/^a number, zero or more$/, 'angka, nol atau lebih'],
  [/^a number$/, 'angka'],
  [/^a list$/, 'daftar'],
  [
    /^words that claim nothing of reviews that is not proven$/,
    'kata-kata yang tidak menyatakan sesuatu yang tidak terbukti tentang ulasan',
  ],
  [/^a text in which stand (.*), and no other braces$/, 'teks yang memuat $1, tanpa kurung kurawal lain'],
  [/^fields \(name: value\)$/, 'beberapa bidang (nama: nilai)'],
  [/^a text$/, 'teks'],
  [/^true or false$/, 'true atau false'],
  [/^one line of text, 1 to (\d+) characters, without control characters$/, 'satu baris teks, 1 sampai $1 huruf, tanpa karakter kendali'],
  [/^plain text, 1 to (\d+) characters, without control characters$/, 'teks biasa, 1 sampai $1 huruf, tanpa karakter kendali'],
  [/^a calendar date written YYYY-MM-DD, such as (.*)$/, 'tanggal yang ditulis TTTT-BB-HH, misalnya $1'],
  [
    /^a web address that starts with https:\/\/ or http:\/\/, without \? and #, and with a path of plain letters$/,
    'alamat web yang diawali https:// atau http://, tanpa ? dan #, dengan jalur dari huruf biasa',
  ],
  [/^a web address that starts with https:\/\/ or http:\/\/$/, 'alamat web yang diawali https:// atau http://'],
  [/^a language tag such as (.*) or (.*)$/, 'kode bahasa, misalnya $1 atau $2'],
  [
    /^lower-case letters, digits and hyphens, at most (\d+) characters, such as (.*)$/,
    'huruf kecil, angka, dan tanda hubung, paling banyak $1, misalnya $2',
  ],
  [/^one text, or one for each language: (.*)$/, 'satu teks, atau satu untuk tiap bahasa: $1'],
  [/^a file below content\/media\/, such as (.*) or (.*) \((.*)\)$/, 'berkas di dalam content/media/, misalnya $1 atau $2 ($3)'],
  [/^a file below content\/media\/, such as (.*)$/, 'berkas di dalam content/media/, misalnya $1'],
  [/^a WebVTT file below content\/media\/, such as (.*)$/, 'berkas WebVTT di dalam content/media/, misalnya $1'],
  [/^a picture below content\/media\/ \((.*)\), such as (.*), or (\{.*)$/, 'gambar di dalam content/media/ ($1), misalnya $2, atau $3'],
  [/^a picture below content\/media\/ \((.*)\), such as (.*)$/, 'gambar di dalam content/media/ ($1), misalnya $2'],
  [
    /^a woff2, ttf or otf file below content\/media\/fonts\/, such as (.*)$/,
    'berkas woff2, ttf, atau otf di dalam content/media/fonts/, misalnya $1',
  ],
  [/^one of: (.*)$/, 'salah satu dari: $1'],
  [/^at least one of: (.*)$/, 'sedikitnya satu dari: $1'],
  [/^at least one product$/, 'sedikitnya satu produk'],
  [/^at least one language$/, 'sedikitnya satu bahasa'],
  [/^at least one review$/, 'sedikitnya satu ulasan'],
  [/^at least one word$/, 'sedikitnya satu kata'],
  [/^at least one source that a reader can open$/, 'sedikitnya satu sumber yang bisa dibuka pembaca'],
  [/^one of the entries$/, 'salah satu dari entries'],
  [/^fewer days than valid$/, 'hari yang lebih sedikit dari valid'],
  [/^one text, or a list of them$/, 'satu teks, atau daftar teks'],
  [/^the code of a country in two capitals, such as (.*), (.*) or (.*)$/, 'kode negara dua huruf besar, misalnya $1, $2, atau $3'],
  [/^true; delete the file where it is not so$/, 'true; hapus berkasnya bila tidak demikian'],
  [/^the SHA-256 of the file, 64 hexadecimal digits$/, 'SHA-256 berkasnya, 64 angka heksadesimal'],
  [/^the address that takes the POST, since send names form$/, 'alamat yang menerima POST, karena send menyebut form'],
  [/^at most (\d+)$/, 'paling banyak $1'],
  [/^each language once$/, 'tiap bahasa satu kali'],
  [/^each size once$/, 'tiap ukuran satu kali'],
  [/^a currency code of three capitals, such as (.*)$/, 'kode mata uang tiga huruf besar, misalnya $1'],
  [
    /^a GTIN of 8, 12, 13 or 14 digits, in quotes so that it stays text$/,
    'GTIN 8, 12, 13, atau 14 angka, diapit tanda kutip agar tetap teks',
  ],
  [/^a picture first: cards and search engines show the first one$/, 'gambar lebih dulu: yang pertama tampil di kartu dan mesin pencari'],
  [/^an order number in quotes, so that it stays text$/, 'nomor pesanan di antara tanda kutip, agar tetap teks'],
  [/^an order number of at most (\d+) characters$/, 'nomor pesanan paling banyak $1 huruf'],
  [/^an order number$/, 'nomor pesanan'],
  [/^an e-mail address$/, 'alamat surel'],
  [/^a number in international form, such as (.*)$/, 'nomor dalam bentuk internasional, misalnya $1'],
  [/^(?:32 hexadecimal digits in quotes).*$/, '32 angka heksadesimal di antara tanda kutip, seperti yang ditulis bukti seal'],
  [
    /^a colour in quotes, such as "(.*?)".*\), or (\{.*)$/,
    'warna di antara tanda kutip, misalnya "$1" (tanpa tanda kutip, # dianggap catatan), atau $2',
  ],
  [/^a colour in quotes, such as "(.*?)".*$/, 'warna di antara tanda kutip, misalnya "$1" (tanpa tanda kutip, # dianggap catatan)'],
  [/^built-in, system, or (.*)$/, 'built-in, system, atau $1'],
  [/^a name of letters, digits, spaces and hyphens, such as (.*)$/, 'nama dari huruf, angka, spasi, dan tanda hubung, misalnya $1'],
  [
    /^the day it was written, YYYY-MM-DD \(only imported reviews may have no date\)$/,
    'hari ulasan ditulis, TTTT-BB-HH (hanya ulasan impor yang boleh tanpa tanggal)',
  ],
  [
    /^the day of the answer, YYYY-MM-DD \(only imported reviews may have none\)$/,
    'hari balasan ditulis, TTTT-BB-HH (hanya ulasan impor yang boleh tanpa tanggal)',
  ],
  [/^a reason, since status is withheld; one of: (.*)$/, 'alasan, karena status-nya withheld; salah satu dari: $1'],
  [/^no reason, or status: withheld$/, 'tanpa reason, atau status: withheld'],
  [/^the public address of the original, since channel is (.*)$/, 'alamat ulasan aslinya, karena channel-nya $1'],
  [/^the public address of the post, since platform is (.*)$/, 'alamat kiriman aslinya, karena platform-nya $1'],
  [/^a day no later than (.*)$/, 'hari yang tidak lebih lambat dari $1'],
  [/^a day no earlier than (.*), that of the review$/, 'hari yang tidak lebih awal dari $1, hari ulasannya'],
  [/^a day no earlier than (.*), that of the question$/, 'hari yang tidak lebih awal dari $1, hari pertanyaannya'],
  [/^a day no earlier than (.*), that of the one before it$/, 'hari yang tidak lebih awal dari $1, hari yang sebelumnya'],
  [/^a day no earlier than (.*)$/, 'hari yang tidak lebih awal dari $1'],
  [/^no remedy, or step: remedied$/, 'tanpa remedy, atau step: remedied'],
  [/^no rating, or step: confirmed$/, 'tanpa rating, atau step: confirmed'],
  [/^no note, or a disclosure other than none$/, 'tanpa catatan, atau disclosure selain none'],
  [/^a sentence that says what was given, since disclosure is (.*)$/, 'satu kalimat tentang apa yang diberikan, karena disclosure-nya $1'],
  [/^the picture that stands for the video, such as (.*)$/, 'gambar pengganti videonya, misalnya $1'],
  [/^no poster, since src is a picture$/, 'tanpa poster, karena src-nya gambar'],
  [/^no captions, since src is a picture$/, 'tanpa captions, karena src-nya gambar'],
];

/** @returns nothing where the sentence is not known */
export function expectedInIndonesian(english: string): string | undefined {
  const known = INDONESIAN.find(([pattern]) => pattern.test(english));
  return known === undefined ? undefined : english.replace(known[0], known[1]);
}

/** What is said where a schema has no sentence of its own: only about the kind of value. */
export function expectedKind(expected: string): string {
  const kinds: Record<string, string> = {
    array: 'a list',
    object: 'fields (name: value)',
    record: 'fields (name: value)',
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return kinds[expected] ?? 'another value';
}
