import { message } from '../message.ts';
import { CHANNEL_NAMES, FORMAT_NAMES, PLATFORM_NAMES, SYSTEM_NAMES } from './companies.ts';

/** What a receipt says. What is empty is left out. */
interface ReceiptFacts {
  brand: string;
  product: string;
  /** As people write it. */
  date: string;
  /** 1 to 5. */
  rating: number;
  title: string;
  words: string;
  /** Where it will stand. */
  url: string;
  /** Where the customer reaches the shop; empty where the site names nobody. */
  contact: string;
  /** Where the customer follows it; empty where it could not be sealed. */
  follow: string;
  id: string;
  /** Place in the log, and its hash there; missing where it could not be sealed. */
  index: string | undefined;
  doc: string | undefined;
  /** Whether this message changed an earlier one. */
  isEdit: boolean;
}

/**
 * English: the list of all texts. Other languages give the same tree; what they lack is taken from here.
 * Honest words only: say what was checked, and what was not.
 */
export const en = {
  /** Texts that most pages share. A new language is one more file of this shape. */
  pages: {
    skip: 'Skip to content',
    sample: 'Sample content: everything here is made up.',
    menu: 'Main menu',
    /** Name of the list of other languages, where there are several. */
    languages: 'Other languages',
    /** A link to the same page in this language, read by those who do not read the other. */
    inThisLanguage: 'Read in English',
    nav: {
      home: 'Home',
      products: 'Products',
      reviews: 'Reviews',
      posts: 'Posts',
      trust: 'How we check',
      search: 'Search',
    },
    footer: {
      madeWith: 'Made with Bukti.',
      contact: 'Contact',
      shop: 'Shop',
    },

    stars: message<[n: string]>('n', '{n} out of 5 stars'),
    starRow: message<[n: number]>('n', '{n} {n, plural, one {star} other {stars}}'),
    reviews: message<[n: number]>('n', '{n} {n, plural, one {review} other {reviews}}'),
    /** Stars that count, with words or without. */
    ratings: message<[n: number]>('n', '{n} {n, plural, one {rating} other {ratings}}'),
    /** How many of them come with words. */
    withWords: message<[n: number]>('n', '{n, plural, =0 {none with words} other {{n} with words}}'),
    countedReviews: message<[n: number]>('n', 'from {n} {n, plural, one {counted review} other {counted reviews}}'),
    countedRatings: message<[ratings: string, withWords: string]>('ratings withWords', 'from {ratings}, {withWords}'),
    noReviews: 'No reviews yet',
    noCounted: 'No review counts towards the rating yet',
    outOfFive: 'out of 5',
    distribution: 'Stars given',
    /** Read aloud after the number of stars, and after the number of reviews, of a row of the histogram. */
    starUnit: message<[stars: number]>('stars', '{stars, plural, one {star:} other {stars:}}'),
    reviewUnit: message<[n: number, share: string]>('n share', '{n, plural, one {review} other {reviews}}, {share}'),
    ratingUnit: message<[n: number, share: string]>('n share', '{n, plural, one {rating} other {ratings}}, {share}'),

    home: {
      title: message<[brand: string]>('brand', 'What customers say about {brand}'),
      lead: message<[brand: string]>('brand', 'What customers say about {brand}'),
      wall: 'In their own words',
      products: 'By product',
      allProducts: 'All products',
      posts: 'From customers’ own feeds',
      allPosts: 'All customer posts',
      figures: 'Whole-site figures',
      received: 'received',
      published: 'published',
      withheld: 'withheld, each with a public reason',
      answered: 'answered in public',
      howWeCount: 'How we check and count',
    },
    products: {
      title: 'Products',
      description: message<[brand: string]>('brand', 'All products of {brand} with their customer reviews.'),
      intro: 'Every product with every review it got, the bad ones too.',
      groups: 'Groups of products',
      /** Above the products of a site that has many. */
      mostReviewed: 'Most reviewed',
      sort: 'Sort by',
      sorts: { reviews: 'Most reviews', rating: 'Best rating', name: 'Name' },
      other: 'More',
    },
    product: {
      title: message<[name: string]>('name', '{name}: customer reviews'),
      description: message<[name: string, n: number, ratings: number]>(
        'name n ratings',
        '{n, plural, =0 {{ratings, plural, =0 {{name}: no reviews yet.} other {{name}: {ratings} {ratings, plural, one {rating} other {ratings}}, and no review with words yet.}}} other {{n} {n, plural, one {customer review} other {customer reviews}} of {name}, the good and the bad, newest first.}}',
      ),
      buy: 'See it in the shop',
      price: 'Price',
      reviews: 'Reviews',
      newestFirst: 'Newest first',
      notCounted: message<[n: number]>('n', '{n} {n, plural, one {review is} other {reviews are}} shown but not counted; each says why.'),
      /** How many customers gave stars alone, and how many of these do not count. */
      starsAlone: message<[n: number]>('n', '{n} {n, plural, one {rating is} other {ratings are}} stars without words.'),
      starsAloneNone: 'None of these counts towards the rating.',
      starsAloneSome: message<[n: number]>('n', '{n} {n, plural, one {of these does} other {of these do}} not count towards the rating.'),
      noneWithWords: 'Nobody has written a review yet. When somebody does, it will stand here, whatever they say.',
      searchThese: 'Search these reviews',
      none: 'Nobody has reviewed this yet. When somebody does, it will stand here, whatever they say.',
      page: message<[page: number, of: number]>('page of', 'Page {page} of {of}'),
      kind: {
        good: 'Product',
        service: 'Service',
        brand: 'The brand',
      },
    },
    pagination: {
      label: 'Pages',
      previous: 'Previous',
      next: 'Next',
    },
    review: {
      title: message<[author: string, product: string]>('author product', '{author} on {product}'),
      anonymous: 'A customer',
      dateUnknown: 'Date unknown',
      written: 'Written',
      from: message<[city: string]>('city', 'from {city}'),
      readMore: 'Read the whole review',
      permalink: 'Link to this review',
      pros: 'Liked',
      cons: 'Disliked',
      reply: message<[by: string]>('by', 'Reply by {by}'),
      recovery: 'Made good',
      recoveryOpen: 'What happened next',
      secondRating: 'Rating afterwards',
      firstStays: 'The first rating stays and is the one that counts.',
      steps: {
        acknowledged: 'Acknowledged',
        apologised: 'Apologised',
        remedied: 'Remedied',
        confirmed: 'Confirmed by the customer',
      },
      remedies: {
        refund: 'refund',
        'partial-refund': 'partial refund',
        replacement: 'replacement',
        repair: 'repair',
        voucher: 'voucher',
        other: 'other remedy',
      },
      trust: 'The customer’s answers',
      trustQuestions: {
        competence: 'They know their craft',
        consistency: 'Same quality every time',
        integrity: 'They keep their word',
        care: 'They care',
      },
      outOf: message<[n: number]>('n', '{n} of 5'),
      commitments: 'Promises',
      kept: 'kept',
      broken: 'broken',
      context: 'About this review',
      channel: 'Received through',
      original: 'See the original',
      noOriginal: 'Address of the original unknown',
      translation: message<[language: string]>('language', 'Read in {language}'),
      asWritten: message<[language: string]>('language', 'Read the original ({language})'),
      translatedByTeam: 'Translated by the team',
      translatedByPlatform: 'Machine translation of the platform',
      edited: 'Changed by the customer',
      variant: 'Variant',
      answeredBeforeEdit: 'Written before the customer changed the review.',
      imported: 'Taken over from an earlier system',
      share: 'Share',
      shareOn: message<[name: string]>('name', 'Share on {name}'),
      more: message<[product: string]>('product', 'All reviews of {product}'),
      counted: 'Counts towards the rating',
      notCounted: 'Does not count towards the rating',
    },
    notCounted: {
      withheld: 'withheld',
      'third-party': 'written on another platform, where we cannot match it to an order',
      disclosed: 'the author has a connection to the brand',
      'same-order': 'the same order already has another review',
    },
    disclosure: {
      incentivised: 'Got a reward for reviewing',
      employee: 'Works for the brand',
      influencer: 'Paid partnership',
      sample: 'Got the product free',
    },
    level: {
      'order-matched': 'Matched to an order',
      invited: 'Invited after a purchase',
      'source-linked': 'Linked to its source',
      unverified: 'Not matched to a purchase',
    },
    levelAbout: {
      'order-matched':
        'The shop found an order with this product, delivered before the review was written, that no other review uses. It does not prove that the order was genuine.',
      invited:
        'The shop invited the author after a purchase, and this review answers that invitation. It does not prove that the purchase was genuine.',
      'source-linked': 'Stands on another platform, and anyone can open the original. We have not checked who wrote it.',
      unverified: 'Received by the brand. Nothing shows publicly that the author bought the product.',
    },
    channel: {
      ...CHANNEL_NAMES,
      website: 'the website',
      email: 'e-mail',
      'in-store': 'the shop',
      webchat: 'web chat',
      other: 'another platform',
    },
    posts: {
      title: 'Customer posts',
      description: message<[brand: string]>(
        'brand',
        'Posts that customers of {brand} put on their own accounts, shown with their permission.',
      ),
      intro:
        'Customers’ own posts from their own accounts. Each is here because its author said yes; the permission stands beside it. They have no stars and enter no rating.',
      none: 'No post is shown at the moment.',
      on: message<[platform: string]>('platform', 'on {platform}'),
      original: 'See the original post',
      watch: message<[platform: string]>('platform', 'Watch on {platform}'),
      filters: { product: 'Product', platform: 'Platform', kind: 'Photo or video' },
      kinds: { photo: 'Photo', video: 'Video', words: 'Words alone' },
      all: 'All',
      shown: message<[shown: string, all: string]>('shown all', '{shown} of {all} posts'),
      allOf: message<[n: number]>('n', 'All {n} posts that show it'),
      permission: message<[how: string, date: string]>('how date', 'Shown with the author’s permission, given {how} on {date}'),
      until: message<[date: string]>('date', 'valid until {date}'),
      how: {
        comment: 'in a comment',
        'direct-message': 'in a direct message',
        email: 'by e-mail',
        written: 'in writing',
        'in-person': 'in person',
      },
      about: 'Shows',
      platform: {
        ...PLATFORM_NAMES,
        blog: 'their blog',
      },
    },
    search: {
      title: 'Search the reviews',
      description: message<[brand: string]>('brand', 'Search all customer reviews of {brand} by word, stars, product, channel and year.'),
      noScript: 'Searching needs JavaScript. Everything can be read without it: each product page lists all of its reviews.',
    },
    notFound: {
      title: 'This page does not exist',
      text: 'Perhaps the address is mistyped, or the review was withdrawn.',
      home: 'To the home page',
      search: 'Search the reviews',
    },
  },

  /** Texts of the walls, of the home page's blocks, and of what stands around a review on its own page. */
  wall: {
    /** All reviews, in pages. */
    all: {
      title: 'All reviews',
      description: message<[brand: string, n: number]>(
        'brand n',
        '{n, plural, =0 {No reviews of {brand} yet.} other {All {n} {n, plural, one {customer review} other {customer reviews}} of {brand}, the good and the bad.}}',
      ),
      /** Under the title; `dated` says whether "newest first" means anything. */
      intro: message<[n: number, dated: boolean]>(
        'n dated',
        '{n, plural, one {There is one review so far, and here it is.} other {All {n} {n, plural, one {review} other {reviews}} that are public{dated, select, yes {, newest first} other {}}, whatever their stars.}}',
      ),
      none: 'No review is public yet. When there is one, it will stand here, whatever its stars.',
      /** Where a site has so many that the wall holds only the newest. */
      older: 'Older reviews are on the pages of their products.',
      read: message<[n: number]>('n', '{n, plural, one {Read the review} other {Read all {n} {n, plural, one {review} other {reviews}}}}'),
      search: 'Search and filter',
    },
    card: {
      open: 'Open the review',
      readOn: 'Read on',
      unanswered: 'Not answered yet',
      answeredUndated: 'Answered',
      answered: message<[date: string]>('date', 'Answered on {date}'),
      /** Stars that the customer gave after a complaint was made good. */
      afterwards: message<[stars: number]>('stars', '{stars} of 5 afterwards'),
    },
    /** The rule by which the wall of the home page is made, and that criticism has a block of its own. */
    home: {
      rule: message<[dated: boolean]>(
        'dated',
        'Chosen by rule, not by hand: {dated, select, yes {the newest review} other {a review}} of each product in turn, whatever its stars; every third with a photo or an answer.',
      ),
      apart: message<[n: number, dated: boolean]>(
        'n dated',
        '{dated, select, yes {{n, plural, one {The newest criticism has a place of its own below.} other {The {n} newest critical reviews have a place of their own below.}}} other {Some of the criticism has a place of its own below.}}',
      ),
    },
    criticism: {
      title: 'Criticism, and what came of it',
      sum: message<[n: number, answered: number, confirmed: number]>(
        'n answered confirmed',
        '{n, plural, one {One review has} other {{n} {n, plural, one {review has} other {reviews have}}}} 1 to 3 stars; {answered, plural, =0 {none is answered yet} other {{answered} {answered, plural, one {is answered} other {are answered}}}}{confirmed, plural, =0 {} other {, and {confirmed} {confirmed, plural, one {was put right as its customer says} other {were put right as their customers say}}}}.',
      ),
      /** Which of the critical reviews are shown, where there are more. */
      rule: message<[n: number, dated: boolean]>('n dated', 'These are {dated, select, yes {the {n} newest} other {{n} of them}}.'),
      all: message<[n: number]>('n', 'See {n} {n, plural, one {critical review} other {critical reviews}}'),
    },
    figures: {
      noneWithheld: 'withheld',
    },
    review: {
      product: 'What it is about',
      experienced: 'Experienced',
      timeline: 'After this review',
      sameDay: 'the same day',
      seal: 'Kawung seal of this review: other words, another seal',
      number: message<[index: string]>('index', 'Number {index} in the public log'),
      daysLater: message<[n: number]>('n', '{n} {n, plural, one {day} other {days}} later'),
    },
    related: {
      title: 'Others on the same things',
      plainTitle: 'Others on this product',
      rule: 'Chosen by rule: the reviews of this product that mention most of the same things, then those written next to it. Where all are of one mind, the last place goes to another opinion.',
      opposite: 'The opposite opinion',
      /** Before what both reviews speak of. */
      also: 'Both mention',
    },
    neighbours: {
      newer: 'Newer review',
      older: 'Earlier review',
      label: 'The reviews before and after',
    },
    gone: {
      reviews: 'Read other reviews',
    },
  },

  /** Texts of the blocks above the reviews on a product's page. */
  product: {
    overview: {
      title: 'In short',
      liked: message<[of: number, list: string]>('of list', 'In {of} reviews, customers name as good: {list}.'),
      disliked: message<[of: number, list: string]>('of list', 'In {of} reviews, customers name as bad: {list}.'),
      spoken: message<[list: string]>('list', 'They speak more of this than with other products: {list}.'),
      answers: message<[list: string]>('list', 'Asked to rate from one to five, they say: {list}.'),
      answer: message<[label: string, mean: string, n: number]>(
        'label mean n',
        '{label} {mean} ({n, plural, one {{n} answer} other {{n} answers}})',
      ),
      basis: message<[n: number, day: string]>('n day', 'Drafted by a computer from {n} reviews, approved by the shop on {day}.'),
      stale: message<[n: number]>('n', 'There are {n} reviews now; what no longer holds is left out.'),
    },
    breadcrumb: 'Where this page is',
    /** Before the names of the other products of a category. */
    siblings: message<[category: string]>('category', 'More in {category}'),
    readReviews: message<[n: number]>('n', '{n, plural, one {Read the review} other {Read {n} reviews}}'),
    insights: 'At a glance',
    highlights: {
      praise: 'Most helpful praise',
      criticism: 'Most helpful criticism',
      noPraise: 'No review has 4 or 5 stars yet.',
      noCriticism: 'No review has 1 to 3 stars yet.',
      rule: message<[least: number, most: number]>(
        'least most',
        'Reviews that count come first, then a point each for evidence, {least}–{most} words, a photo, a pro or con, and an answer about the product; of equals, one in this page’s language, then the newest.',
      ),
    },
    trust: {
      title: 'Customers’ answers',
      rule: 'Mean out of 5, of the reviews that count.',
      answers: message<[n: number]>('n', '{n, plural, one {{n} answer} other {{n} answers}}'),
    },
    opinions: {
      more: message<[n: number]>('n', 'and {n} more in the reviews'),
      said: message<[n: number]>('n', '{n, plural, one {said in 1 review} other {said in {n} reviews}}'),
    },
    attributes: {
      title: 'How they use it',
      top: message<[value: string, n: number, of: number]>('value n of', '{value}, {n} of {of}'),
      notAnswered: message<[n: number]>('n', '{n} did not answer'),
    },
    photos: message<[withVideos: boolean]>(
      'withVideos',
      '{withVideos, select, yes {Photos and videos from customers} other {Photos from customers}}',
    ),
    topics: {
      title: 'Often mentioned',
      rule: 'Words that stand far more often in this product’s reviews than in others.',
    },
    filters: {
      title: 'Filter the reviews',
      photo: 'With photo',
      reply: 'With reply',
      stars: message<[n: number]>('n', '{n, plural, one {{n} star} other {{n} stars}}'),
    },
  },

  /** Texts of filtering and sorting in place. Its script puts figures and names into them, where they are given as text. */
  filter: {
    sort: 'Sort by',
    sorts: {
      newest: 'Newest',
      oldest: 'Oldest',
      highest: 'Most stars',
      lowest: 'Fewest stars',
      helpful: 'Most helpful',
    },
    /** Before anything was chosen. */
    place: message<[from: number, to: number, of: number]>('from to of', 'Reviews {from}–{to} of {of}'),
    /** The reviews that can be filtered; `here` where the product has more pages. */
    every: message<[of: number, here: boolean]>(
      'of here',
      '{of} {of, plural, one {review} other {reviews}}{here, select, yes { on this page} other {}}',
    ),
    some: message<[n: string, every: string]>('n every', '{n} of {every} shown'),
    none: message<[every: string]>('every', 'None of the {every} matches'),
    /** Added where they do not stand as they came. */
    sorted: message<[sort: string]>('sort', ', sorted by: {sort}'),
    /** Leads to the search. */
    searchAll: message<[of: number]>('of', 'Search all {of} {of, plural, one {review} other {reviews}} for matches'),
    clear: 'Clear filters',
    /** Leads from a filtered list to all reviews. */
    all: 'See all reviews',
  },

  /** Texts of the ways to other products and into all reviews. */
  ways: {
    otherProducts: 'Go to another product',
    allProducts: 'All products',
    compare: {
      caption: 'Reviews compared',
      product: 'Product',
      rating: 'Rating',
      counted: 'Counted',
      liked: '4–5 stars',
      praised: 'Most often liked',
      criticised: 'Most often disliked',
      here: 'this product',
      topics: 'Often mentioned',
      attributes: 'Most',
      answers: 'Customers’ answers, of 5',
      rule: 'Ratings, shares and answers are of the reviews that count; what is liked and disliked is of all, named by at least two customers.',
    },
    popular: {
      title: 'Straight to the reviews',
      about: message<[subject: string]>('subject', 'about {subject}'),
    },
    /** What shoppers ask about anything, as they would type it; shown where reviews speak of it. */
    subjects: ['delivery', 'packaging', 'price', 'taste', 'smell', 'service', 'size', 'colour', 'material'],
  },

  /** Every text of the search island. */
  search: {
    label: 'Search all reviews',
    placeholder: 'For example: fast delivery',
    clear: 'Clear the search',
    shortcut: 'Press / to search',
    filters: 'Filter',
    filtersChosen: message<[n: number]>('n', '{n, plural, =0 {Filter} other {Filter ({n} chosen)}}'),
    showResults: message<[n: number]>('n', 'Show {n} {n, plural, one {review} other {reviews}}'),
    facets: {
      product: 'Product',
      stars: 'Stars',
      level: 'Evidence',
      lang: 'Language of the review',
      channel: 'Received through',
      year: 'Year',
      more: 'More',
    },
    photo: 'With a photo',
    reply: 'Answered',
    counted: 'Counts towards the rating',
    notCounted: message<[reason: string]>('reason', 'Not counted: {reason}'),
    stars: message<[n: string]>('n', '{n, plural, one {{n} star} other {{n} stars}}'),
    starsOfFive: message<[n: number]>('n', '{n} out of 5 stars'),
    yearUnknown: 'Unknown',
    findProduct: 'Find a product',
    noProduct: 'No product has that name.',
    productsShown: message<[n: number]>('n', '{n, plural, one {{n} product matches} other {{n} products match}}'),
    sort: 'Sort by',
    sorts: {
      relevance: 'Best match',
      newest: 'Newest',
      highest: 'Most stars',
      lowest: 'Fewest stars',
    },
    loading: 'Searching …',
    results: 'Search results',
    count: message<[n: number]>('n', '{n} {n, plural, one {review} other {reviews}}'),
    countFor: message<[n: number, q: string]>('n q', '{n} {n, plural, one {review} other {reviews}} for “{q}”'),
    products: 'Matching products',
    showMore: message<[n: number]>('n', '{n, plural, one {Show 1 more review} other {Show {n} more reviews}}'),
    shownOf: message<[shown: number, total: number]>(
      'shown total',
      '{shown} of {total} {total, plural, one {review} other {reviews}} shown',
    ),
    chosen: 'Filters in use',
    remove: message<[label: string]>('label', 'Remove filter: {label}'),
    clearFilters: 'Remove all filters',
    reviewBy: message<[author: string]>('author', 'Review by {author}'),
    anonymous: 'A customer',
    dateUnknown: 'Date unknown',
    about: 'on',
    photoOf: message<[n: number, of: number]>('n of', 'Customer photo {n} of {of}'),
    photos: message<[n: number]>('n', '{n, plural, one {{n} photo} other {{n} photos}}'),
    translated: 'Translated by the team',
    outcome: 'Outcome',
    shop: 'See it in the shop',
    /** Above posts and pages that hold the words. */
    otherPages: 'In customers’ posts and other pages',
    /** Before the first result that has not all of the words. */
    someWords: 'Only some of the words:',
    liked: 'Liked',
    disliked: 'Disliked',
    nothing: 'No review matches',
    nothingFor: message<[q: string]>('q', 'No review matches “{q}”'),
    nothingFiltered: message<[n: number]>(
      'n',
      'Without filters there {n, plural, one {is} other {are}} {n} {n, plural, one {review} other {reviews}}. Try removing one:',
    ),
    nothingAdvice: 'Try a more general word, or fewer words.',
    /** Nothing in the box is a word. */
    notSearched: message<[q: string]>('q', '“{q}” is not a word, so nothing was searched. These are all reviews.'),
    corrected: message<[q: string, typed: string]>('q typed', 'No review says “{typed}”. These are the results for “{q}”.'),
    allAndSome: message<[all: number, some: number]>('all some', 'All words: {all}. Some of the words: {some}.'),
    opposite: message<[n: number]>('n', '{n, plural, one {{n} review says} other {{n} reviews say}} the opposite:'),
    /** Words that mean what was asked for. */
    alike: message<[words: string]>('words', 'Means much the same: {words}'),
    orProducts: 'Or read the reviews of a product:',
    failed: {
      title: 'The search could not be loaded',
      text: 'The connection to this site was lost or is too slow. Check your connection, then try again.',
    },
    retry: 'Try again',
  },

  /** Texts of the answers that are made of reviews. */
  ask: {
    /** Above the box on a product's page. */
    label: message<[n: number]>(
      'n',
      '{n, plural, one {Ask or search the review of this product} other {Ask or search the {n} reviews of this product}}',
    ),
    placeholder: 'For example: is delivery fast?',
    send: 'Search',
    title: 'What customers say',
    /** Who says what was asked. */
    judged: message<[speak: number, of: number, yes: number, no: number]>(
      'speak of yes no',
      '{speak} of {of} {of, plural, one {review} other {reviews}} {speak, plural, one {answers} other {answer}} this: {yes} {yes, plural, one {says} other {say}} so, {no} the opposite.',
    ),
    /** Who speaks of it, glad or not. */
    topic: message<[speak: number, of: number, yes: number, no: number, between: number]>(
      'speak of yes no between',
      '{speak} of {of} {of, plural, one {review} other {reviews}} {speak, plural, one {speaks} other {speak}} of this: {yes} glad, {no} not{between, plural, =0 {} other {, {between} in between}}.',
    ),
    /** Added where the stars tell who is glad. */
    byStars: 'Glad or not is read from the stars.',
    none: message<[of: number]>('of', 'Nobody has written about this in {of} {of, plural, one {review} other {reviews}}.'),
    yes: {
      judged: 'Say so',
      topic: 'Glad',
    },
    no: {
      judged: 'Say the opposite',
      topic: 'Not glad',
    },
    /** Says that no word of the answer was made up. */
    honest: 'Chosen by a computer that matches words; each quote is copied letter by letter from its review.',
    toShop: 'Ask the shop',
    toShopSubject: 'A shopper’s question',
    seeQuestions: message<[n: number]>(
      'n',
      '{n, plural, one {Read the question that the shop answered} other {Read {n} questions to the shop}}',
    ),
    questions: 'Questions to the shop',
    questionsNote: 'The answers are the shop’s own words. They are no reviews, and no seal is on them.',
    waiting: 'The shop has not answered yet.',
    shopAnswered: 'What the shop answered',
    /** Begins a message to the shop. */
    aboutProduct: message<[product: string, url: string]>('product url', 'Hello, I have a question about {product} ({url}): '),
  },

  /** Texts of the form in which customers write. The same for every number of stars. */
  write: {
    title: 'Write a review',
    description: message<[brand: string]>('brand', 'Write what you think of {brand}, the good and the bad.'),
    lead: message<[brand: string]>(
      'brand',
      'Tell it as it is. {brand} publishes the good and the bad, and counts in public what is not published.',
    ),
    invited: 'You come with an invitation. Your review will be marked as one of an invited customer.',
    notInvited: 'You write without an invitation. Your review is received all the same; only its mark differs.',
    brokenToken:
      'The link of this invitation is not complete. Open the one in your message again, or go on: your review is received too, without the mark.',
    expired: 'This invitation has run out. Your review is received too, without the mark.',
    noScript: 'This form needs JavaScript. Without it, send your review to us directly:',
    product: 'About what?',
    choose: 'Choose a product',
    stars: 'How many stars?',
    starsOf: message<[n: number]>('n', '{n} of 5 stars'),
    headline: 'A title, if you like',
    words: 'Your experience',
    wordsHelp: 'What did you buy, what for, and how did it turn out?',
    counter: message<[n: number, most: number]>('n most', '{n} of {most} characters'),
    /** Before the kinds that were found. */
    personal: message<[what: string]>('what', 'This holds {what}. Everybody will be able to read it. Better take it out.'),
    personalKinds: {
      email: 'an e-mail address',
      phone: 'a phone number',
      nik: 'an identity number (NIK)',
      card: 'a card number',
    },
    personalOther: 'personal data',
    trust: 'Four questions, if you like',
    trustHelp: '1 means not at all, 5 means very much.',
    noAnswer: 'No answer',
    pros: 'What you liked',
    cons: 'What you did not',
    listHelp: 'One thing a line',
    promises: 'Did we keep our promises?',
    kept: 'Kept',
    broken: 'Broken',
    photos: 'Photos, if you like',
    photosHelp: 'Made smaller on your device, without the place and time that are stored in them.',
    turn: message<[n: number]>('n', 'Turn photo {n}'),
    remove: message<[n: number]>('n', 'Remove photo {n}'),
    photoOf: message<[n: number]>('n', 'Photo {n}'),
    photoFailed: 'This photo cannot be read.',
    name: 'Your name',
    nameHelp: 'Leave it empty if you do not want to say it.',
    shown: 'What is shown',
    displays: {
      full: 'Full name',
      'first-initial': 'First name and initial',
      initials: 'Initials',
      anonymous: 'No name',
    },
    shownAs: message<[name: string]>('name', 'Will be shown as: {name}'),
    anonymous: 'Without a name',
    city: 'City, if you like',
    consent: message<[brand: string]>(
      'brand',
      '{brand} may publish my stars, words, photos and name as they are shown below, and keep their fingerprint in its public log. I can take this back at any time.',
    ),
    preview: 'This is how it will look',
    previewEmpty: 'Fill in the form, and see it here.',
    send: 'Send',
    ways: {
      whatsapp: 'Send by WhatsApp',
      email: 'Send by e-mail',
      form: 'Send now',
      file: 'Save as a file',
    },
    wayHelp: {
      whatsapp: 'The message is written already; you only press send.',
      email: 'The mail is written already; you only press send.',
      form: 'Straight from this page.',
      file: 'Then send the file in any way you like.',
    },
    attach: message<[n: number]>(
      'n',
      '{n, plural, one {Attach your photo to that message.} other {Attach your {n} photos to that message.}}',
    ),
    missing: {
      rating: 'Choose the stars first.',
      product: 'Choose the product first.',
      consent: 'Tick that it may be published first.',
    },
    sending: 'Sending…',
    sent: 'Sent. Thank you.',
    failed: 'Not sent. Your words are still here: try again, or choose another way.',
    afterwards: 'You will get a receipt: what we received, when, where it will stand, and how to change it or take it back.',
    draft: 'What you write stays on this device until you send it.',
    anew: 'Delete it and start again',
    /** What stands before each value in the message: it is the customer’s, and they read it before they send it. */
    labels: {
      product: 'Product',
      token: 'Invitation',
      rating: 'Stars',
      name: 'Name',
      display: 'Name shown',
      city: 'City',
      lang: 'Language',
      title: 'Title',
      pros: 'Liked',
      cons: 'Not liked',
      trust: 'Trust',
      promises: 'Promises',
      photos: 'Photos',
      consent: 'May be published',
      words: 'Words',
      yes: 'yes',
    },
  },

  /** Every text of the trust page. */
  trust: {
    title: 'How we check and count',
    description: message<[brand: string]>(
      'brand',
      'How reviews of {brand} are received, checked, sealed and counted, and what was withheld.',
    ),
    intro: 'What we check about each review, what we do not, and how you can check it yourself without having to trust us.',
    contents: 'On this page',

    levelsTitle: 'What the marks say',
    levelsIntro: 'A mark is computed from evidence. Nobody can write it into a review.',
    proves: 'What it proves',
    provesNot: 'What it does not',
    levels: {
      'order-matched': {
        proves:
          'When the review was sealed, the shop found its order in the sales records: it holds this product, it arrived no later than the day on which the review was written, and no other review has it now.',
        provesNot:
          'That the order was genuine. The shop keeps those records itself, and a shop bent on cheating could invent an order, or use one twice.',
      },
      invited: {
        proves: 'The shop sent an invitation after a purchase, and this review answers it.',
        provesNot: 'Who opened the invitation, and whether every buyer got one.',
      },
      'source-linked': {
        proves:
          'The review was copied from another platform, and the address of the original belongs to the platform that it names, so that anyone can compare the two.',
        provesNot: 'Who wrote it, and whether they bought anything. The original may be changed or deleted there without our knowing.',
      },
      unverified: {
        proves: 'Nothing about a purchase: the review came in, and no more is known.',
        provesNot: 'That the author bought the product. Nor the opposite: perhaps the shop just did not find the order.',
      },
    },
    notProvenTitle: 'What this does not prove',
    notProven: [
      'That authors are who they say they are, and that what they write is true.',
      'That the orders were genuine: the shop itself matched them with its own records.',
      'That every review ever received is here: a review that was never sealed leaves no trace.',
      'When a review was sealed: the day is what the shop says, unless a witness whom you know has signed too.',
      'That everybody is shown the same log: it comes out only when people compare what they kept, or where there are witnesses.',
      'That this page was not changed together with its program: the check in your browser comes from the same server. Check from outside as well.',
    ],

    receivedTitle: 'What came in, and what became of it',
    received: 'Received',
    published: 'Published',
    counted: 'Enter the rating',
    withheld: 'Withheld',
    pending: 'Waiting to be read',
    /** Days since the oldest was written. */
    pendingOldest: message<[n: number]>('n', 'the oldest for {n} {n, plural, one {day} other {days}}'),
    notCountedTitle: 'Published, but not counted',
    sinceTitle: 'Besides these figures:',
    starsAlone: message<[n: number]>(
      'n',
      '{n} of those published {n, plural, one {is} other {are}} stars without words: counted by the same rules, with no page of {n, plural, one {its} other {their}} own.',
    ),
    revised: message<[n: number]>(
      'n',
      '{n} {n, plural, one {review was} other {reviews were}} changed after sealing, and sealed again. The log keeps a trace of both seals.',
    ),
    withdrawn: message<[n: number]>(
      'n',
      '{n} {n, plural, one {review was} other {reviews were}} withdrawn after publication; the list below has all of them.',
    ),
    unsealed: message<[n: number]>('n', '{n} {n, plural, one {review is} other {reviews are}} shown and not sealed yet.'),
    sealedWithheld: message<[n: number]>(
      'n',
      '{n, plural, one {{n} withheld review is recorded in the log too, without name or words.} other {{n} withheld reviews are recorded in the log too, without names or words.}}',
    ),

    importedTitle: 'Reviews from other platforms',
    importedIntro:
      'These reviews were first written on another platform. Nobody checks here what the shop declares of them: what is on record is that it did, when, and of which file.',
    importedCount: message<[platform: string, n: number]>('platform n', '{platform}: {n} {n, plural, one {review} other {reviews}}'),
    declares: 'The shop declares: they were brought here unchanged, none was held back, and they may be published here.',
    /** @param day as it is read, @param hash the SHA-256 of the file */
    declared: message<[day: string, n: number, hash: string]>(
      'day n hash',
      '{day}, a file of which {n} {n, plural, one {review is} other {reviews are}} published here (SHA-256 {hash})',
    ),
    notDeclared: 'The shop has declared nothing of them: not that they are complete, nor unchanged, nor that they may be published here.',

    withheldTitle: 'What was withheld',
    withheldIntro:
      'Not every review can be published. The number of stars is none of the reasons that the shop can give. Each withheld review that was sealed is counted here.',
    withheldNone: 'The log has no withheld review.',
    reason: 'Reason',
    total: 'Total',
    reasons: {
      'personal-data': 'Holds personal data',
      abusive: 'Insults or threatens',
      'off-topic': 'Is not about the product',
      duplicate: 'The same review twice',
      'not-a-customer': 'Not from a customer',
      unlawful: 'Against the law',
      'no-permission': 'The author did not permit publication',
      unknown: 'The reason is no longer kept',
    },
    withheldGone: message<[n: number]>(
      'n',
      '{n} of them {n, plural, one {is} other {are}} no longer kept by the shop. The log counts them all the same.',
    ),
    withheldWithoutStars: message<[n: number]>(
      'n',
      'The stars of {n} of them are not known: an older record has no stars, and the file is gone.',
    ),
    withheldChanged: message<[n: number]>(
      'n',
      '{n} of them {n, plural, one {was} other {were}} given other stars after sealing. The first ones are counted.',
    ),

    withdrawnTitle: 'What was withdrawn',
    withdrawnIntro: 'Reviews that were public and are no more. The log cannot forget them: the reason stands in it as a new entry.',
    withdrawnNone: 'No review has been withdrawn after publication.',
    /** At the address of a review that was withdrawn. */
    gone: {
      title: 'This review was withdrawn',
      text: 'There was a review at this address. Its words are no longer kept on this site; that it was here, and why it is gone, stays in the log.',
      revisions: 'Times sealed',
      more: 'How to check the log',
    },
    withdrawnReasons: {
      'personal-data': 'Holds personal data',
      abusive: 'Insults or threatens',
      'off-topic': 'Is not about the product',
      duplicate: 'The same review twice',
      'not-a-customer': 'Not from a customer',
      unlawful: 'Against the law',
      'no-permission': 'The author did not permit publication',
      'author-request': 'The author asked for it',
      published: 'Published under another name',
    },
    review: 'Review',
    entry: 'Log entry',

    countTitle: 'How the rating is computed',
    countFirstHand:
      'A review counts when it is published, was received by the brand itself, has nothing to disclose, and is the only one counted for its order line. All others are shown and say why they do not count.',
    countAll:
      'A review counts when it is published, has nothing to disclose, and is the only one counted for its order line. Reviews from other platforms count too.',
    rounding:
      'The mean is the sum of stars divided by the number of counted reviews, with one decimal; halves are rounded up (4.25 becomes 4.3). No review weighs more than another, and none loses weight with age.',
    orderTitle: 'How reviews are ordered',
    order:
      'Newest first, everywhere, unless you choose otherwise in the search. The home page takes the newest review of each product in turn, whatever its stars; the newest criticism has a place of its own there.',

    sealTitle: 'The kawung seal',
    sealIntro:
      'A sealed review is recorded in the log: its stars, its words, the name as shown, its date. From then on every change leaves a trace: a new entry, and a new mark. The mark is drawn from that entry in the manner of kawung, a batik motif; change a single letter, and the mark is another.',
    sealLabel: 'Kawung seal of a review',
    sealOf: 'The seal of this review',
    sealReads: 'and its sixteen digits:',
    sealSteps: [
      'Begin at the diamond on top and follow the outer ring clockwise.',
      'Every four signs are one hexadecimal digit, 0 to f: a line is 1, a dot is 0. Those of this seal stand below it.',
      'The sixteen digits are the beginning of the entry’s hash in the log. Two seals are the same when their rings are; the flower is there for the eye.',
    ],
    sealLimits:
      'A picture can be copied. The seal helps you see a difference; the proof is in the log. A seal of version 2 also fixes the product’s name, the original files of photos, translations and the shop’s answers; older seals, of version 1, do not, so those can still be changed there without a trace. Photos are drawn anew on this site, so only those who have the original can compare them. The time is not sealed: the order of entries says what came first, not when. Products’ pictures and descriptions and customers’ posts are not sealed either.',

    logTitle: 'The log',
    logIntro:
      'The log is a record that can only be added to. Its root sums up all entries in one line: changing or deleting a single old entry gives another root, and whoever kept the old one can tell.',
    logEmpty: 'No review on this site has been sealed yet, so the log is empty. For now, words here can still be changed without a trace.',
    logLimits:
      'The log does not prove that what it says is true, that every review was entered, or that everybody is shown the same log. The last takes witnesses, or readers who compare roots with one another.',
    facts: {
      origin: 'Name',
      size: 'Size',
      root: 'Root',
      made: 'Day',
      key: 'Public key',
      replaced: 'Earlier keys',
      signature: 'Last signature',
      witnesses: 'Witnesses',
      history: 'History',
      files: 'Raw files',
    },
    entries: message<[n: number]>('n', '{n, plural, one {{n} entry} other {{n} entries}}'),
    noKey: 'There is none.',
    /** Of a key that was replaced: the day, and how many entries the log had. */
    replacedOn: message<[day: string, size: string]>('day size', 'replaced on {day}, at {size}'),
    unsigned: 'This log is not signed. Its root can still be noted down and compared.',
    signedBy: message<[name: string]>('name', 'by the shop, with the key {name}'),
    shopOnly: 'None. This log is signed by the shop alone.',
    sampleKey: 'This is a sample site: its private key is public, so that this signature proves nothing.',
    madeOn: message<[day: string]>('day', '{day}, as the shop says. Nobody else vouches for the day.'),
    cosigned: message<[name: string, date: string]>(
      'name date',
      '{name}, {date}. The shop chose this witness’s name and key; trust it only if you know it from elsewhere.',
    ),
    checkpointOf: message<[n: number]>('n', 'at {n, plural, one {{n} entry} other {{n} entries}}'),
    older: message<[n: number]>('n', 'and {n} older'),

    checkTitle: 'Check it yourself',
    checkIntro:
      'All files are open and in public formats, so you need trust neither this site nor its software. The commands are for bash; a tap on a box selects all of it.',
    checkEmpty: 'Nothing has been sealed yet, so there is nothing to check. Once there is, the commands for it will stand here.',
    keepKey:
      'Note down the public key above, today for instance. The check is strongest when its key does not come from the very site that is being checked.',
    withBukti: {
      title: 'With bukti verify',
      text: 'Computes every figure anew from the sealed documents, and compares pages, structured data, API, exports, feeds, embeds and the text of badges with them. It ends with what it did not look at. Run it inside a copy of Bukti, the software of this site, after npm ci; outside such a copy the command runs nothing.',
      since: 'Keep today’s checkpoint. Another day you can make sure that the log has only grown since:',
    },
    withGo: {
      title: 'With Go',
      text: 'A small program on the Go team’s own packages tlog and note, not on our code. It checks the signature, every entry, the whole history and the proof of each review. Read it before you run it.',
      install: 'On Debian and Ubuntu it takes golang-go and golang-golang-x-mod-dev:',
    },
    withOpenSsl: {
      title: 'With OpenSSL',
      text: 'Checks the signature under the last checkpoint, and nothing else. It takes OpenSSL 3.',
      expect: 'If it fits, the answer is: Signature Verified Successfully.',
      unsigned: 'This log is not signed, so there is no signature to check with OpenSSL.',
    },
    withSha256: {
      title: 'One review, with sha256sum',
      text: 'The first command computes the hash of the sealed document, the second shows its entry in the log. For another review, put its name into the addresses.',
      expect: 'The hash on the first line must be the one that follows "doc" on the second.',
      seal: 'The hash of that entry, with a zero byte before it, is what the seal is drawn from; its ring spells the first sixteen digits:',
    },
    command: message<[title: string]>('title', 'Commands: {title}'),

    since: message<[date: string]>('date', 'since {date}'),
    contactTitle: 'Something wrong?',
    contact:
      'Write to us about any review: if it is yours and you want it changed or gone, if it is about you, or if you think that it is false.',
  },

  /** Texts about what the shop did after the sale: on the trust page, the product page, and in `bukti report`. */
  afterSale: {
    title: 'After the sale',
    /** How each block is counted, for the person who does not believe it. */
    rule: 'How this is counted',
    answers: {
      title: 'Our answers',
      /** The whole in one sentence; `days` is missing where nobody knows. */
      sum: message<[answered: string, reviews: string, share: string]>(
        'answered reviews share',
        'Answered: {answered} of {reviews} reviews ({share}).',
      ),
      time: message<[days: string, timed: string]>(
        'days timed',
        'Median time to the first answer: {days} {days, plural, one {day} other {days}}, from {timed} {timed, plural, one {answer} other {answers}}.',
      ),
      rule: 'All published reviews with words or pictures, the good and the bad. An answer is a reply that stands below its review. The time runs from the day the review was written to the first reply; reviews without a day, and those that were changed later, have no time.',
      month: 'Month',
      channel: 'Received through',
      product: 'Product',
      reviews: 'Reviews',
      answered: 'Answered',
      share: 'Share',
      median: 'Median',
      inDays: message<[days: string]>('days', '{days} {days, plural, one {day} other {days}}'),
      unknown: 'Day not known',
    },
    recovery: {
      title: 'Complaints, and how they ended',
      sum: message<[resolved: string, complaints: string, share: string]>(
        'resolved complaints share',
        'Made good, as the customers say themselves: {resolved} of {complaints} complaints ({share}).',
      ),
      time: message<[days: string, timed: string]>(
        'days timed',
        'Median time until then: {days} {days, plural, one {day} other {days}}, from {timed} {timed, plural, one {complaint} other {complaints}}.',
      ),
      stars: message<[before: string, after: string, n: string]>(
        'before after n',
        'Those who rated again: {before} stars on average before, {after} after, from {n} {n, plural, one {customer} other {customers}}. The first stars stay, and count.',
      ),
      rule: message<[days: number]>(
        'days',
        'A complaint is every review with 1 or 2 stars, and every review that we set out to make good. It is made good when the customer says so. When {days} days pass without another step and the customer has not said so, it stands here as not resolved.',
      ),
      open: message<[n: number]>('n', '{n, plural, one {{n} complaint that is still open} other {{n} complaints that are still open}}'),
      states: {
        received: 'Received',
        acknowledged: 'Acknowledged',
        apologised: 'Apologised',
        remedied: 'Remedied',
        confirmed: 'Confirmed by the customer',
        'not-resolved': 'Not resolved',
      },
      age: message<[n: number]>('n', '{n, plural, =0 {today} one {{n} day ago} other {{n} days ago}}'),
      ageUnknown: 'day not known',
      state: 'State',
      number: 'Number',
    },
    promises: {
      title: 'What we promise',
      kept: message<[kept: string, n: string, share: string]>('kept n share', 'Kept, say {kept} of {n} customers ({share}).'),
      interval: message<[low: string, high: string]>('low high', 'With 95 % confidence: between {low} and {high}.'),
      none: 'No customer has said anything about it yet.',
      rule: 'Customers themselves say whether a promise was kept or broken. Whoever got something from us, and a second review of one purchase, do not count. The range is Wilson’s score interval: the fewer answers, the wider it is.',
      trend: 'By quarter',
      quarter: 'Quarter',
      share: 'Share kept',
      keptColumn: 'Kept',
      brokenColumn: 'Broken',
      broken: message<[n: number]>('n', '{n, plural, one {{n} review that says it was broken} other {{n} reviews that say it was broken}}'),
    },
  },

  /** Texts of the pages about what the shop changed, whom it pays, what it does for others, its campaigns, and where a complaint stands. */
  deeds: {
    changes: {
      title: 'What we changed',
      description: message<[brand: string]>('brand', 'What {brand} changed because customers asked for it, and whether it helped.'),
      intro: 'What customers said, what we did, and whether fewer of them complain of it since.',
      none: 'Nothing stands here yet.',
      heard: 'What customers said',
      done: 'What we did',
      measured: 'Did it help?',
      before: 'Before',
      after: 'Since',
      rule: 'Of all reviews with words about these products, those that mention it, in whatever form of the word. Reviews without a day are left out.',
      since: message<[date: string]>('date', 'since {date}'),
      share: message<[share: string, mentioning: number, reviews: number]>(
        'share mentioning reviews',
        '{share} mention it ({mentioning} of {reviews} reviews)',
      ),
      noReviews: 'no reviews yet',
    },
    partners: {
      title: 'Who got something from us',
      description: message<[brand: string]>(
        'brand',
        'Influencers, staff, and everybody who got something from {brand} and wrote about it.',
      ),
      intro:
        'Influencers, staff, people who got samples, and everybody who got something from us and wrote or posted about it. Their stars do not count, and wherever they are shown, this is said beside them.',
      none: 'Nobody.',
      review: 'Review',
      post: 'Post',
      notCounted: 'does not count',
    },
    causes: {
      title: 'What we do for others',
      description: message<[brand: string]>('brand', 'What {brand} does for others, with dates and sources.'),
      intro: 'With the day, the amount, and sources that you can open yourself.',
      none: 'Nothing stands here yet.',
      for: 'For',
      amount: 'Amount',
      sources: 'Sources',
    },
    campaign: {
      description: message<[hashtag: string]>('hashtag', 'Rules, prize, entries and winners of {hashtag}.'),
      days: message<[from: string, to: string]>('from to', '{from} to {to}'),
      over: 'over',
      rules: 'Rules',
      prize: 'Prize',
      entries: 'Entries',
      noEntries: 'None yet.',
      winner: 'Winner',
      more: 'All posts of customers',
    },
    complaint: {
      title: 'Where your message stands',
      description: 'How far your message to us has come.',
      state: 'State',
      pending: 'Received, and waiting for our team to read it.',
      withheld: 'Received, and not published. It is counted in public all the same, with its stars and the reason:',
      steps: 'What has happened so far',
      review: 'Read the review',
      published: 'Published.',
      keep: 'Keep the address of this page. Only who holds it knows that the page is theirs.',
      received: message<[date: string]>('date', 'Received on {date}.'),
    },
  },

  /** Every text of the box that checks a review. */
  check: {
    title: 'Check this review',
    intro: 'Your browser compares the words on this page with those sealed in the shop’s public log.',
    button: 'Check this review',
    noScript: 'Without JavaScript you can still check this review by hand, with the files below.',
    notSealed: 'This review is not sealed yet, so there is nothing to check.',
    revised: message<[rev: number]>('rev', 'Its words were changed after the first seal. This is revision {rev}.'),
    /** Sealed again, with the same words. */
    sealedAgain: message<[rev: number]>(
      'rev',
      'Sealed again as revision {rev}: its words are the same. Only its evidence, or what stands with it, such as an answer, was added or changed.',
    ),
    seal: 'The seal of this review: a kawung pattern computed from its record in the log',
    steps: {
      sealed: 'Sealed document',
      words: 'What this page shows',
      included: 'Proof of the log',
      published: 'Public log',
      signed: 'The shop’s signature',
      grown: 'Since your last visit',
    },
    limits:
      'Compared here are the words, the stars, the name as shown, the dates and the source; photos, the customer’s answers, translations and the shop’s replies are not. This does not prove that the order was genuine. The code that checks comes from this shop, too; to be certain, check without us.',
    byHand: 'How to check without us',
    files: 'Raw files',
    document: 'sealed document',
    proof: 'proof',
    checkpoint: 'checkpoint',
    bundle: 'log records',
    tile: 'log hashes',
    unloaded: 'The check could not be loaded. Check your connection, reload this page, and try again.',
    /** What is compared, by its name in the sealed document. */
    fields: {
      rating: 'Stars',
      title: 'Title',
      body: 'Text of the review',
      pros: 'What was liked',
      cons: 'What was disliked',
      name: 'Author’s name',
      city: 'Author’s city',
      date: 'Date of the review',
      experienced: 'Month of the experience',
      source: 'Link to the original',
      badge: 'Badge',
    },
    /**
     * What a step found: `<step>.<code>`, or a code alone for what can happen in every step. `<step>.failed` is said where nothing
     * else fits: mostly of a file that is missing or cannot be read. In braces, what was found.
     */
    verdicts: {
      'sealed.passed': 'Its fingerprint is the one on record for this review.',
      'sealed.other': 'The proof belongs to another review ({found}), not to this one. This review has no proof, then.',
      'sealed.changed': 'The sealed document is missing or was changed: its fingerprint is not the one on record for this review.',
      'sealed.failed': 'The proof is missing or damaged: it cannot be read as a proof.',
      'words.passed': 'Words, stars, dates and badge on this page are those that were sealed.',
      'words.changed': '{field}: this page does not show what was sealed. Here: “{found}”. Sealed: “{sealed}”.',
      'words.hidden': '{field}: sealed, but not to be seen on this page. Sealed: “{sealed}”.',
      'words.failed': 'The sealed document cannot be read.',
      'included.passed': 'The sums lead to the root of the log: this record is a part of it.',
      'included.not-included': 'The proof does not lead to the root of the log. Nothing shows that this record is in it.',
      'included.other-log': 'The proof points to another log ({message}), not to this shop’s.',
      'included.failed': 'The checkpoint in the proof is damaged: it cannot be read.',
      'published.passed': 'The log that everybody can read holds the same record.',
      'published.bundle': 'In the public log, the record at this number says something else, or its file is damaged.',
      'published.tile': 'In the public log, the hash at this number is not that of this review’s record.',
      'published.not-consistent': 'The public log’s checkpoint contradicts this review’s proof. The shop is showing two different logs.',
      'published.other-log': 'The public log’s checkpoint is of another log ({message}).',
      'published.failed':
        'A file of the public log is missing or damaged, or nothing shows that its checkpoint continues this review’s proof.',
      'signed.passed': 'Signed with the shop’s key, which the log announces too.',
      'signed.skipped': 'This log is not signed. Nothing vouches for it but this site.',
      'signed.keys': 'The key on this page is not the one that the log announces. One of them was replaced.',
      'signed.not-signed': 'The log’s checkpoint has no signature by this shop’s key.',
      'signed.wrong-signature': 'The signature does not fit: it was changed, or the checkpoint was.',
      'signed.cannot-check': 'Cannot be checked here: this browser does not know Ed25519 signatures yet. Try a newer one.',
      'signed.failed': 'The signature, the key, or the file that describes the log is missing or damaged.',
      'grown.passed': 'The log was only added to. Nothing was removed or changed.',
      'grown.skipped': 'This is your first check, so there is nothing to compare with yet. This browser now remembers the log as it is.',
      'grown.skipped-denied': 'This browser does not let the page remember anything, so there is nothing to compare with.',
      'grown.older':
        'The log is shorter now ({size} records) than when you last saw it ({old}). Something was removed, or this is an old copy.',
      'grown.not-consistent': 'The log’s history was rewritten: what you saw last time is not in it any more.',
      'grown.not-signed': 'At your last visit the log was signed with another key. Ask the shop why it was replaced.',
      'grown.other-log': 'At your last visit this site had another log ({message}).',
      'grown.failed': 'No file shows that the log was only added to since your last visit.',
      'result.passed':
        'These are the customer’s words, unchanged since they were sealed. Record number {index} (counted from 0) of {size} in the log, revision {rev}.',
      'result.unreachable': 'Not finished: a file could not be fetched. That is neither a pass nor a failure.',
      'result.cannot-check': 'Cannot be checked here. That is neither a pass nor a failure.',
      'result.TypeError': 'Cannot be checked here. That is neither a pass nor a failure.',
      'result.failed': 'The check failed. Do not rely on this review until the shop explains it.',
      unreachable: 'The file {message} could not be fetched. Check your connection and try again.',
      'cannot-check': 'Cannot be checked here: this page was not opened over HTTPS, so the browser offers no cryptography.',
      TypeError: 'Cannot be checked here: this browser cannot run the check ({message}).',
    },
  },

  /** Texts of the ways to pass a review on, or to report it. */
  share: {
    copy: 'Copy link',
    copied: 'Link copied.',
    notCopied: 'The browser did not allow it. Copy the address from the address bar.',
    /** Opens what the device itself offers for sharing. */
    device: 'Share with …',
    report: 'Report this review',
    reportAbout: 'Is something wrong, offensive or private in it? Tell us.',
    byEmail: 'By email',
    byWhatsapp: 'By WhatsApp',
    reportSubject: message<[title: string]>('title', 'Report of a review: {title}'),
    /** What the message begins with; the customer writes on after it. */
    reportBody: message<[title: string, url: string]>('title url', 'I would like to report this review:\n{title}\n{url}\n\nReason: '),
  },

  /** Texts of pictures and videos outside of the gallery, whose script does not need them. */
  media: {
    /** Read before the description of a video. */
    video: 'Video',
    /** A plain link for browsers that cannot play it. */
    openVideo: 'Open the video file',
    /** More pictures of a product below the first. */
    more: message<[name: string]>('name', 'More photos of {name}'),
  },

  /** Every text of the dialog that shows photos and videos. */
  gallery: {
    title: 'Photos and videos',
    close: 'Close',
    previous: 'Previous',
    next: 'Next',
    /** "3 of 12", small, beside the buttons. */
    place: message<[n: string, of: string]>('n of', '{n} of {of}'),
    readReview: 'Open this review',
  },

  /** Texts about the pictures of a review that anybody may download and pass on. */
  cards: {
    title: 'Pictures for sharing',
    about: 'Words, stars and proof are those of this page. The landscape one shows by itself when the link is shared.',
    /** What a size is for. */
    size: {
      landscape: 'Landscape',
      square: 'Square',
      story: 'Story',
    },
    /** Accessible name of a download; begins with the words that are seen. */
    download: message<[size: string, width: number, height: number]>('size width height', '{size}, {width} × {height}: download PNG'),
  },

  /** Texts of the RSS and JSON feeds. */
  feeds: {
    site: message<[brand: string]>('brand', 'Customer reviews of {brand}'),
    product: message<[product: string, brand: string]>('product brand', 'Reviews of {product} · {brand}'),
    /** Before the figures of the rating. */
    about: 'The newest reviews, of the pleased and the disappointed alike.',
    figures: message<[mean: string, reviews: string]>('mean reviews', 'Rated {mean} out of 5, {reviews}.'),
    item: message<[stars: string, product: string, title: string | undefined]>(
      'stars product title',
      '{stars} for {product}{title, select, none {} other {: {title}}}',
    ),
    sample: 'Sample content: the brand, its customers and their reviews are made up.',
  },

  /**
   * Texts of what stands on other people's pages. Browsers load them, so they are few, and figures come in as text, in the
   * form that `format.ts` gives them.
   */
  embed: {
    /** Names the region: "Ulasan Kopi Sumbing". */
    about: message<[name: string]>('name', 'Reviews of {name}'),
    /** One row of the distribution, read as text: "5 bintang: 12". */
    row: message<[stars: number, n: string]>('stars n', '{stars} {stars, plural, one {star} other {stars}}: {n}'),
    /** On sample content: small, where the whole sentence has no room. */
    sample: 'Sample',
    allReviews: message<[n: string, one: boolean]>('n one', '{one, select, yes {Read the review} other {Read all {n} reviews}}'),
    /** The rule of `pickSnippet`, for at most this many reviews of at least this many characters. */
    rule: message<[limit: number, minLength: number]>(
      'limit minLength',
      'Chosen by a rule: the newest {limit, plural, =1 {review} other {reviews}}{minLength, plural, =0 {} other { of {minLength} characters or more}}, whatever the stars.{limit, plural, =1 {} other { If all have 4–5 stars, the last makes way for the newest criticism (1–3 stars).}}',
    ),
    /** The same in few words, for the elements; the snippet and the builder have it in full. */
    shortRule: 'Newest by rule, criticism included.',
  },

  /**
   * Texts of the page for shop developers. They travel in the page in one language, so they are plain data; `#` stands for what is
   * put in.
   */
  embedBuilder: {
    footer: 'Embed these reviews',
    title: 'Put reviews on your shop',
    description: 'Choose a product and a form, see the result, and copy the code for HTML, Shopify, WordPress, React or Astro.',
    lead: 'Choose, see the result, copy the code. No account, no cookie.',
    /** Seen while the script is not there yet; the name of the part of the page with all forms follows. */
    waits: 'The workbench is still loading. Meanwhile, code to copy stands under:',
    forms: {
      stars: { name: 'Stars', about: 'One line, for product cards and lists' },
      rating: {
        name: 'Rating',
        about: 'Stars, mean and their distribution',
      },
      reviews: {
        name: 'Reviews',
        about: 'A few reviews: list, cards or carousel',
      },
      wall: {
        name: 'Wall',
        about: 'Many reviews as cards',
      },
      quote: {
        name: 'Quote',
        about: 'One review of your choice, with its product’s rating',
      },
      snippet: {
        name: 'Script-free',
        about: 'Complete HTML that asks no other site for anything',
      },
      frame: {
        name: 'Iframe',
        about: 'For systems that take an address only',
      },
      badge: {
        name: 'Badge',
        about: 'A picture, for mail and README files too',
      },
    },
    settings: {
      legend: 'Settings',
      form: 'Form',
      product: 'Product',
      find: 'Find a product',
      found: '# products match',
      wholeSite: 'All products',
      needsProduct: 'This form is for one product.',
      key: 'Product named by',
      keys: { product: 'Name in this site’s addresses', sku: 'SKU', gtin: 'GTIN', 'shop-id': 'Number in the shop’s system' },
      review: 'Review',
      noReviews: 'This product has no reviews yet.',
      lang: 'Language',
      theme: 'Theme',
      accent: 'Colour of the stars',
      accentOwn: 'This site’s colour',
      accentWeak: 'This colour is hard to see on a # box: its contrast is below 3:1.',
      layout: 'Layout',
      limit: 'Number of reviews',
      minLength: 'Least length',
      minLengthHint: 'characters; 0 for all',
      order: 'Order',
      orderHint: 'The order only. Which reviews are shown is decided by a rule.',
      badge: 'Style',
      format: 'File',
      reset: 'Reset',
    },
    themes: {
      auto: 'As the shop’s page',
      light: 'Light',
      dark: 'Dark',
      inherit: 'Colours of the page, no box',
    },
    layouts: {
      list: 'List',
      cards: 'Cards',
      carousel: 'Carousel',
    },
    orders: {
      newest: 'Newest first',
      oldest: 'Oldest first',
      highest: 'Most stars first',
      lowest: 'Fewest stars first',
    },
    badges: {
      pill: 'Line',
      mini: 'Mini',
      card: 'Card',
    },
    formats: FORMAT_NAMES,
    preview: {
      title: 'Preview',
      frame: 'Preview: #',
      ground: 'Background',
      width: 'Width',
      before: 'What stands above the reviews on the shop’s page.',
      after: 'What stands below them.',
      grounds: {
        light: 'Light',
        dark: 'Dark',
        busy: 'Busy',
      },
      widths: {
        phone: 'Phone',
        desktop: 'Desktop',
      },
    },
    weight: {
      total: '#1 in #2 requests',
      totalOne: '#1 in 1 request',
      noRequests: '#1 in the page, 0 requests',
      inPage: 'in the page',
      measuring: 'Measuring …',
      unknown: 'The size is not known here yet.',
      files: 'What is loaded (gzip)',
      kilobytes: '# KB',
    },
    code: {
      title: 'Code',
      platform: 'For',
      copy: 'Copy',
      copied: 'Copied',
      selected: 'Copying is not possible here. The code is selected: press Ctrl+C.',
      release: 'Version of the script',
      moving: 'Always the newest',
      pinned: 'Pinned with SRI',
      movingAbout: 'Gets its repairs by itself. Right for most shops.',
      pinnedAbout:
        'Browsers refuse a script of which one letter has changed. For pages with strict rules, such as a checkout; you update it yourself when this site is updated.',
    },
    platforms: SYSTEM_NAMES,
    places: {
      page: {
        title: 'HTML',
        about: 'Paste it where the reviews should be.',
      },
      style: {
        title: 'CSS',
        about: 'Into your shop’s stylesheet. It keeps room until the reviews are there, so that the page hardly moves.',
      },
      policy: {
        title: 'Content-Security-Policy',
        about:
          'Only if your shop sends one: add these values to the directives of the same name. Leave out hashes where a directive has unsafe-inline, which they would switch off.',
      },
      readme: {
        title: 'Markdown',
        about: 'For README files and documents. For mail, choose PNG.',
      },
      liquidThis: {
        title: 'Liquid, this product',
        about: 'Themes → Customize → Add section → Custom Liquid, then paste.',
      },
      liquidEvery: {
        title: 'Liquid, every product page',
        about:
          'Into a Custom Liquid section of the product template. Shopify’s handle of a product must be its name in this site’s addresses.',
      },
      customHtml: {
        title: 'Custom HTML block',
        about: 'In the editor, add a Custom HTML block and paste.',
      },
      address: {
        title: 'Just the address',
        about: 'Paste it on a line of its own in the editor. WordPress makes an iframe of it (oEmbed).',
      },
      php: {
        title: 'PHP',
        about:
          'Into the functions.php of a child theme, or a plugin. The script is for all pages; the WooCommerce hook shows the reviews of each product whose slug is its name in this site’s addresses.',
      },
      component: {
        title: 'Component',
        about: 'product is the product’s name in this site’s addresses, name the one that people read.',
      },
      client: {
        title: 'snippet.tsx',
        about:
          'A second file beside the component. It shows the reviews where visitors come by a link inside the shop, without loading a page.',
      },
      jsonLd: {
        title: 'JSON-LD',
        about:
          'Into the page of this product, for search engines. Google’s rule: it may hold only what visitors see on that page, so put it beside these reviews and on no other page. Its figures stay as they are today; your server can fetch it anew from /api/v1/json-ld/.',
      },
      types: {
        title: 'TypeScript: bukti.d.ts',
        about: 'Once a project, so that TypeScript knows the element.',
      },
    },
    /** In place of what is said of addresses, where the shop's own number names a product. */
    keyed: 'Each product is named by the shop’s own number, which has to stand in its product file here.',
    /** Said beside the code of a snippet that is pasted, since its figures stay as they are. */
    pasted: 'What is pasted stays as it is today. To keep it up to date, let your server fetch #.',
    /** Said beside an element that is pasted into a block of WordPress. */
    pastedElement:
      'The script stands in the box “PHP”, once for all pages: without it the reviews do not come. WordPress takes the element away from authors who may not paste everything; for them there is the shortcode of the plugin that “bukti shop wordpress” writes.',
    overview: {
      title: 'Which form for what',
      intro: 'Sizes for #, measured when this site was built, with gzip.',
      scriptYes: 'Needs a script',
      scriptNo: 'No script',
      requests: 'Requests: #',
      code: 'Code: #',
      noScript: 'Without JavaScript this page shows the code for one product. Change the product’s name in it for another.',
      rule: 'Every form carries the number of reviews and their mean; those with reviews carry the distribution of stars too. Where all would be praise while criticism exists, the newest criticism is shown with it.',
    },
  },

  invite: {
    subject: message<[brand: string]>('brand', 'How do you find what you bought from {brand}?'),
    message: message<[facts: { brand: string; name: string; links: string; expires: string }]>(
      'brand name links expires',
      'Hello{name, select, none {} other { {name}}}, thank you for buying from {brand}.\n\nYou have had time to use it now. Would you write what it is like, the good and the bad? We ask every customer, and we publish criticism too.\n\n{links}\n\nThis link is for you alone, and works until {expires}. You do not want us to ask again? Reply STOP.',
    ),
    reminder: message<[facts: { brand: string; name: string; links: string; expires: string }]>(
      'brand name links expires',
      'Hello{name, select, none {} other { {name}}}, this is the only reminder from {brand}.\n\nIf you have a moment, write what your purchase is like, the good and the bad.\n\n{links}\n\nIt works until {expires}. You do not want us to ask again? Reply STOP.',
    ),
    card: {
      title: 'Tell it as it is',
      text: message<[brand: string]>('brand', 'Scan, and write the good and the bad. {brand} asks every customer.'),
    },
    /** On the trust page. */
    page: {
      title: 'Whom we ask',
      rule: message<[days: number, since: string]>(
        'days since',
        'All customers are asked by one rule: {days} days after delivery, once, with one reminder. We do not choose whom. Counted is all that was delivered since {since}.',
      ),
      due: 'Purchases that were due',
      invited: 'Asked',
      wrote: 'Not, since the customer has written already',
      noContact: 'Not, since the customer asked us not to write',
      unreachable: 'Not, since there is no number and no e-mail address',
      reminded: 'Reminded',
      answered: 'Answered',
      share: message<[invited: string, open: string, share: string]>(
        'invited open share',
        'We asked about {invited} of the {open} purchases that were due and about which nobody had written ({share}).',
      ),
      answerShare: message<[answered: string, invited: string, share: string]>(
        'answered invited share',
        'Of {invited} who were asked, {answered} wrote ({share}).',
      ),
      counted: message<[day: string]>('day', 'Counted on {day}. That these numbers are right is the shop’s own word.'),
    },
  },

  receipt: message<[facts: ReceiptFacts]>(
    'brand product date rating title words url contact follow id index doc isEdit',
    'Thank you. {brand} received {isEdit, select, yes {a change of your review} other {your review}} of {product} on {date}.\n\nWhat we received: {rating} of 5 stars.{title, select, none {} other { {title}}}{words, select, none {} other {\n\n{words}}}\n\nWhen our team has read it, it will stand at {url}. Until then it is counted in public as waiting; if it is not published, it is counted too, with its stars and the reason.{doc, select, none {} other {\n\nIt stands in our public log as entry {index}, with the fingerprint {doc}. We cannot take it out of there.}}{follow, select, none {} other {\n\nSee where it stands: {follow}}}\n\nDo you want to change it, or take it back? {contact, select, none {Reply to this message} other {Write to {contact}}} and name {id}. Whoever has an invitation can also send the form once more.',
  ),

  /** From one customer to the next, on a product's page. */
  wordOfMouth: {
    share: {
      title: 'Share your story',
      text: 'You have it, too? Tell it as it is, the good and the bad. It takes two minutes, and needs no account.',
      button: message<[product: string]>('product', 'Write about {product}'),
    },
    ask: {
      title: 'Ask someone who has it',
      text: 'These customers agreed to answer. You write to us, we pass it on, and neither sees the other’s number. We do not choose their words.',
      one: message<[name: string]>('name', 'Ask {name}'),
      message: message<[name: string, product: string, url: string]>(
        'name product url',
        'Hello, I would like to ask {name} something about {product} ({url}): ',
      ),
    },
  },

  /** The request for permission to show somebody’s own post. It names what is asked for, and that no is an answer. */
  permission: {
    request: message<[facts: { brand: string; name: string; source: string; until: string }]>(
      'brand name source until',
      'Hello {name}, this is {brand}.\n\nWe like your post{source, select, none {} other { ({source})}}. May we show it on our site, with your name and a link to the original, {until}?\n\nWe do not change your words, we do not use it in advertisements without asking again, and we take it down as soon as you ask. No is fine too.\n\nIf we may, please reply: YES, YOU MAY.',
    ),
    until: message<[day: string | undefined]>('day', '{day, select, none {until you take it back} other {until {day}}}'),
  },
};
