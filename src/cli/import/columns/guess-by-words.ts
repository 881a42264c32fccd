import { isThirdParty } from '#src/schemas/review.ts';
import type { Table } from '../reading/table.ts';
import { channelNamed } from '../rows/channel-name.ts';
import { parseDate } from '../rows/parse-date.ts';
import { isAnswerForItself, isStateOfAnswer, whoseAnswer } from './answer-columns.ts';
import { answersConsent, consentAsked } from './consent.ts';
import type { SingleField } from './fields.ts';
import { ABOUT_ANSWER, anyOf, headerWords } from './header-words.ts';
import { isAboutIncentive } from './incentives.ts';
import { couldBeStars, isFlag, sampleOf } from './likely-column.ts';
import { FAMILY_NAMES, GIVEN_NAMES, NAMES, namePart } from './name-columns.ts';
import { isNo, isYes } from './yes-no.ts';

/** What tells that a column holds a field: words that its header has, words that it has not, and how its cells look. */
interface Rule {
  has: RegExp;
  hasNot: RegExp;
  fits: (cells: readonly string[]) => boolean;
  /** Columns with one of these words are surer than the others. */
  surer?: RegExp;
}

const SAMPLE = 500;
const DAY = anyOf(
  'date,dates,datetime,time,timestamp,when,created,submitted,submission,posted,written,reviewed,added,tanggal,tgl,waktu,datum,antwortdatum,zeitstempel,fecha,temporal,horodateur,data,tarikh',
);
/** Columns that somebody else fills than the customer, or that count and classify. */
const OF_OTHERS =
  'seller,penjual,shop,store,toko,merchant,vendor,business,company,brand,merek,courier,kurir,logistik,platform,campaign,admin,staff,agent,support,karyawan,petugas,mitarbeiter,internal,private,moderation,moderator,survey,consent,permission,allow,allowed,boleh,izin,bersedia,tampil,tampilkan,ditampilkan';
const TECHNICAL =
  'id,ids,url,link,links,email,ip,type,tipe,status,state,count,jumlah,total,average,avg,mean,rata,label,class,code,kode,language,lang,bahasa,avatar,country,location,city,helpful,likes,votes,flag,reason,tags,device,version';

/** Fields that are told by words in the header where no well-known header is there. Each column has to hold what the field needs. */
const RULES: Partial<Record<SingleField, Rule>> = {
  id: {
    has: anyOf('review id,ulasan id,id ulasan,id review,id penilaian,feedback id,bewertungs id,comment id,id komentar,response id'),
    hasNot: anyOf('order,product,user,customer,shop,parent'),
    fits: (cells) => new Set(cells).size === cells.length,
  },
  order: {
    has: anyOf(
      'order id,order no,order number,order ref,order reference,id order,no order,nomor order,id pesanan,no pesanan,nomor pesanan,kode pesanan,id transaksi,nomor transaksi,no invoice,nomor invoice,invoice id,transaction id,reservation number,booking number,bestellnummer,bestell nr,auftragsnummer',
    ),
    hasNot: anyOf('status,date,time,item,line'),
    fits: (cells) => cells.every((cell) => !/\s\S+\s/.test(cell)),
  },
  rating: {
    has: anyOf(
      'schulnote,schulnoten,rating,ratings,star,stars,bintang,score,skor,nilai,penilaian,grade,rate,bewertung,sterne,punkte,estrellas,calificación,puntuación,valoración,puas,kepuasan,satisfied,satisfaction,zufriedenheit,zufrieden,satisfacción,note,étoiles,nota,avaliação,valutazione,voto,beoordeling',
    ),
    hasNot: anyOf(
      `${OF_OTHERS},${TECHNICAL},service,layanan,pelayanan,delivery,pengiriman,shipping,value,quality,kualitas,ease,staff,cleanliness,comfort,facilities,secondary,attributes,recommend,nps,sentiment,previous,old,best,worst,max,range,scale,comment,comments,komentar,date,time,tanggal,waktu,title,judul,price,harga`,
    ),
    fits: (cells) => couldBeStars(cells) && !isFlag(cells),
    surer: anyOf('review rating,product review,product rating,rating produk,penilaian produk,ulasan,overall'),
  },
  body: {
    has: anyOf(
      'review,reviews,quote,zitat,kutipan,ulasan,comment,comments,komentar,testimoni,testimonial,feedback,experience,pengalaman,ceritakan,message,pesan,text,teks,content,isi,pendapat,opinion,masukan,kommentar,rezension,erfahrung,erfahrungen,reseña,opinión,comentario,comentarios,experiencia,avis,commentaire,expérience,opinião,recensione',
    ),
    hasNot: anyOf(
      `${OF_OTHERS},${TECHNICAL},rating,ratings,star,stars,bintang,score,title,judul,headline,date,time,tanggal,waktu,created,source,image,images,photo,photos,foto,video,name,nama,author,reviewer,product,produk,variant,variasi,order,service,layanan,delivery,pengiriman,translated,translation,positive,negative,summary`,
    ),
    fits: (cells) => areTexts(cells) && !isFlag(cells),
  },
  title: {
    has: anyOf('title,judul,headline,heading,subject,titel,überschrift,betreff,título,titre,titolo'),
    hasNot: anyOf(
      `${OF_OTHERS},${TECHNICAL},product,produk,item,page,job,author,reviewer,user,customer,position,place,listing,movie,form,question`,
    ),
    fits: (cells) => areTexts(cells),
  },
  pros: {
    has: anyOf('like best,liked,pros,advantages,kelebihan,disukai,suka'),
    hasNot: anyOf(`${TECHNICAL},dislike,disliked,not,tidak`),
    fits: (cells) => areTexts(cells),
  },
  cons: {
    has: anyOf('dislike,disliked,cons,disadvantages,kekurangan,tidak suka,tidak disukai,improve,improved'),
    hasNot: anyOf(TECHNICAL),
    fits: (cells) => areTexts(cells),
  },
  author: {
    has: anyOf(
      `${NAMES},${GIVEN_NAMES},${FAMILY_NAMES},reviewer,author,customer,buyer,pembeli,pelanggan,pengguna,guest,tamu,user,username,sender,nickname,kunde,kundin,cliente,client,usuario,utilisateur,review display`,
    ),
    hasNot: anyOf(
      `${OF_OTHERS},${TECHNICAL},title,job,size,level,group,age,gender,nationality,hotel,division,department,class,category,brand,team,event,course,page,image,photo,picture,product,produk,item,barang,place,file,variant,variasi,sku,order,pesanan,app,package,date,tanggal,since,locale,comment,comments,komentar,ulasan,testimoni,feedback,message,text,content,isi,pengalaman,rating,score`,
    ),
    fits: (cells) => areNames(cells) && !isFlag(cells) && cells.every((cell) => cell.length <= 100 && !/^https?:/i.test(cell)),
  },
  date: {
    has: DAY,
    hasNot: anyOf(
      'edited,edit,modified,modification,updated,update,last,changed,order,pesanan,purchase,purchased,bought,beli,dibeli,pembelian,retrieved,scraped,crawled,extracted,exported,imported,fetched,travel,visit,stay,trip,sale,sales,transaction,transaksi,delivery,delivered,shipping,kirim,pengiriman,check,birth,lahir,joined,expire,expiry,deleted,moderated,approved,experience,experienced,published for',
    ),
    fits: areDays,
    surer: anyOf('review,ulasan,penilaian,created,submitted,submission,posted,written,reviewed,added'),
  },
  channel: {
    has: anyOf('channel,platform,marketplace,source,sumber,kanal,saluran,asal,origin,site,network'),
    hasNot: anyOf(
      'id,url,link,date,time,device,os,version,hear,heard,find,found,tahu,mengetahui,traffic,utm,lead,leads,referral,medium,campaign,order,pesanan',
    ),
    fits: namePlatforms,
  },
  product: {
    has: anyOf(
      'product,products,produk,item,barang,listing,artikel,article,producto,artículo,produit,produto,prodotto,place,placename,hotel,itemreviewed',
    ),
    hasNot: anyOf(
      `${TECHNICAL},rating,star,stars,score,review,ulasan,penilaian,image,photo,foto,category,kategori,price,harga,variant,varian,variasi,sku,number,nomor,condition,quality,kualitas,remote,external,comment,komentar,brand,date,tanggal,description,deskripsi,satisfied,puas,handle,slug,response,address`,
    ),
    fits: (cells) => areTexts(cells),
    surer: anyOf('name,nama,title,judul'),
  },
  variant: {
    has: anyOf('variant,varian,variasi,variation,sku name,model name'),
    hasNot: anyOf(`${TECHNICAL},sku id,number,nomor,price,harga`),
    fits: (cells) => areTexts(cells),
  },
  lang: {
    has: anyOf('language,lang,locale,bahasa'),
    hasNot: anyOf('translated,translation,target,reply'),
    fits: (cells) => cells.every((cell) => /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(cell)),
  },
  reply: {
    has: ABOUT_ANSWER,
    hasNot: anyOf(
      'id,is,has,by,name,author,user,status,state,rate,count,date,dates,datetime,time,timestamp,created,updated,modified,millis,hours,visible,shown,url,link,type,department,tanggal,waktu,datum,antwortdatum,survey',
    ),
    fits: (cells) => areTexts(cells) && holdWords(cells),
  },
  replyDate: {
    has: ABOUT_ANSWER,
    hasNot: anyOf('id,is,has,by,name,status,state,rate,count'),
    fits: areDays,
  },
  pictures: {
    has: anyOf('image,images,photo,photos,foto,gambar,picture,pictures,media,img,bild,bilder'),
    hasNot: anyOf(
      'avatar,profile,user,author,reviewer,product,produk,has,count,id,rejected,hidden,video,logo,type,width,height,small,thumb,thumbnail',
    ),
    fits: (cells) => cells.every((cell) => /https?:\/\/|^\/\/|\.(?:jpe?g|png|webp|gif|heic)\b/i.test(cell)),
    surer: anyOf('original,full,large,normal'),
  },
};

/** Whether a cell looks like the name of a column: short, without a number, with a word that names of columns have. */
export function isHeaderLike(cell: string): boolean {
  return cell.length <= 40 && !/\d{3}/.test(cell) && Object.values(RULES).some(({ has }) => has.test(headerWords(cell)));
}

/** What a header says of the numbers below it: "(1 = best, 5 = worst)". */
const SCALE = /[([][^)\]]*\d[^)\]]*[)\]]/;

/** The columns that hold a field by the words of their headers and by their cells, the surer ones alone where there are some. */
export function guessByWords(field: SingleField, free: readonly string[], table: Table): string[] {
  const rule = RULES[field];
  if (rule === undefined) return [];
  const fitting = free.filter((column) => {
    const cells = isNamedFor(field, column) ? sampleOf(table, column).slice(0, SAMPLE) : [];
    return cells.length > 0 && rule.fits(cells) && !answersForLeave(column, cells) && !isAboutIncentive(column);
  });
  const surer = fitting.filter((column) => rule.surer?.test(headerWords(column)));
  return surer.length > 0 ? surer : fitting;
}

/** Whether the words of a header tell that its column holds a field, whatever stands in its cells. */
export function isNamedFor(field: SingleField, column: string): boolean {
  const rule = RULES[field];
  const words = headerWords(field === 'rating' ? column.replace(SCALE, ' ') : column);
  if (rule === undefined || !rule.has.test(words) || rule.hasNot.test(words) || (field === 'author' && isNameOfOther(column))) return false;
  if (field === 'reply' || field === 'replyDate') return !isAnswerForItself(column) && whoseAnswer(column) !== 'customer';
  // "Response" usually means the shop's answer. Only in an id it may be what a customer sends, as surveys call it.
  return field === 'id' || !ABOUT_ANSWER.test(words);
}

/** Whether customers answer in a column whether their words may be published: "I agree" is no review. */
function answersForLeave(column: string, cells: readonly string[]): boolean {
  return consentAsked(column) !== undefined && cells.filter((cell) => answersConsent(cell) !== undefined).length * 2 >= cells.length;
}

/** Words beside "name" in the header of a customer's own, as in "What is your full name?" */
const BESIDE_NAME = new RegExp(
  ` (?:${'reviewer|author|customer|consumer|konsumen|member|anggota|respondent|responden|contact|shopper|patient|pasien|student|siswa|buyer|pembeli|pelanggan|pengguna|guest|tamu|user|username|sender|nickname|kunde|kunden|kundin|cliente|client|usuario|utilisateur|pengulas|profile|profil|akun|display|displayed|public|first|given|vor|nick|full|complete|nama|name|nombre|nom|nome|naam|your|you|my|what|is|the|please|enter|optional|and|or|lengkap|anda|kamu|panggilan|siapa|depan|inisial|initials|de|del|du|des|vous|votre|su|tu|ihr|ihren|wie|ist|lautet|bitte|completo|complet|vollstandiger|review|q|\\d+'}) `,
);
const NAME = anyOf(NAMES);

/** A name that is no person’s: the header says that it is that of a hotel, a division or something else. A family name alone is none to show. */
function isNameOfOther(column: string): boolean {
  const words = headerWords(column);
  const part = namePart(column)?.part;
  if (part === 'family' || part === 'middle') return true;
  return (
    part !== 'given' &&
    part !== 'whole' &&
    NAME.test(words) &&
    !words
      .trim()
      .split(' ')
      .every((word) => BESIDE_NAME.test(` ${word} `) || NAME.test(` ${word} `))
  );
}

/** Whether texts are more than yes and no, states and days: "Reply" may also say whether there is one. */
export function holdWords(cells: readonly string[]): boolean {
  return !areDays(cells) && cells.some((cell) => /\p{L}/u.test(cell) && !isYes(cell) && !isNo(cell) && !isStateOfAnswer(cell));
}

/** Names of other people's platforms in some cells. How a shop's own review came (by e-mail, by a form) says nothing of where it was written. */
function namePlatforms(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const channel = channelNamed(cell);
    return channel !== undefined && isThirdParty(channel);
  });
}

/** Letters in most cells, and no cell that is an address alone. */
function areTexts(cells: readonly string[]): boolean {
  return cells.filter((cell) => /\p{L}{2}/u.test(cell)).length >= cells.length * 0.6 && !cells.some((cell) => /^https?:\/\//i.test(cell));
}

/** Masked names have one letter: `A***a`. */
function areNames(cells: readonly string[]): boolean {
  return cells.filter((cell) => /\p{L}/u.test(cell)).length >= cells.length * 0.6;
}

/** Days on which a customer can have written something. */
function areDays(cells: readonly string[]): boolean {
  const days = cells.filter((cell) => {
    const { date = '', isRelative } = parseDate(cell, undefined);
    const { date: other = '' } = date === '' ? parseDate(cell, 'mdy') : {};
    return isRelative === true || [date, other].some((day) => day > '1995' && day < '2100');
  });
  return days.length >= Math.max(1, cells.length * 0.8);
}
