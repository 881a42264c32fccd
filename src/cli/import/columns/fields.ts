import { fold } from '#src/language/tokens.ts';

interface FieldAbout {
  about: string;
  /** Well-known headers, letters and digits only, the surest first. They come from public importers and exporters. */
  headers: readonly string[];
  /** Whether `--set` may give it one value for all rows. */
  constant?: boolean;
}

/** What a column of a file can become. */
export const FIELDS = {
  rating: {
    about: 'stars: 5, 5.0, "5 stars", FIVE, ★★★★☆ (required)',
    headers: [
      'rating',
      'reviewrating',
      'customerrating',
      'starrating',
      'ratingstar',
      'reviewstars',
      'reviewscore',
      'productrating',
      'stars',
      'star',
      'score',
      'bintang',
      'ratingbintang',
      'nilai',
      'penilaian',
      'overall',
      'overallrating',
      'ratingvalue',
      'reviewratingvalue',
      'reviewratingratingvalue',
      'sterne',
      'estrellas',
    ],
  },
  body: {
    about: 'the customer’s words; a row without words is a rating, stars alone',
    headers: [
      'body',
      'bodytext',
      'reviewbody',
      'reviewcontent',
      'reviewtext',
      'review',
      'customerreview',
      'comment',
      'commentcontent',
      'content',
      'message',
      'text',
      'ulasan',
      'isiulasan',
      'teksulasan',
      'komentar',
      'testimoni',
      'testimonial',
      'feedback',
      'comments',
      'reviewcomment',
      'reviewdescription',
      'isi',
      'kommentar',
      'texto',
      'comentario',
    ],
  },
  title: {
    about: 'headline',
    headers: ['title', 'reviewtitle', 'headline', 'reviewheadline', 'judul', 'judululasan', 'titel', 'título', 'titre'],
  },
  pros: {
    about: 'what the customer liked',
    headers: ['pros', 'likes', 'positivereview', 'reviewpros', 'kelebihan', 'vorteile', 'ventajas', 'avantages'],
  },
  cons: {
    about: 'what the customer did not like',
    headers: ['cons', 'dislikes', 'negativereview', 'reviewcons', 'kekurangan', 'nachteile', 'desventajas', 'inconvénients'],
  },
  author: {
    about: 'name of the customer; see --display for how much of it is shown',
    headers: [
      'reviewername',
      'author',
      'authorname',
      'reviewerdisplayname',
      'displayname',
      'nickname',
      'reviewusername',
      'commentauthor',
      'authorusername',
      'userfullname',
      'fullname',
      'customername',
      'customer',
      'namapelanggan',
      'namapembeli',
      'pembeli',
      'pelanggan',
      'nama',
      'username',
      'name',
      'reviewer',
      'reviewernickname',
      'usernickname',
      'autor',
      'kunde',
      'nombre',
      'cliente',
      'user',
    ],
  },
  anonymous: {
    about: 'yes, true or 1 where the customer wants no name shown',
    headers: ['isanonymous', 'anonymous', 'anonim', 'reviewerisanonymous'],
  },
  date: {
    about: 'day it was written',
    headers: [
      'reviewdate',
      'date',
      'createdat',
      'datecreated',
      'createtime',
      'reviewcreatedutc',
      'reviewcreated',
      'reviewcreationdate',
      'reviewcreatetime',
      'commentdate',
      'commentdategmt',
      'submittime',
      'submittedat',
      'publishedat',
      'publisheddate',
      'publishedatdate',
      'reviewtime',
      'writtenat',
      'dateposted',
      'createdon',
      'timestamp',
      'ctime',
      'tanggal',
      'datum',
      'fecha',
      'tanggalulasan',
      'waktu',
      'datepublished',
    ],
  },
  edited: { about: 'day on which the customer changed the words', headers: ['editedat', 'lastedited', 'editdate'] },
  experienced: { about: 'day of purchase or visit; only its month is published', headers: [], constant: true },
  city: { about: 'city of the customer; published, so only with consent', headers: [], constant: true },
  lang: {
    about: 'language of the words: id, en, jv, … (default: the site’s first)',
    headers: ['lang', 'language', 'reviewlanguage', 'bahasa', 'inlanguage'],
    constant: true,
  },
  channel: {
    about: 'where it was written: website, whatsapp, tokopedia, google, …; --channel says it for all rows',
    headers: ['channel', 'saluran'],
    constant: true,
  },
  source: {
    about: 'public address of the original, https://…',
    headers: ['sourceurl', 'reviewurl', 'reviewlink', 'permalink', 'url', 'link'],
    constant: true,
  },
  order: {
    about: 'order number; never published',
    headers: ['orderid', 'ordernumber', 'orderno', 'invoice', 'invoicenumber', 'noinvoice', 'nomorpesanan', 'nopesanan'],
  },
  id: { about: 'id of the review, so that it is known again', headers: ['reviewid', 'id', 'cmtid', 'commentid', 'feedbackid'] },
  product: {
    about: 'name of the product (this, handle or sku is required, or --product)',
    headers: [
      'productname',
      'producttitle',
      'product',
      'itemname',
      'namaproduk',
      'namabarang',
      'produk',
      'produkt',
      'produktname',
      'artikel',
      'producto',
      'produit',
      'itemreviewedname',
    ],
    constant: true,
  },
  handle: {
    about: 'the product’s name in web addresses; productSlug means the same',
    headers: ['producthandle', 'handle', 'productslug'],
    constant: true,
  },
  variant: {
    about: 'which variant was bought, in the shop’s words',
    headers: ['variant', 'variantname', 'varianttitle', 'modelname', 'variation', 'variasi', 'varian', 'namavariasi'],
    constant: true,
  },
  sku: {
    about: 'stock number of the product',
    headers: ['sku', 'productsku', 'sellersku', 'skupenjual', 'itemsku', 'merchantsku', 'kodesku'],
    constant: true,
  },
  category: { about: 'category of a new product', headers: ['category', 'productcategory', 'kategori', 'kategoriproduk'], constant: true },
  reply: {
    about: 'your public answer',
    headers: [
      'reply',
      'replybody',
      'companyresponse',
      'reviewreplycomment',
      'reviewresponsemessage',
      'balasan',
      'response',
      'responsebody',
      'ownerresponse',
      'merchantreply',
      'storereply',
      'replymessage',
      'replytext',
    ],
  },
  replyDate: {
    about: 'day of that answer; without it the answer is shown without one',
    headers: [
      'replydate',
      'repliedat',
      'replydatecreated',
      'companyreplydateutc',
      'reviewreplyupdatetime',
      'tanggalbalasan',
      'responsedate',
      'replycreatedat',
    ],
  },
  replyBy: { about: 'who answered (default: the name of the site)', headers: ['replyby'], constant: true },
  incentivised: {
    about: 'yes, true or 1 where the customer got something for it; shown, and not counted',
    headers: [
      'incentivized',
      'isincentivized',
      'incentivised',
      'isincentivised',
      'incentive',
      'hasincentive',
      'issponsored',
      'sponsored',
      'iscompensated',
      'receivedfreeproduct',
      'freeproduct',
      'berimbalan',
    ],
  },
  status: {
    about: 'published, hidden, pending, spam …; see --hidden. Empty takes every row as published, for this file only',
    headers: ['curated', 'state', 'status', 'reviewstatus', 'commentapproved', 'isapproved'],
  },
  pictures: {
    about: 'addresses or file names of pictures; --media brings them',
    headers: [
      'pictureurls',
      'photourls',
      'photourl',
      'imageurls',
      'publishedimageurls',
      'img',
      'photos',
      'images',
      'imageattachments',
      'photosurl',
      'imagesurl',
      'picturesurl',
      'mediaurl',
      'imageattachmentsimageurl',
      'photo',
      'foto',
      'gambar',
    ],
  },
  claim: { about: 'what the platform claims, such as a verified column; kept, never a badge; may be given several times', headers: [] },
} as const satisfies Record<string, FieldAbout>;

export type Field = keyof typeof FIELDS;
/** A field that one column, or one constant, fills. */
export type SingleField = Exclude<Field, 'claim'>;

export const FIELD_NAMES = Object.keys(FIELDS) as Field[];
export const SINGLE_FIELDS = FIELD_NAMES.filter((field): field is SingleField => field !== 'claim');

/** Any of these tells which product a review is about. */
export const PRODUCT_FIELDS = ['handle', 'product', 'sku'] as const satisfies readonly SingleField[];

/** Headers that name a product by a number of the platform: taken only where there is nothing better. */
export const PRODUCT_NUMBER_HEADERS = ['productid', 'pageid', 'commentpostid', 'itemid'];

export function headersOf(field: Field): readonly string[] {
  return FIELDS[field].headers;
}

export function mayBeConstant(field: Field): boolean {
  return 'constant' in FIELDS[field];
}

/** A header without case, accents, spaces and punctuation: `Review Created (UTC)` is `reviewcreatedutc`. */
export function normalizeHeader(header: string): string {
  const plain = /^[\x20-\x7e]*$/.test(header) ? header.toLowerCase() : fold(header);
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Headers such as `verified_purchase`, `Verified Buyer` and `isVerifiedBuyer`: a platform's claim. */
export function isClaimHeader(header: string): boolean {
  return normalizeHeader(header).includes('verified') || normalizeHeader(header).includes('terverifikasi');
}
