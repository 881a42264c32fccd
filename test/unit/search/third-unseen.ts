import type { Query } from './queries.ts';
import type { AskedQuestion } from './questions.ts';

/**
 * Queries and questions of a third round, written down with what is expected before any result was looked at. What they showed was mended by
 * kinds: 27 of the 40 queries and 15 of the 20 questions were right before that. Two patterns were too narrow for a result that any reader takes for right, and
 * were corrected. Of the queries that are still wrong, four ask for what nobody in the sample says: the search finds nothing, or counts who says the opposite.
 */
const NOT = '(?:tidak|tdk|ga|gak|gk|g|nggak|ngga|ngak|enggak|engga|tak|kurang|krg|blm|belum|bukan|jangan|tanpa|no|not|never|n.t)';
const not = (word: string) => new RegExp(`\\b${NOT}\\s+(?:\\w+\\s+){0,2}(?:${word})`, 'i');

/** On the sample. */
export const THIRD_SAMPLE: Query[] = [
  ['kopinya wangiii bgt', /wangi|harum|aroma|smell/i, not('wangi|harum')],
  ['kirimannya telat mulu', /telat|terlambat|lambat|lama|late|belum/i, not('telat|lama')],
  ['gula aren asli gak campuran', /asli|campur|gula|murni|aren/i],
  ['sabunnya bikin kering', /kering|sabun|soap|dry/i, not('kering')],
  ['cangkir gampang pecah', /pecah|retak|gompal|tipis|ringkih|break|broke|crack/i, not('pecah|retak')],
  ['packingnya asal asalan', /asal|pack|kardus|bungkus|penyok|sobek|rusak|kemas/i, /rapi|aman/i],
  ['kurang manis', /kurang manis|tidak manis|ga manis|pahit|tawar|hambar|less sweet|not sweet/i],
  ['komplainku ga digubris', /komplain|keluh|balas|jawab|respon|dibaca|chat|abaikan|cuek/i],
  ['dikirim barang pengganti', /ganti|replac|kirim ulang/i],
  ['beli lagi ah', /lagi|langganan|repeat|again|kedua|ketiga|keempat/i, not('beli lagi')],
  [
    'tdk sesuai gambar',
    /beda|tidak sesuai|warna|foto|gambar|photo|picture|colou?r/i,
    /^(?!.*(tidak|ga|gak|beda|tdk|kurang)).*sesuai (foto|gambar)/is,
  ],
  ['ukurannya mungil', /kecil|mungil|small|tiny/i, not('kecil|mungil')],
  ['kadaluarsa kapan', /kadaluw?arsa|kedaluwarsa|exp|tanggal|best before|bulan/i],
  ['gurunya sabar', /guru|pengajar|sabar|ngajar|instruktur|teacher|patient|pak|kelas|class/i, not('sabar')],
  ['cup cracked in the post', /crack|broke|retak|pecah|shatter|chip/i, not('cracked|broken')],
  ['smaller than I thought', /small|kecil|tiny|mungil/i, not('small')],
  ['never got my refund', /refund|money|uang|dana/i],
  ['great with milk', /milk|susu|latte|flat white/i],
  ['stains on the cloth', /stain|noda|wash|luntur|mark|cloth|taplak|bleed|bled/i, not('stain')],
  ['ants in the sugar', /ant|semut/i, not('ants')],
  ['took two weeks to arrive', /week|minggu|late|slow|days|hari|lama|telat/i],
  ['tastes burnt', /burn|gosong|hangus/i, not('burnt|gosong')],
];

/** On PRDECT-ID. */
export const THIRD_PRDECT: Query[] = [
  ['resletingnya macet', /res?leting|ritsleting|sleting|zip/i, not('macet')],
  ['busanya tipiss', /tipis|busa/i, not('tipis')],
  ['blm seminggu dah rusak', /rusak|mati|error|patah|pecah|jebol|copot|lepas|ga fungsi/i, not('rusak')],
  ['gada buble wrap', /bub+le|bungkus|pack/i, /^(?!.*(tidak|ga|gak|tdk|ngga|nggak|tanpa|tnp|kurang|hanya|cuma|no|g )).*bub+le/is],
  [
    'ga nyesel order dsini',
    /nyesel|nyesal|menyesal|puas|senang|suka|recom|langganan|mantap/i,
    /(?<!(gak|ga|tidak|tdk|g|gk|nggak|tak|ngga|enggak|akan|bakal) )\b(nyesel|nyesal|menyesal)\b/i,
  ],
  ['anak saya suka bgt', /anak|suka|senang|baby|bayi/i, not('suka')],
  ['chat ga dibales seller', /balas|bales|respon|chat|slow|jawab/i, /fast respon|respon cepat/i],
  ['colokannya longgar', /longgar|colok|kendor|goyang|oblak|charger/i, not('longgar')],
  ['bahan panas gak nyerap keringat', /panas|gerah|serap|keringat|bahan/i, not('panas')],
  ['dpt barang cacat', /cacat|rusak|pecah|retak|lecet|sobek|bolong|defect|penyok/i, not('cacat|rusak')],
  ['rasanya enakk', /enak|lezat|nikmat|sedap|yummy|gurih/i, not('enak')],
  ['gambarnya buram', /buram|burem|blur|gambar|jelas/i, not('buram|blur')],
  ['pengirimannya super kilat', /cepat|kilat|cpt|cepet|fast|gercep|ekspres/i, not('cepat')],
  ['kegedean dipake', /besar|gede|longgar|kegedean|kebesaran/i, not('besar|kegedean')],
  ['lampu kedip kedip', /kedip|lampu|mati|redup|led/i, not('kedip')],
  ['tulisannya pudar', /pudar|luntur|tulisan|hilang|print|cetak/i, not('pudar|luntur')],
  ['cepet bgt abis batrenya', /bat(e|re|er)|habis|abis|boros|drop|tahan/i, not('habis|boros')],
  ['tokonya penipu', /tipu|bohong|php|curang|palsu/i, not('tipu|penipu')],
];

/** On PRDECT-ID. */
export const THIRD_QUESTIONS: AskedQuestion[] = [
  ['resletingnya kuat ga?', 'some', /res?leting|ritsleting|sleting|zip/i],
  ['gampang luntur gak?', 'some', /luntur|pudar/i],
  ['bahannya bikin gatel?', 'some', /gatal|gatel|bahan|iritasi/i],
  ['sellernya jujur ga kak', 'some', /jujur|amanah|bohong|tipu|percaya/i],
  ['sampenya berapa hari?', 'some', /hari|sampai|sampe|cepat|lama/i],
  ['suka dikasih bonus ga?', 'some', /bonus|gratis|free|hadiah/i],
  ['lemnya kuat?', 'some', /lem|rekat|t?empel|lengket/i],
  ['kualitasnya oke?', 'yes', /kualitas|kwalitas|quality|bagus/i],
  ['kucingnya doyan?', 'some', /kucing|doyan|anabul|suka/i],
  ['baterainya cepet habis ga', 'some', /bat|habis|boros|awet/i],
  ['warnanya pudar ga abis dicuci', 'some', /warna|pudar|luntur|cuci/i],
  ['Is the material soft?', 'yes', /lembut|halus|empuk|soft|kasar|bahan/i],
  ['Does it smell bad?', 'some', /bau|apek|menyengat|wangi|smell/i],
  ['Did the seller answer messages?', 'some', /balas|respon|jawab|chat/i],
  ['Is it worth the price?', 'some', /harga|worth|murah|mahal/i],
  ['Is it noisy?', 'some', /berisik|bising|suara|noise/i],
  ['bisa dicicil pakai paylater?', 'none'],
  ['ada sertifikat organik dari Swiss?', 'none'],
  ['does it have a USB-C dock for Linux?', 'none'],
  ['apakah aman untuk hamster?', 'none'],
];
