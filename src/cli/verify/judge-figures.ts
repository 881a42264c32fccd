import { count, formatNumber } from '../terminal.ts';
import { Surface } from './checks/surface.ts';
import type { Difference } from './compare-review.ts';
import type { Description } from './description.ts';
import { type LevelWords, readStyle } from './expected/claims.ts';
import type { Expected } from './expected/expected.ts';
import { isQuoted, judgeLoose, type PageSubject } from './expected/judge-loose.ts';
import { judgeStructured } from './expected/judge-structured.ts';
import { basesOf, createTargetOf, languageOf, pathOf } from './expected/link-target.ts';
import type { MarkedJudge } from './judge-marked.ts';
import type { LinkTarget, LooseClaim, Reading } from './read-loose.ts';
import type { ReadPage } from './read-page.ts';
import type { SiteSource } from './site-source.ts';
import { Findings, type Step } from './verify-report.ts';

/** A site of this software has one or two. */
const MAX_SHEETS = 100;

/** Compares what stands outside of marked reviews: means, counts, histograms, stars, levels, structured data. */
export class FigureJudge {
  readonly targetOf: (href: string, from: string) => LinkTarget;
  readonly #levelWords: LevelWords;
  readonly #bases: readonly string[];
  readonly #sheets = new Set<string>();
  /** Pages that say what each level means, or offer each as a choice. */
  readonly #explaining: ReadonlySet<string>;
  readonly #findings = new Findings();
  readonly #source: SiteSource;
  readonly #expected: Expected;
  readonly #marked: MarkedJudge;
  #claims = 0;
  #structured = 0;

  constructor(source: SiteSource, description: Description, { expected, marked }: { expected: Expected; marked: MarkedJudge }) {
    this.#source = source;
    this.#expected = expected;
    this.#marked = marked;
    this.targetOf = createTargetOf(description, source.name);
    this.#levelWords = description.levelWords;
    this.#bases = basesOf(description, source.name);
    this.#explaining = new Set(
      description.products.flatMap((product) => ['trust/', 'search/'].map((page) => `${languageOf(product)}${page}`)),
    );
  }

  readingOf(path: string): Reading {
    return {
      targetOf: (href) => this.targetOf(href, path),
      levelWords: this.#levelWords,
      explainsLevels: this.#explaining.has(path),
    };
  }

  judge(path: string, { loose, marked = [] }: ReadPage): void {
    if (loose === undefined) return;
    const subject: PageSubject = this.targetOf('', path);
    const add = ({ field, ...rest }: Difference) => this.#findings.add({ ...rest, where: `${this.#source.address(path)} (${field})` });
    this.#marked.judge(marked, subject.product).forEach(add);
    const isCompared = ({ mark }: LooseClaim) => mark !== undefined && this.#marked.knows(mark, subject.product);
    const quoted = new Set(loose.claims.filter(isCompared).map(({ claim }) => claim.text));
    for (const claim of loose.claims) {
      if (quoted.has(claim.claim.text)) continue;
      this.#claims += 1;
      const wrong = judgeLoose(claim, subject, this.#expected);
      if (wrong !== undefined && !isQuoted(claim, subject, this.#expected)) add(wrong);
    }
    for (const text of loose.structured) {
      this.#structured += 1;
      for (const wrong of judgeStructured(text, subject, this.#expected, (href) => this.targetOf(href, path))) add(wrong);
    }
    for (const found of loose.elsewhere)
      add({ field: 'links', code: 'cannot-check', found, expected: 'a page whose links lead where they say' });
    for (const href of loose.frames)
      if (pathOf(href, path, this.#bases) === undefined)
        add({
          field: 'frame',
          code: 'cannot-check',
          found: `a document of ${href.slice(0, 80)}`,
          expected: 'documents of this site alone',
        });
    for (const href of loose.sheets) {
      const sheet = pathOf(href, path, this.#bases)?.replace(/#.*/, '');
      if (sheet !== undefined && this.#sheets.size < MAX_SHEETS) this.#sheets.add(sheet);
    }
    for (const markup of loose.otherMarkup)
      add({ field: 'structured data', code: 'not-in-log', found: markup, expected: 'JSON-LD only, which is compared' });
  }

  /** The style sheets of all pages, each once: what they write is about no review. */
  async judgeSheets(): Promise<void> {
    for (const path of this.#sheets) {
      const surface = new Surface(this.#source, this.#findings);
      for (const claim of readStyle((await surface.text(path)) ?? '', this.#levelWords)) {
        this.#claims += 1;
        const wrong = judgeLoose({ claim, reviews: [], products: [] }, {}, this.#expected);
        if (wrong !== undefined) surface.add(path, [wrong]);
      }
    }
  }

  /** @returns no step where there is nothing outside of reviews */
  conclude(): Step[] {
    const { compared } = this.#marked;
    if (this.#claims + this.#structured + compared + this.#findings.count === 0) return [];
    const { unsealed } = this.#expected.figuresOf();
    const trusted =
      unsealed === 0 ? '' : `; ${formatNumber(unsealed)} of the counted reviews are not sealed and were taken from the site's own list`;
    const step = this.#findings.conclude(
      'figures',
      `${count(this.#claims, 'figure, star or badge', 'figures, stars and badges')} outside of reviews, ${count(compared, 'figure or answer of the shop', 'figures and answers of the shop')} and ${count(this.#structured, 'block')} of JSON-LD, against what follows from the sealed reviews${trusted}`,
    );
    return [step];
  }
}
