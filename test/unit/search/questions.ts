/**
 * Questions on PRDECT-ID, written down before the answers were looked at, with what a right answer is: `yes` or `no` where most who
 * speak of it say so, `both` where both sides are quoted, `some` where anybody says anything to it, `none` where nobody does;
 * and a pattern that the first quote matches.
 */
export type AskedQuestion = [question: string, kind: 'yes' | 'no' | 'both' | 'some' | 'none', quote?: RegExp];

export const INDONESIAN: AskedQuestion[] = [
  ['pengirimannya cepat ga?', 'both', /cepat|kilat|fast/i],
  ['pngiriman lama gak sih', 'both', /lama|lambat/i],
  ['seller nya ramah?', 'yes', /ramah|sopan/i],
  ['adminnya fast respon ga', 'both', /respon/i],
  ['packing nya aman gk', 'both', /aman|packing|kemas/i],
  ['barangnya ori apa kw?', 'both', /ori|asli|kw|palsu/i],
  ['apakah sesuai gambar', 'both', /sesuai/i],
  ['bahannya adem ga?', 'yes', /adem|dingin|sejuk/i],
  ['bahannya tipis ya?', 'both', /tipis|menerawang/i],
  ['jahitannya rapi?', 'both', /jahit.*rap|rap.*jahit/is],
  ['ukurannya pas?', 'some', /ukuran|pas|size/i],
  ['gampang sobek ga', 'some', /sobek|robek/i],
  ['suaranya jernih gak', 'yes', /jernih|jelas/i],
  ['batrenya awet?', 'yes', /bat(e)?r|baterai/i],
  ['mudah dipasang?', 'yes', /pasang|rakit/i],
  ['wanginya gimana', 'some', /wangi|harum|aroma|bau/i],
  ['kertasnya tebal apa tipis', 'some', /kertas/i],
  ['bukunya asli?', 'both', /buku|book/i],
  ['cocok untuk kulit berminyak?', 'some', /berminyak/i],
  ['cocok buat bayi?', 'some', /bayi|anak/i],
  ['ada yang botolnya bocor?', 'some', /bocor|leak/i],
  ['warnanya sesuai foto?', 'some', /warna/i],
  ['lampunya terang ga', 'both', /terang|redup/i],
  ['rasanya enak?', 'both', /enak|lezat|nikmat|sedap|gurih|yummy/i],
  ['bisa refund ga kalo rusak', 'some', /refund|retur|uang|dana/i],
  ['garansinya ribet?', 'some', /garansi|klaim|warranty/i],
  ['nyaman dipake?', 'yes', /nyaman/i],
  ['anti air?', 'some', /air|waterproof/i],
  ['apa kekurangannya?', 'some'],
  ['apa aja kelebihannya', 'some'],
];

export const ENGLISH: AskedQuestion[] = [
  ['Is delivery fast?', 'both', /cepat|fast|kilat/i],
  ['Is the seller responsive?', 'both', /respon/i],
  ['Is it original?', 'both', /ori|asli/i],
  ['Does it match the picture?', 'both', /sesuai|gambar|foto/i],
  ['Is the fabric thin?', 'both', /tipis|menerawang|tebal/i],
  ['Is it comfortable to wear?', 'yes', /nyaman|comfort/i],
  ['Is the packaging safe?', 'both', /aman|pack|kemas/i],
  ['Does the bottle leak?', 'some', /bocor|leak/i],
  ['Does the battery last long?', 'some', /bat/i],
  ['Is it easy to install?', 'yes', /pasang|rakit|install/i],
  ['Is the sound clear?', 'yes', /suara|sound/i],
  ['How is the stitching?', 'some', /jahit/i],
  ['Is it suitable for oily skin?', 'some', /berminyak/i],
  ['Is the size too small?', 'some', /kecil|sempit|small/i],
  ['Is the lamp bright?', 'both', /terang|redup/i],
  ['Is the book genuine?', 'both', /buku|book/i],
  ['Was anything broken on arrival?', 'some', /rusak|pecah|patah|cacat|broken/i],
  ['Does it taste good?', 'some', /rasa|enak|taste/i],
  ['What do people complain about?', 'some'],
  ['Is the seller friendly?', 'yes', /ramah|friendly/i],
];

export const UNANSWERED: AskedQuestion[] = [
  ['apakah vegan?', 'none'],
  ['bisa dibayar pakai bitcoin?', 'none'],
  ['apakah mengandung kacang pohon kenari?', 'none'],
  ['ada versi braille?', 'none'],
  ['apakah bersertifikat FSC?', 'none'],
  ['cocok untuk astronot?', 'none'],
  ['Is it gluten free?', 'none'],
  ['Does it come with a Norwegian manual?', 'none'],
  ['Is it suitable for pregnant women?', 'none'],
  ['Does it support Zigbee?', 'none'],
];
