import { headersOf, normalizeHeader } from '../columns/fields.ts';
import type { Table } from '../reading/table.ts';

/** What the columns of an order export hold; several for one thing, the surest first. */
export interface OrderColumns {
  /** As the report says it. */
  name: string;
  order: string;
  sku: readonly string[];
  product: readonly string[];
  /** Words for the state of an order, of a line of it, or of its payment. */
  status: readonly string[];
  /** Empty unless the order was cancelled or sent back. */
  takenBack: readonly string[];
  delivered: readonly string[];
  /** The buyer or the platform said that it is done, which is after delivery. */
  completed: readonly string[];
  /** The parcel left. Used only where a file tells no other day. */
  sent: readonly string[];
  /** Other days, which tell how the file writes days. */
  otherDays: readonly string[];
  quantity: readonly string[];
  returned: readonly string[];
  /** How this platform writes days that can be read two ways. */
  dateOrder?: 'dmy' | 'mdy';
}

/** Headers without case, spaces and punctuation, in English and Indonesian. Sources: the exports and help pages of the platforms. */
const HEADERS = {
  order: names(
    'nopesanan nomorpesanan ordernumber orderno ordersn orderid amazonorderid noorder nomororder nomorinvoice noinvoice invoicenumber invoice idpesanan kodepesanan kodetransaksi idtransaksi nomortransaksi notransaksi orderreference order',
  ),
  sku: names(
    'sellersku nomorreferensisku skureferenceno skureferencenumber skupenjual merchantsku lineitemsku lineitemssku itemsku variationsku skuvariasi nomorsku kodesku customlabelsku customlabel productsku skuproduk sku skuinduk parentskureferenceno parentsku skuid',
  ),
  product: names(
    'namaproduk productname lineitemname lineitemsname lineitemstitle itemname itemtitle producttitle namabarang product produk',
  ),
  status: names(
    'statuspesanan orderstatus ordersubstatus substatuspesanan statusterakhir statusorder statustransaksi orderitemstatus itemstatus status lineitemfulfillmentstatus lineitemsfulfillmentstatus fulfillmentstatus fulfilmentstatus deliverystatus shippingstatus statuspengiriman financialstatus paymentstatus statuspembayaran',
  ),
  takenBack: names(
    'cancelationreturntype cancellationreturntype statuspembatalanpengembalian returnrefundstatus returnstatus refundstatus statuspengembalian cancelstatus cancelledat canceledat cancelledtime canceledtime cancelleddate canceleddate tanggalpesanandibatalkan tanggalpembatalan waktupembatalan returneddate returnedat refundedat',
  ),
  delivered: names(
    'deliveredtime deliveredat delivereddate datedelivered delivered waktuditerima tanggalditerima waktupesananditerima tanggalpesananditerima tanggalterkirim waktuterkirim tanggalsampai tanggaltiba waktutiba',
  ),
  completed: names(
    'waktupesananselesai tanggalpesananselesai waktuselesai tanggalselesai ordercompletetime ordercompletedtime ordercompletiontime completeddate datecompleted completedat completiondate completedtime ordercompleteddate datecompletedgmt',
  ),
  sent: names(
    'fulfilledat shippeddate dateshipped shippedat shippedondate shippedtime shipdate waktupengiriman tanggalpengiriman tanggalkirim ordershiptime waktupengirimandiatur',
  ),
  otherDays: names(
    'waktupesanandibuat ordercreationdate orderdate tanggalpesanan tanggalorder createdtime createdat createtime datecreated saledate purchasedate tanggalpembayaran waktupembayarandilakukan orderpaidtime paidtime paidat datepaid date tanggal',
  ),
  quantity: names(
    'jumlah quantity qty kuantitas lineitemquantity lineitemsquantity itemquantity jumlahprodukdibeli jumlahbarang totalbarang quantityrefund',
  ),
  returned: names('returnedquantity jumlahdikembalikan skuquantityofreturn jumlahprodukdikembalikan quantityreturned jumlahretur'),
};

/** Platforms by headers that all have to be there. */
const PLATFORMS: readonly { name: string; signature: readonly string[]; order?: string; dateOrder?: 'dmy' | 'mdy' }[] = [
  { name: 'Shopify orders', signature: ['name', 'financialstatus', 'lineitemname', 'lineitemsku'], order: 'name' },
  { name: 'TikTok Shop and Tokopedia orders', signature: ['orderid', 'ordersubstatus', 'sellersku'], dateOrder: 'dmy' },
  { name: 'TikTok Shop and Tokopedia orders', signature: ['orderid', 'orderstatus', 'skuid', 'sellersku'], dateOrder: 'dmy' },
  { name: 'Shopee orders', signature: ['nopesanan', 'statuspesanan', 'nomorreferensisku'] },
  { name: 'Shopee orders', signature: ['orderid', 'orderstatus', 'skureferenceno'] },
  { name: 'Tokopedia orders', signature: ['nomorinvoice', 'statusterakhir', 'nomorsku'], dateOrder: 'dmy' },
  { name: 'Lazada orders', signature: ['ordernumber', 'sellersku', 'lazadasku'] },
  { name: 'Shopify orders', signature: ['name', 'financialstatus', 'lineitemssku'], order: 'name' },
  { name: 'WooCommerce orders', signature: ['number', 'status', 'lineitemssku'], order: 'number' },
  { name: 'WooCommerce orders', signature: ['ordernumber', 'orderstatus', 'itemname', 'sku'] },
  { name: 'WooCommerce orders', signature: ['orderid', 'ordernumber', 'itemsku', 'itemname'] },
  { name: 'WooCommerce orders (WebToffee)', signature: ['orderid', 'ordernumber', 'lineitemname', 'lineitemsku'] },
  { name: 'Amazon orders', signature: ['amazonorderid', 'sku', 'quantity'] },
  { name: 'Etsy orders', signature: ['saledate', 'itemname', 'orderid', 'dateshipped'], dateOrder: 'mdy' },
];

/**
 * What the columns hold where a table is an export of orders: it names orders and what was in them, and when they came or how many of
 * each were bought. Nothing where it has stars or words of customers: then it is one of reviews.
 */
export function findOrderColumns({ columns }: Pick<Table, 'columns'>): OrderColumns | undefined {
  const known = new Map(columns.map((column) => [normalizeHeader(column), column]));
  const platform = PLATFORMS.find(({ signature }) => signature.every((header) => known.has(header)));
  const find = (headers: readonly string[]) => headers.flatMap((header) => known.get(header) ?? []);
  const found = Object.fromEntries(Object.entries(HEADERS).map(([what, headers]) => [what, find(headers)])) as Record<
    keyof typeof HEADERS,
    string[]
  >;
  const order = platform?.order === undefined ? found.order[0] : known.get(platform.order);
  if (order === undefined || found.sku.length + found.product.length === 0) return undefined;
  const hasDay = found.delivered.length + found.completed.length > 0;
  const isLine = found.quantity.length > 0 && found.status.length + found.sent.length > 0;
  if (platform === undefined && !hasDay && !isLine) return undefined;
  if (REVIEW_HEADERS.some((header) => known.has(header))) return undefined;
  return {
    ...found,
    name: platform?.name ?? 'orders',
    order,
    ...(platform?.dateOrder !== undefined && { dateOrder: platform.dateOrder }),
  };
}

const REVIEW_HEADERS = [...headersOf('rating'), ...headersOf('body')];

function names(words: string): readonly string[] {
  return words.split(' ');
}
