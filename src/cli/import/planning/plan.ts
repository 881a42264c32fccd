import { validate } from '#src/loaders/validate.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { ReviewSchema } from '#src/schemas/review.ts';
import { told } from '../../spoken.ts';
import { formatNumber, shellWord } from '../../terminal.ts';
import { isBrought, MOST_PICTURES } from '../pictures/bring-pictures.ts';
import { ownText } from '../reading/large-table.ts';
import type { RefusedRow, Row, Table } from '../reading/table.ts';
import { showProgress } from '../report/progress.ts';
import { nameRows } from '../report/words.ts';
import type { Draft } from '../rows/draft.ts';
import { IdGiver } from '../rows/give-ids.ts';
import { type NewProduct, ProductBook } from '../rows/product-book.ts';
import { readRow } from '../rows/read-row.ts';
import { hasOwnId } from '../rows/review-id.ts';
import type { RowSettings } from '../rows/row-cells.ts';
import { AddedSummary } from './added.ts';
import { renderReviewLine } from './content-lines.ts';
import { findDifferences } from './differences.ts';
import { EarlierImport } from './earlier-import.ts';
import type { Existing } from './existing.ts';
import { GoneFinder, goneReview } from './gone.ts';
import { KeyIndex } from './key-index.ts';
import { mergeReview, onlyAddsAnswers, renderChange } from './merge.ts';
import type { Plan, PlannedReview, PlanOptions } from './plan-types.ts';
import { keysOfTwin, keysOfWords, type SaidBy } from './same-words.ts';

const NO_CELLS: readonly string[] = [];
/** Near duplicates that are named with the earlier review. */
const NAMED_TWINS = 10;
/** Edited rows that one command takes: what stood there before is kept in memory and in the journal, so that it can be taken back. */
const MOST_CHANGED = 20_000;
/** Rows that are refused one by one; the others are counted. */
const MOST_REFUSED = 100_000;

/** Decides for each row of a file what becomes of it. Reads and writes nothing. */
export function planImport(table: Table, settings: RowSettings, existing: Existing, options: PlanOptions): Plan {
  const planner = new Planner(settings, existing, options);
  const progress = showProgress(table.rows.length);
  let done = 0;
  for (const row of table.rows) {
    planner.take(row);
    done += 1;
    progress(done);
  }
  planner.plan.gone.push(...planner.missing.findGone());
  for (const one of table.refused) planner.plan.refused.push(one);
  planner.plan.refused.sort((a, b) => a.row.number - b.row.number);
  return planner.plan;
}

class Planner {
  readonly plan: Plan = {
    add: new Map(),
    added: new AddedSummary(),
    addedIds: [],
    addedFiles: new Set(),
    withPictures: 0,
    moreRefused: new Map(),
    products: [],
    alreadyThere: [],
    knownChannels: [],
    change: new Map(),
    changed: [],
    pictures: [],
    picturesLeft: 0,
    repeated: [],
    nearDuplicates: [],
    hidden: [],
    gone: [],
    refused: [],
    remarks: new Map(),
  };
  private readonly settings: RowSettings;
  private readonly existing: Existing;
  private readonly options: PlanOptions;
  private readonly book: ProductBook;
  private readonly firstRowWith = new KeyIndex();
  private readonly ids: IdGiver;
  private readonly rowOfId = new KeyIndex();
  /** Reviews of an earlier import that reasons have named. */
  private named = 0;
  readonly missing: GoneFinder;
  /** The number of the row; for a review that is here already a negative number, -1 for the first of them. */
  private readonly saidBy = new KeyIndex();
  private readonly earlier: EarlierImport;

  constructor(settings: RowSettings, existing: Existing, options: PlanOptions) {
    this.settings = settings;
    this.existing = existing;
    this.options = options;
    this.book = new ProductBook(existing.products);
    if (options.spool !== undefined) this.plan.spool = options.spool;
    this.earlier = new EarlierImport(options.idsOfFile);
    let place = 0;
    for (const { review } of existing.reviews.values()) {
      place += 1;
      this.remember(review, -place);
      this.earlier.see(review, place);
    }
    this.missing = new GoneFinder(existing.reviews, place > 0);
    this.ids = new IdGiver(existing.reviews);
  }

  take(row: Row): void {
    const sameAs = this.options.keepDuplicates ? undefined : this.earlierTwin(row);
    if (sameAs !== undefined) {
      this.plan.repeated.push({ row: this.keep(row), sameAs });
      return;
    }
    const draft = readRow(row, this.settings);
    if (Array.isArray(draft)) this.refuse(joinReasons(draft));
    else this.takeDraft(draft);
  }

  /** A row as the plan keeps it: of a large file without its cells. */
  private keep(row: Row): Row {
    return this.options.isLarge === true ? { number: row.number, cells: NO_CELLS } : row;
  }

  private refuse(refused: RefusedRow): void {
    const { plan } = this;
    if (this.options.isLarge !== true) plan.refused.push(refused);
    else if (plan.refused.length < MOST_REFUSED)
      plan.refused.push({ ...refused, row: { ...refused.row, cells: refused.row.cells.map(ownText) } });
    else plan.moreRefused.set(refused.about, (plan.moreRefused.get(refused.about) ?? 0) + 1);
  }

  private takeDraft(draft: Draft): void {
    const review = { id: this.ids.next(draft), ...draft.review };
    this.missing.see(review, draft);
    const refuse = (about: string, reason: string) => this.refuse({ row: draft.row, about, reason });
    const invalid = whyInvalid(review);
    if (invalid !== undefined) return void refuse(invalid.about, invalid.reason);
    if (draft.hidden !== undefined) {
      const isWithheld = this.settings.withhold !== undefined;
      this.plan.hidden.push({ row: this.keep(draft.row), ...draft.hidden, isWithheld });
      this.proposeHidden(review.id, draft.row.number, draft.hidden);
      if (!isWithheld) return;
    }
    const found = this.book.find(draft.product);
    if (found.reason !== undefined) return void refuse('product', found.reason);
    const taken = this.whyTaken(review, draft.row, found.slug);
    if ((taken === 'same' || taken === 'changed') && draft.hidden === undefined) this.know(review.id, draft);
    if (taken === 'same') return void this.plan.alreadyThere.push(this.keep(draft.row));
    if (taken === 'changed') return;
    if (taken !== undefined) return void refuse('id', taken);
    if (!this.options.keepDuplicates && this.isTwice(review, draft, found.slug)) return;
    this.remember(review, draft.row.number);
    this.add(review, draft, found.slug, found.created);
    if (draft.hidden === undefined) this.wantPictures(review.id, draft);
  }

  private proposeHidden(id: string, row: number, { column, word }: NonNullable<Draft['hidden']>): void {
    const there = this.existing.reviews.get(id);
    const isTaken = this.settings.withhold !== undefined && this.options.update === true;
    if (there?.review.status === 'published' && !isTaken) this.plan.gone.push({ ...goneReview(there), said: { row, column, word } });
  }

  /** A review that is here, and shown at its source. */
  private know(id: string, draft: Draft): void {
    const there = this.existing.reviews.get(id)?.review;
    if (there?.status === 'published') this.plan.knownChannels.push(there.channel);
    this.wantPictures(id, draft);
  }

  private wantPictures(id: string, { row, pictures }: Draft): void {
    if (pictures.length === 0) return;
    const { plan, options } = this;
    const there = this.existing.reviews.get(id)?.review;
    const isShown = there === undefined || (there.status === 'published' && there.pseudonym === undefined);
    if (!isShown) return;
    plan.withPictures += 1;
    const wanted = { id, row: row.number, names: pictures, existing: (there?.media ?? []).map(({ src }) => src) };
    if (options.isLarge !== true) return void plan.pictures.push(wanted);
    if (options.media === undefined) return;
    const left = pictures.filter((name) => !isBrought(name, wanted.existing)).length;
    if (left === 0) return;
    if (there === undefined || plan.pictures.length >= MOST_PICTURES) plan.picturesLeft += left;
    else plan.pictures.push(wanted);
  }

  /** An earlier review with the same words by the same customer. Short words are said by many, and names of anonymous customers are not known. */
  private nearTwin(review: SaidBy, { remarks }: Draft): string | undefined {
    const where = keysOfTwin(review, remarks.includes('counted-date'))
      .map((key) => this.saidBy.get(key))
      .find((place) => place !== undefined);
    if (where === undefined || where >= 0) return where === undefined ? undefined : nameRows([where]);
    // The report names the first ones.
    if (this.plan.nearDuplicates.length >= NAMED_TWINS) return told({ en: 'an earlier one', id: 'yang lebih awal' });
    return `${this.idAt(-where)}, ${told({ en: 'which is there already', id: 'yang sudah ada' })}`;
  }

  /** The id of a review that is here, by its place. Finding it costs a look at those before it. */
  private idAt(place: number): string {
    return (
      Iterator.from(this.existing.reviews.values())
        .drop(place - 1)
        .next().value?.review.id ?? ''
    );
  }

  /** Whether a review is here already, under another id. The row is then told among those of the same words, or refused. */
  private isTwice(review: PlannedReview, draft: Draft, product: string): boolean {
    const row = this.earlier.findRow(review);
    const twin = row === undefined ? this.nearTwin(review, draft) : undefined;
    const words = twin === undefined && !hasOwnId(draft) ? this.earlier.findWords(review, product) : undefined;
    const place = row ?? words;
    if (twin !== undefined) this.plan.nearDuplicates.push({ row: this.keep(draft.row), sameAs: twin });
    if (place !== undefined) this.refuse({ row: draft.row, about: 'settings', reason: this.whyTwice(review, place) });
    return twin !== undefined || place !== undefined;
  }

  /** Why a row is not added whose review was read with other settings. */
  private whyTwice(review: PlannedReview, place: number): string {
    this.named += 1;
    const there = this.named > NAMED_TWINS ? undefined : this.existing.reviews.get(this.idAt(place))?.review;
    const differing = there === undefined ? [] : findDifferences(review, there).filter((field) => field !== 'id');
    const [id, idn] = there === undefined ? ['', ''] : [` as ${there.id}`, ` sebagai ${there.id}`];
    const undo = `${BUKTI} import --undo ${shellWord(there?.imported?.from ?? review.imported.from)}`;
    return told({
      en: `found a row that is here already${id}${differing.length === 0 ? '' : `, with another ${differing.join(' and ')}`}: it was imported with other settings, or edited since, and would stand here twice. To take it as it is read now, take that import back first: ${undo}`,
      id: `baris ini sudah ada${idn}${differing.length === 0 ? '' : `, dengan ${differing.join(' dan ')} yang lain`}: sudah diimpor dengan pengaturan lain, atau disunting sejak itu, dan akan ada dua kali. Untuk mengambilnya seperti yang dibaca sekarang, tarik kembali dulu impor itu: ${undo}`,
    });
  }

  private remember(review: SaidBy, where: number): void {
    for (const key of keysOfWords(review)) if (!this.saidBy.has(key)) this.saidBy.set(key, where);
  }

  private add(review: PlannedReview, { row, remarks }: Draft, slug: string, created: NewProduct | undefined): void {
    if (created !== undefined) {
      this.book.add(created);
      this.plan.products.push(created);
    }
    this.plan.added.add(slug, review);
    this.plan.addedFiles.add(slug);
    if (this.options.wantsIds === true) this.plan.addedIds.push(review.id);
    this.hold(slug, review);
    this.rowOfId.set(review.id, row.number);
    for (const remark of remarks) {
      const rows = this.plan.remarks.get(remark) ?? [];
      rows.push(row.number);
      this.plan.remarks.set(remark, rows);
    }
  }

  /** Where the review waits to be written. A dry run of a large file keeps none. */
  private hold(slug: string, review: PlannedReview): void {
    const { spool, isLarge, dryRun } = this.options;
    const reviews = this.plan.add.get(slug);
    if (spool !== undefined) spool.add(`reviews/${slug}.ndjson`, review.id, renderReviewLine(review));
    else if (isLarge === true && dryRun === true) return;
    else if (reviews === undefined) this.plan.add.set(slug, [review]);
    else reviews.push(review);
  }

  /** The number of the earlier row that has the same cells. */
  private earlierTwin(row: Row): number | undefined {
    const key = JSON.stringify(row.cells);
    const first = this.firstRowWith.get(key);
    if (first === undefined) this.firstRowWith.set(key, row.number);
    return first;
  }

  /** Why an id cannot be given to this row; `same` where the same review is already there, `changed` where it is taken anew; nothing where the id is free. */
  private whyTaken(review: PlannedReview, row: Row, product: string): string | undefined {
    const earlier = this.rowOfId.get(review.id);
    if (earlier !== undefined)
      return told({
        en: `found ${review.id} again, which is row ${earlier}, expected each id once; if that column only counts rows, leave it out: --map id=`,
        id: `${review.id} sudah ada di baris ${earlier}, padahal setiap id hanya sekali; bila kolom itu hanya nomor urut, hilangkan: --map id=`,
      });
    const there = this.existing.reviews.get(review.id);
    if (there === undefined) return this.existing.withdrawn?.has(review.id) === true ? withdrawnBefore(review.id) : undefined;
    const differing = findDifferences(review, there.review);
    if (there.file !== `reviews/${product}.ndjson`)
      return told({
        en: `found ${review.id}, which stands in ${there.file} already, expected a new id`,
        id: `${review.id} sudah ada di ${there.file}, padahal harus id baru`,
      });
    if (differing.length === 0) return 'same';
    const { id, ...incoming } = review;
    const change = mergeReview(id, differing, incoming, there.review);
    const what = renderChange(change, there.review);
    const isAnswer = onlyAddsAnswers(differing, incoming, there.review);
    if (!isAnswer && this.options.update !== true)
      return told({
        en: `found ${id}, which stands in ${there.file} already with another ${differing.join(' and ')}; nothing is overwritten (${what}); --update takes the new one`,
        id: `${id} sudah ada di ${there.file} dengan ${differing.join(' dan ')} yang lain; tidak ada yang ditimpa (${what}); --update mengambil yang baru`,
      });
    const { mostChanged = MOST_CHANGED } = this.options;
    if (this.plan.changed.length >= mostChanged)
      return told({
        en: `found ${id}, which was edited since (${differing.join(', ')}); one command takes ${formatNumber(mostChanged)} edited rows, so type it again for this one`,
        id: `${id} sudah disunting (${differing.join(', ')}); sekali jalan diambil ${formatNumber(mostChanged, 'id')} baris yang disunting, jadi ketik lagi untuk yang ini`,
      });
    const invalid = whyInvalid({ ...review, ...change.set });
    if (invalid !== undefined)
      return told({
        en: `found ${id} changed, and cannot take it: ${invalid.about}: ${invalid.reason}`,
        id: `${id} berubah, dan tidak bisa diambil: ${invalid.about}: ${invalid.reason}`,
      });
    this.rowOfId.set(id, row.number);
    this.plan.changed.push({ row: this.keep(row), id, what, kind: isAnswer ? 'answers' : 'edit' });
    const changes = this.plan.change.get(there.file);
    if (changes === undefined) this.plan.change.set(there.file, [change]);
    else changes.push(change);
    return 'changed';
  }
}

const withdrawnBefore = (id: string): string =>
  told({
    en: `found ${id}, which was withdrawn and is not taken again; to bring it back, copy its file from private/withdrawn/, where it was not erased`,
    id: `${id} sudah ditarik dan tidak diambil lagi; untuk mengembalikannya, salin berkasnya dari private/withdrawn/, bila belum dihapus`,
  });

function whyInvalid(review: PlannedReview): { about: string; reason: string } | undefined {
  const { problems } = validate(ReviewSchema, { file: 'review', value: review, lineOf: () => 1 });
  const [first, ...others] = problems ?? [];
  if (first === undefined) return undefined;
  const rest = others.map(({ field, message }) => `; ${field}: ${message}`).join('');
  return { about: first.field ?? 'review', reason: `${first.message}${rest}` };
}

/** One entry for a row that has several things wrong. */
function joinReasons(refused: readonly RefusedRow[]): RefusedRow {
  const [first, ...others] = refused as [RefusedRow, ...RefusedRow[]];
  return { ...first, reason: [first.reason, ...others.map(({ about, reason }) => `${about}: ${reason}`)].join('; ') };
}
