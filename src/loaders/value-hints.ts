import type { Bilingual } from '#src/schemas/problem.ts';

/** A sentence that says what a common slip is about; nothing where the value itself says it. */
export function valueHint(found: unknown, expected: string, name: string): Bilingual | undefined {
  if (typeof found === 'string' && /^["“”„‟«»‘’‚‛]/u.test(found) && !expected.startsWith('plain text'))
    return {
      en: 'These are the quotes of a word processor; plain ones are " and \'.',
      id: 'Itu tanda kutip dari pengolah kata; tanda kutip biasa adalah " dan \'.',
    };
  if (typeof found === 'string' && expected.includes('content/media/'))
    return mediaHint(found, expected.startsWith('a file') || expected.startsWith('a picture'));
  if ((typeof found === 'string' || typeof found === 'number') && expected.startsWith('a calendar date')) return dateHint(String(found));
  if (typeof found === 'string' && (name === 'lang' || name === 'languages') && expected.startsWith('a language tag'))
    return { en: 'Languages are written as short codes.', id: 'Bahasa ditulis sebagai kode singkat.' };
  if (typeof found === 'string' && expected.startsWith('a web address')) return addressHint(found);
  if (expected.startsWith('a number in international form'))
    return {
      en: 'In quotes, with the code of the country first and without spaces: 0812… in Indonesia is "+62812…".',
      id: 'Di antara tanda kutip, diawali kode negara, tanpa spasi: 0812… di Indonesia menjadi "+62812…".',
    };
  if (expected === 'a whole number from 1 to 5' && /^\d[.,]\d(?:\s*\/\s*5)?$/.test(String(found)))
    return {
      en: 'There are no parts of stars: write the stars that the customer gave.',
      id: 'Bintang tidak dipecah: tulis bintang yang diberikan pelanggan.',
    };
  if (name === 'reason' && expected.includes('not-a-customer'))
    return { en: 'Few stars are no reason: then it is published.', id: 'Bintang sedikit bukan alasan: ulasan seperti itu tetap terbit.' };
  if (name === 'status') return { en: 'A withheld review needs its reason as well.', id: 'Ulasan yang ditahan juga perlu reason.' };
  if (typeof found === 'string' && expected.startsWith('a number') && /\d/.test(found))
    return {
      en: 'A number has no currency, no quotes and no points between its thousands.',
      id: 'Angka ditulis tanpa mata uang, tanpa tanda kutip, dan tanpa titik pemisah ribuan.',
    };
  if (expected === 'a list' || expected === 'fields (name: value)')
    return expected === 'a list'
      ? { en: 'A list stands in [ ], also with one thing in it.', id: 'Daftar ditulis di dalam [ ], juga bila isinya satu.' }
      : { en: 'Fields stand in { }, each with its name.', id: 'Bidang ditulis di dalam { }, masing-masing dengan namanya.' };
  return undefined;
}

function mediaHint(found: string, isPicture: boolean): Bilingual | undefined {
  if (/\p{Cc}/u.test(found))
    return {
      en: 'In double quotes a \\ begins a sign of its own; folders are divided by /.',
      id: 'Di dalam tanda kutip ganda, \\ memulai tanda lain; folder dipisah dengan /.',
    };
  if (/^https?:/i.test(found))
    return {
      en: 'Pictures are files of this folder, so that nobody else can change or follow them: download it into content/media/.',
      id: 'Gambar harus berupa berkas di folder ini, agar tidak bisa diganti atau dilacak orang lain: unduh ke content/media/.',
    };
  if (/\.(?:heic|heif)$/i.test(found))
    return {
      en: 'Browsers cannot show HEIC: save the photo as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).',
      id: 'Peramban tidak bisa menampilkan HEIC: simpan fotonya sebagai JPEG (di iPhone: Pengaturan, Kamera, Format, Paling Kompatibel).',
    };
  if (/\.(?:mov|avi|mkv|3gp|m4v)$/i.test(found))
    return {
      en: 'Browsers show MP4 and WebM: save the video as MP4.',
      id: 'Peramban menampilkan MP4 dan WebM: simpan videonya sebagai MP4.',
    };
  if (/\.(?:gif|bmp|tiff?|svg|pdf|psd)$/i.test(found) && isPicture)
    return { en: 'Save the picture as JPEG, PNG, WebP or AVIF.', id: 'Simpan gambarnya sebagai JPEG, PNG, WebP, atau AVIF.' };
  if (/\s/.test(found))
    return {
      en: 'There is a space in the name: rename the file with hyphens, and write that name.',
      id: 'Ada spasi di namanya: ganti nama berkasnya dengan tanda hubung, lalu tulis nama itu.',
    };
  if (/^[A-Za-z]:\\/.test(found))
    return {
      en: 'This is a place on one computer: copy the file into content/media/, and write its path from there.',
      id: 'Ini tempat di satu komputer: salin berkasnya ke content/media/, lalu tulis jalurnya dari sana.',
    };
  if (/[^\w./\\-]/.test(found))
    return {
      en: 'The name has a character that addresses cannot hold: rename the file with letters a to z, digits and hyphens.',
      id: 'Ada karakter yang tidak bisa dipakai di alamat: ganti nama berkasnya dengan huruf a sampai z, angka, dan tanda hubung.',
    };
  if (!/\.\w+$/.test(found))
    return { en: 'The ending of the name is missing, such as .jpg.', id: 'Akhiran namanya belum ada, misalnya .jpg.' };
  return undefined;
}

function dateHint(found: string): Bilingual | undefined {
  if (/^\d{9,13}$/.test(found)) return { en: 'This counts seconds; write the day.', id: 'Ini hitungan detik; tulis harinya.' };
  if (/^\d{4}-\d{2}-\d{2}$/.test(found)) return { en: 'There is no such day in the calendar.', id: 'Hari itu tidak ada di kalender.' };
  if (/T\d{2}:\d{2}.*Z$/.test(found))
    return {
      en: 'The time is that of Greenwich: if it was the next day where the customer is, write that day.',
      id: 'Jamnya adalah jam Greenwich: bila di tempat pelanggan sudah hari berikutnya, tulis hari itu.',
    };
  if (/^\d{5}$/.test(found))
    return { en: 'This counts days, as a spreadsheet does; write the day.', id: 'Ini hitungan hari dari lembar sebar; tulis harinya.' };
  if (/^\d{4}(?:[-/. ]\d{1,2})?$|^\p{L}{3,}\s+\d{4}$/u.test(found)) return { en: 'The day is missing.', id: 'Harinya belum ada.' };
  if (/^\d{1,2}[-/. ]\d{1,2}$/.test(found)) return { en: 'The year is missing.', id: 'Tahunnya belum ada.' };
  if (/^(?:yesterday|today|kemarin|hari ini|now|tadi|last week|minggu lalu)$/i.test(found))
    return { en: 'Such a word means another day tomorrow.', id: 'Kata seperti itu berarti hari lain besok.' };
  const [, first, second] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2}$)/.exec(found) ?? [];
  if (first !== undefined && second !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12)
    return {
      en: `The year comes first, then the month, then the day; ${first} is taken for the day here, and ${second} for the month.`,
      id: `Tahun lebih dulu, lalu bulan, lalu hari; di sini ${first} dianggap hari, dan ${second} bulan.`,
    };
  if (first !== undefined)
    return { en: 'The year comes first, then the month, then the day.', id: 'Tahun lebih dulu, lalu bulan, lalu hari.' };
  return undefined;
}

function addressHint(found: string): Bilingual | undefined {
  if (!/[./]/.test(found) || found.startsWith('@'))
    return {
      en: 'Open it in a browser, and copy the whole address.',
      id: 'Buka di peramban, lalu salin seluruh alamatnya.',
    };
  if (/[?#]/.test(found))
    return {
      en: 'It is the address of a folder: nothing follows a ? or a #.',
      id: 'Ini alamat sebuah folder: tidak ada apa pun setelah ? atau #.',
    };
  if (/^https?:\/\/[^/]+\/.*[^\w./~-]/.test(found))
    return {
      en: 'Its path has letters a to z, digits and hyphens alone: other characters become codes such as %C3%A9.',
      id: 'Jalurnya hanya huruf a sampai z, angka, dan tanda hubung: karakter lain menjadi kode seperti %C3%A9.',
    };
  if (/\s/.test(found)) return { en: 'An address has no spaces.', id: 'Alamat tidak memuat spasi.' };
  return undefined;
}
