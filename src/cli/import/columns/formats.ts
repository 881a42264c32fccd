import type { Channel } from '#src/schemas/review.ts';
import type { Table } from '../reading/table.ts';
import { normalizeHeader, type SingleField } from './fields.ts';

/** A file as one platform writes it. Headers stand here without case, spaces and punctuation, as `normalizeHeader()` makes them. */
export interface Format {
  /** As the report says it. */
  name: string;
  /** Headers that all have to be there. */
  signature: readonly string[];
  /** Headers that tell that it is another format, which has all of these and more. */
  without?: readonly string[];
  /** Where the reviews were written; missing where the file of a collector says nothing of it. */
  channel?: Channel;
  /** Which header fills a field, the surest first; an empty list for a field that no column fills. */
  columns: Partial<Record<SingleField, readonly string[]>>;
  /** What this platform's own words and numbers for a status mean, where they are not the usual ones. */
  status?: Readonly<Record<string, 'shown' | 'hidden'>>;
  /** Answers are rows of their own, which name the row that they answer. */
  answers?: { parent: string };
}

/** Every format that is known by its headers. Source: public importers, exporters and their documentation. */
export const FORMATS: readonly Format[] = [
  {
    name: 'Judge.me export',
    signature: ['body', 'rating', 'reviewdate', 'curated', 'reviewername', 'producthandle'],
    channel: 'website',
    columns: { status: ['curated'], id: ['metaobjecthandle', 'reviewid', 'id'] },
  },
  {
    name: 'Judge.me import file',
    signature: ['body', 'rating', 'reviewdate', 'reviewername', 'revieweremail', 'producthandle'],
    without: ['curated', 'metaobjecthandle', 'state', 'barcode'],
    channel: 'website',
    columns: {},
  },
  {
    name: 'Opinew export',
    signature: ['body', 'rating', 'reviewdate', 'state', 'reviewername', 'producthandle', 'barcode'],
    channel: 'website',
    columns: { status: ['state'], sku: ['sku'] },
  },
  {
    name: 'Loox import file',
    signature: ['producthandle', 'rating', 'author', 'body', 'createdat', 'photourl', 'incentivized'],
    channel: 'website',
    columns: {},
  },
  {
    name: 'Loox export',
    signature: ['id', 'status', 'rating', 'nickname', 'review', 'productid', 'handle', 'img'],
    channel: 'website',
    columns: { author: ['nickname'], variant: ['variant'] },
  },
  {
    name: 'Okendo export',
    signature: ['body', 'rating', 'datecreated', 'isincentivized', 'handle', 'productid'],
    channel: 'website',
    columns: { author: ['name'], reply: ['reply'], replyDate: ['replydatecreated'] },
  },
  {
    name: 'Shopify Product Reviews export',
    signature: ['producthandle', 'state', 'rating', 'title', 'author', 'body', 'createdat', 'repliedat'],
    channel: 'website',
    columns: {},
  },
  {
    name: 'Yotpo export',
    signature: ['reviewscore', 'reviewcontent', 'reviewtitle', 'reviewtype'],
    channel: 'website',
    columns: { handle: ['productid'], author: ['reviewerdisplayname', 'displayname'], date: ['reviewcreationdate', 'date'] },
  },
  {
    name: 'Ryviu export',
    signature: ['producthandle', 'rating', 'author', 'bodytext', 'createdat', 'status', 'featured'],
    channel: 'website',
    columns: {},
  },
  {
    name: 'Trustpilot export',
    signature: ['reviewcontent', 'reviewstars', 'reviewusername', 'companyresponse'],
    channel: 'trustpilot',
    columns: { product: ['webshopname'] },
  },
  {
    name: 'Trustpilot page data',
    signature: ['text', 'rating', 'consumerdisplayname', 'datespublisheddate'],
    channel: 'trustpilot',
    columns: {
      body: ['text'],
      author: ['consumerdisplayname'],
      date: ['datespublisheddate'],
      edited: ['datesupdateddate'],
      experienced: ['datesexperienceddate'],
      reply: ['replymessage'],
      replyDate: ['replypublisheddate'],
    },
  },
  {
    name: 'WooCommerce comments',
    signature: ['commentid', 'commentpostid', 'commentcontent', 'commentapproved', 'rating'],
    channel: 'website',
    columns: { date: ['commentdate', 'commentdategmt'], id: ['commentid'], status: ['commentapproved'] },
    answers: { parent: 'commentparent' },
  },
  {
    name: 'WooCommerce REST',
    signature: ['datecreated', 'productid', 'productname', 'reviewer', 'review', 'rating'],
    channel: 'website',
    columns: { author: ['reviewer'], date: ['datecreated'] },
  },
  {
    name: 'Google Business Profile',
    signature: ['starrating', 'createtime'],
    channel: 'google',
    columns: {
      body: ['comment'],
      id: ['reviewid', 'name'],
      edited: ['updatetime'],
      author: ['reviewerdisplayname'],
      reply: ['reviewreplycomment'],
      replyDate: ['reviewreplyupdatetime'],
      title: [],
      product: ['locationname', 'locationtitle'],
    },
  },
  {
    name: 'Google Maps (Apify)',
    signature: ['stars', 'name', 'text', 'publishedatdate', 'responsefromownertext'],
    channel: 'google',
    columns: {
      rating: ['stars'],
      product: ['title'],
      title: [],
      author: ['name'],
      lang: ['originallanguage'],
      reply: ['responsefromownertext'],
      replyDate: ['responsefromownerdate'],
      date: ['publishedatdate'],
      source: ['reviewurl'],
      pictures: ['reviewimageurls'],
    },
  },
  {
    name: 'Google Play Console',
    signature: ['packagename', 'starrating', 'reviewtext', 'developerreplytext', 'reviewlastupdatedateandtime'],
    channel: 'google-play',
    columns: {
      product: ['packagename'],
      date: ['reviewlastupdatedateandtime', 'reviewsubmitdateandtime'],
      lang: ['reviewerlanguage'],
      reply: ['developerreplytext'],
      replyDate: ['developerreplydateandtime'],
      source: ['reviewlink'],
      author: [],
    },
  },
  {
    name: 'Google Play (google-play-scraper)',
    signature: ['reviewid', 'username', 'content', 'score', 'thumbsupcount', 'at'],
    channel: 'google-play',
    columns: { date: ['at'], author: ['username'], reply: ['replycontent'], replyDate: ['repliedat'] },
  },
  {
    name: 'App Store (app-store-scraper)',
    signature: ['username', 'title', 'review', 'rating', 'date', 'isedited'],
    channel: 'app-store',
    columns: { author: ['username'], reply: ['developerresponsebody'], replyDate: ['developerresponsemodified'] },
  },
  {
    name: 'App Store Connect',
    signature: ['attributesrating', 'attributesbody', 'attributesreviewernickname'],
    channel: 'app-store',
    columns: {
      rating: ['attributesrating'],
      body: ['attributesbody'],
      title: ['attributestitle'],
      author: ['attributesreviewernickname'],
      date: ['attributescreateddate'],
      id: ['id'],
    },
  },
  {
    name: 'Tokopedia page data',
    signature: ['message', 'productrating', 'reviewcreatetime'],
    channel: 'tokopedia',
    columns: {
      variant: ['variantname'],
      author: ['userfullname'],
      reply: ['reviewresponsemessage'],
      replyDate: ['reviewresponsecreatetime'],
      product: ['productproductname', 'productname'],
      pictures: ['imageattachmentsimageurl', 'imageattachmentsimagethumbnailurl', 'imageattachments'],
    },
  },
  {
    name: 'Shopee item ratings',
    signature: ['cmtid', 'ratingstar', 'comment', 'ctime'],
    channel: 'shopee',
    columns: {
      rating: ['ratingstar'],
      date: ['ctime'],
      product: ['productitemsname'],
      handle: [],
      variant: ['productitemsmodelname'],
      reply: ['itemratingreplycomment'],
      replyDate: ['itemratingreplyctime'],
      order: ['orderid'],
      pictures: ['images'],
      edited: ['editabledate'],
    },
    status: { '2': 'shown', '1': 'hidden', '0': 'hidden', '3': 'hidden', '4': 'hidden' },
  },
  {
    name: 'Shopee table',
    signature: ['cmtid', 'authorusername', 'ratingstar', 'comment', 'submittime'],
    channel: 'shopee',
    columns: { rating: ['ratingstar'], variant: ['modelname'], product: ['productname'] },
    status: { '2': 'shown', '1': 'hidden', '0': 'hidden', '3': 'hidden', '4': 'hidden' },
  },
  {
    name: 'PowerReviews export',
    signature: ['reviewid', 'pageid', 'reviewtext', 'rating', 'reviewstatus'],
    channel: 'website',
    columns: {},
  },
  {
    name: 'Site Reviews export',
    signature: ['rating', 'title', 'content', 'name', 'isapproved', 'assignedposts', 'response'],
    channel: 'website',
    columns: {
      rating: ['rating'],
      author: ['name'],
      reply: ['response'],
      handle: ['assignedposts'],
      date: ['date'],
      status: ['isapproved'],
    },
  },
  {
    name: 'Feefo export',
    signature: ['productrating', 'productcomment', 'servicerating', 'feedbackdate'],
    channel: 'website',
    columns: {
      rating: ['productrating'],
      body: ['productcomment'],
      author: ['name'],
      date: ['feedbackdate'],
      experienced: ['saledate'],
      sku: ['productid'],
      product: ['productname', 'producttitle'],
    },
  },
  {
    name: 'Senja',
    signature: ['text', 'rating', 'customername', 'integration', 'approved'],
    columns: {
      body: ['text'],
      author: ['customername'],
      channel: ['integration'],
      source: ['url'],
      date: ['date'],
      pictures: [],
    },
  },
  {
    name: 'Amazon reviews',
    signature: ['overall', 'asin', 'reviewtext'],
    channel: 'amazon',
    columns: {
      rating: ['overall'],
      body: ['reviewtext'],
      title: ['summary'],
      author: ['reviewername'],
      date: ['reviewtime', 'unixreviewtime'],
      handle: ['asin'],
      id: [],
    },
  },
  {
    name: 'Amazon product reviews 2023',
    signature: ['rating', 'title', 'text', 'parentasin', 'verifiedpurchase'],
    channel: 'amazon',
    columns: { body: ['text'], date: ['timestamp'], handle: ['parentasin'], id: [], author: [] },
  },
  {
    name: 'Datafiniti',
    signature: ['reviewsrating', 'reviewstext'],
    columns: {
      rating: ['reviewsrating'],
      body: ['reviewstext'],
      title: ['reviewstitle'],
      author: ['reviewsusername'],
      date: ['reviewsdate'],
      source: ['reviewssourceurls'],
      product: ['name'],
      category: [],
      id: ['reviewsid'],
    },
  },
  {
    name: 'Magento export',
    signature: ['reviewid', 'statusid', 'detail', 'nickname', 'value'],
    channel: 'website',
    columns: { rating: ['value'], body: ['detail'], author: ['nickname'], status: ['statusid'], handle: ['entitypkvalue'] },
    status: { '1': 'shown', '2': 'hidden', '3': 'hidden' },
  },
  {
    name: 'Etsy reviews',
    signature: ['reviewer', 'datereviewed', 'starrating', 'message'],
    channel: 'etsy',
    columns: {
      body: ['message'],
      author: ['reviewer'],
      date: ['datereviewed'],
      order: ['orderid'],
      product: ['listingtitle', 'title'],
      title: [],
    },
  },
  {
    name: 'Yelp reviews',
    signature: ['businessid', 'stars', 'text', 'useful', 'funny', 'cool'],
    channel: 'yelp',
    columns: { rating: ['stars'], body: ['text'], author: ['username'], handle: ['businessid'] },
  },
  {
    name: 'Judge.me API',
    signature: ['body', 'rating', 'curated', 'reviewername', 'producthandle', 'createdat'],
    without: ['reviewdate'],
    channel: 'website',
    columns: { author: ['reviewername'], status: ['curated'] },
  },
  {
    name: 'Yotpo API',
    signature: ['score', 'content', 'createdat', 'votesup', 'reviewertype'],
    channel: 'website',
    columns: { rating: ['score'], author: ['name'] },
  },
  {
    name: 'Bazaarvoice',
    signature: ['reviewtext', 'submissiontime', 'productid', 'usernickname', 'rating'],
    channel: 'website',
    columns: { product: ['originalproductname', 'productname'], handle: ['productid'] },
  },
  {
    name: 'PowerReviews API',
    signature: ['detailscomments', 'detailsnickname', 'metricsrating'],
    channel: 'website',
    columns: {},
  },
  {
    name: 'BigCommerce reviews',
    signature: ['datereviewed', 'productid', 'rating', 'status', 'text', 'title', 'datecreated'],
    channel: 'website',
    columns: { author: ['name'], date: ['datereviewed', 'datecreated'] },
  },
  {
    name: 'PrestaShop comments',
    signature: ['idproductcomment', 'idproduct', 'grade', 'content', 'dateadd'],
    channel: 'website',
    columns: {
      id: ['idproductcomment'],
      handle: ['idproduct'],
      rating: ['grade'],
      author: ['customername'],
      date: ['dateadd'],
      status: ['validate'],
    },
  },
  {
    name: 'OpenCart reviews',
    signature: ['reviewid', 'productid', 'author', 'text', 'rating', 'dateadded'],
    channel: 'website',
    columns: { date: ['dateadded'], status: ['status'] },
  },
  {
    name: 'Facebook recommendations',
    signature: ['createdtime', 'recommendationtype'],
    channel: 'facebook',
    columns: { body: ['reviewtext'], date: ['createdtime'], author: ['reviewername'], title: [] },
  },
  {
    name: 'Facebook ratings',
    signature: ['createdtime', 'rating', 'hasrating'],
    channel: 'facebook',
    columns: { body: ['reviewtext'], date: ['createdtime'], author: ['reviewername'], title: [] },
  },
  {
    name: 'Google Takeout, reviews of a customer',
    signature: ['propertiesfivestarratingpublished', 'propertiesdate'],
    channel: 'google',
    columns: {
      rating: ['propertiesfivestarratingpublished'],
      body: ['propertiesreviewtextpublished'],
      product: ['propertieslocationname'],
      author: [],
    },
  },
  {
    name: 'Google Maps (Outscraper)',
    signature: ['authortitle', 'reviewtext', 'reviewrating', 'reviewdatetimeutc'],
    channel: 'google',
    columns: {
      rating: ['reviewrating'],
      product: ['name'],
      author: ['authortitle'],
      date: ['reviewdatetimeutc'],
      reply: ['owneranswer'],
      replyDate: ['owneranswertimestampdatetimeutc'],
      pictures: ['reviewimgurls', 'reviewimgurl'],
      title: [],
    },
  },
  {
    name: 'TripAdvisor (Apify)',
    signature: ['text', 'rating', 'publisheddate', 'traveldate', 'helpfulvotes'],
    channel: 'other',
    columns: {
      product: ['placeinfoname'],
      author: ['username', 'userusername'],
      reply: ['ownerresponsetext'],
      replyDate: ['ownerresponsepublisheddate'],
    },
  },
  {
    name: 'Google Play API',
    signature: ['usercommentstarrating', 'usercommenttext'],
    channel: 'google-play',
    columns: {
      rating: ['usercommentstarrating'],
      body: ['usercommenttext'],
      author: ['authorname'],
      date: ['usercommentlastmodifiedseconds'],
      lang: ['usercommentreviewerlanguage'],
      reply: ['developercommenttext'],
      replyDate: ['developercommentlastmodifiedseconds'],
      title: [],
    },
  },
  {
    name: 'App Store feed',
    signature: ['imratinglabel', 'contentlabel', 'authornamelabel'],
    channel: 'app-store',
    columns: {
      rating: ['imratinglabel'],
      body: ['contentlabel'],
      title: ['titlelabel'],
      author: ['authornamelabel'],
      date: ['updatedlabel'],
      id: ['idlabel'],
    },
  },
  {
    name: 'Etsy API',
    signature: ['listingid', 'transactionid', 'rating', 'review', 'createdtimestamp'],
    channel: 'etsy',
    columns: { date: ['createdtimestamp'], handle: ['listingid'], order: ['transactionid'], pictures: ['imageurlfullxfull'], author: [] },
  },
  {
    name: 'schema.org reviews',
    signature: ['reviewratingratingvalue', 'reviewbody'],
    columns: { title: ['headline', 'name'], date: ['datepublished', 'datecreated'], author: ['authorname', 'author'] },
  },
  {
    name: 'Booking.com reviews',
    signature: ['guestname', 'reviewscore', 'positivereview', 'negativereview'],
    channel: 'other',
    columns: {
      rating: ['reviewscore'],
      author: ['guestname'],
      order: ['reservationnumber'],
      title: ['reviewtitle'],
      reply: ['propertyreply'],
    },
  },
];

/** The format that a file has: the one whose signature is the longest of those that fit. Several where none is longer than another. */
export function recogniseFormat({ columns }: Pick<Table, 'columns'>): Format[] {
  const headers = new Set(columns.map(normalizeHeader));
  const fitting = FORMATS.filter(
    ({ signature, without = [] }) => signature.every((header) => headers.has(header)) && !without.some((header) => headers.has(header)),
  );
  const longest = Math.max(0, ...fitting.map(({ signature }) => signature.length));
  return fitting.filter(({ signature }) => signature.length === longest);
}

/** The further columns of a format for each field, after the first one that the file has. */
export function fallbacksOfFormat(
  { columns: wanted }: Format,
  { columns }: Pick<Table, 'columns'>,
): Partial<Record<SingleField, string[]>> {
  const known = new Map(columns.map((column) => [normalizeHeader(column), column]));
  return Object.fromEntries(
    Object.entries(wanted).map(([field, headers]) => [field, headers.flatMap((header) => known.get(header) ?? []).slice(1)]),
  );
}

/** The columns of a file that a format names. @returns an empty name for a field that no column of this format fills */
export function columnsOfFormat({ columns: wanted }: Format, { columns }: Pick<Table, 'columns'>): Partial<Record<SingleField, string>> {
  const known = new Map(columns.map((column) => [normalizeHeader(column), column]));
  const named = Object.entries(wanted).flatMap(([field, headers]): [string, string][] => {
    if (headers.length === 0) return [[field, '']];
    const column = headers.map((header) => known.get(header)).find((name) => name !== undefined);
    return column === undefined ? [] : [[field, column]];
  });
  return Object.fromEntries(named);
}
