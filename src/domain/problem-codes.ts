/**
 * What can be at fault: the kinds of each room, as words. A code is `room/kind`; tests, filters and
 * pages that count problems know it, so it stays when the sentence is put better.
 */
interface Kinds {
  accounts:
    | 'after-closing balance-differs balance-missing both-or-neither date-order no-notice'
    | 'no-opening opening-differs same-post second-opening';
  aggregate: 'too-small';
  allowed: 'kind too-broad unused';
  article:
    | 'attribute broken chart children element english expression head heading image link markup'
    | 'program';
  attachment: 'kind missing name no-copy';
  boards:
    | 'consent forbidden-disability forbidden-family forbidden-health forbidden-insult'
    | 'forbidden-label forbidden-marriage forbidden-minor forbidden-petition forbidden-police'
    | 'forbidden-poverty forbidden-religion house-number kind-decider kind-ended kind-subject'
    | 'missing-deed missing-kind missing-mendBy missing-objection missing-place missing-reply'
    | 'missing-rule missing-seenOn missing-toldOn named-person order-decidedOn order-mendBy'
    | 'order-noticeFrom order-noticeTo order-toldOn rule-later rule-undated times-missing'
    | 'too-long two-checkers unlawful-consequence';
  cell:
    | 'became-date choice code control day decimal duplicate empty filled-down formula'
    | 'formula-no-value garbled integer lost-letter merged money month no-glyph not-listed'
    | 'odd-digit several several-values sheet-error telephone too-long unseen yes-no';
  code: 'digits-lost zeros-lost';
  config: 'json json-twice missing value';
  'contact-cards': 'span twice unit-unknown';
  contracts: 'ends-early person-unmasked';
  day: 'ahead near-midnight no-day no-year none order serial short-year world-time year';
  decisions: 'ballot mixed notice-unknown twice votes';
  desk: 'take-back';
  disclosure: 'no-deadline';
  'elder-care': 'balance date-order direction no-opening opening payout-differs second-opening';
  estates: 'condition ends-early';
  evaluation: 'lines-out-of-order weights';
  facts: 'other-figure';
  file:
    | 'archive binary-excel broken dbf delimiter dif empty encoding encrypted folder-named-table'
    | 'forbidden-name garbled json leftover long-name no-rows not-a-table odd old-excel'
    | 'open-document private-name raw reserved-name sheet-named-text sylk text-named-sheet'
    | 'too-large twin-name undecodable unknown unpacks-too-large unseen-sign web-page xml-sheet';
  'fund-sources': 'parties';
  funds: 'qualifier sum-differs sum-over value-differs';
  guard:
    | 'address board-only covered-number disability email family file-author file-name'
    | 'file-unreadable health hidden-content id-number image-unreadable insult label landline'
    | 'long-number marriage messenger minor mobile name name-beside name-in-text number other-mask'
    | 'passport personal-paper petition photo-details photo-place plate police poverty private-column'
    | 'religion small-group spoilt-number undated-name';
  head:
    | 'ask blank capitals empty filled left-out mapped missing near no-day not-found own-village'
    | 'private-left-out remarks repeated running second titled too-wide unknown unread';
  heads: 'list-length';
  'health-and-safety': 'early whole';
  holdings: 'amount-missing cash-differs gain-differs person-unmasked settled-over';
  holidays: 'length order twice year';
  honours:
    | 'consent double how-decided minor-named minor-told order-decidedOn order-noticeFrom'
    | 'order-noticeTo order-publicUntil reward-missing reward-unsaid title-bearer title-elsewhere'
    | 'title-period too-long votes-half votes-over';
  import: 'public-notice reason two-files';
  json: 'byte-order-mark too-deep';
  latrines: 'ahead over';
  law: 'days overlap';
  mappings: 'table';
  money:
    | 'capitals capitals-differ capitals-read negative not-a-number too-large too-many-decimals'
    | 'words zero';
  notice: 'last-day published';
  notices:
    | 'correction-reason corrects-unknown no-period no-table period period-of-event'
    | 'period-too-long published-late table-without-notice';
  number: 'as-shown negative percent spoilt';
  objections: 'early half-answered order other-village';
  opinions: 'reason';
  organisation: 'cycle parent-unknown';
  path: 'unknown-village';
  payouts: 'few-persons household-in-id not-by-rule notice-period notice-unknown';
  photo: 'kind large missing no-alt no-caption no-credit no-src number unused';
  place: 'code';
  places: 'row';
  points: 'cap change closing direction goods order overdrawn reason start value';
  post: 'for-name name';
  postings: 'order other-village photo';
  programmes:
    | 'bands-gap bands-overlap bounds clause duplicate example formula-kind id json json-twice'
    | 'label limits measure notice policy sources stages unit value village window';
  projects: 'ends-early other-village';
  property: 'aid early order reason sum';
  prose: 'form frame number tag';
  public: 'active broken disguised kind';
  ratings: 'more-good no-score score';
  'receipt-codes': 'code';
  receipts: 'length no-salt unknown-programme';
  record:
    | 'added as-of broken cell demo-key gone log lost missing moved never other-key'
    | 'switched-off table withdrawn';
  registers: 'fact few half order rule';
  rest: 'agrees differs worked-out';
  row:
    | 'carried duplicate example-filled footer numbered opening opening-agrees opening-differs'
    | 'other-month other-village quote reordered-head repeated-head template title'
    | 'too-few-cells too-many-cells total unit width';
  sample: 'in-production made-up-place real-name real-office real-person real-place';
  seal: 'foreign';
  services: 'twice';
  shape:
    | 'amounts changes folded funds groups last-day months moved opening sections sides spread'
    | 'year';
  sheet: 'alike all-hidden hidden hidden-columns hidden-rows none-such several unread';
  stamp: 'broken intact other';
  sum: 'balance-differs differs unknown';
  supervision: 'person';
  surveys: 'aspect-twice ends-early more-returned more-valid other-village sum-differs unknown-aspect';
  tally: 'worked-out';
  targets: 'day half same when';
  tickets: 'before-done half-done limit no-reason order redone';
  tidy:
    | 'apostrophe choice day held-text line-break listed masked money month name number space'
    | 'width yes-no';
  unit: 'assumed conflict converted endless foreign mixed said unclear unknown unused';
  'village-contacts': 'board since stop';
  word: 'ask mapped told';
  works: 'above-ceiling';
}

type Word<Words> = Words extends `${infer First} ${infer Rest}` ? First | Word<Rest> : Words;

/** What the kinds belong to: a table, a cell, the guard. */
export type ProblemRoom = keyof Kinds;

/** Kinds of one room. */
export type ProblemKind<Room extends ProblemRoom> = Word<Kinds[Room]>;

/** Stable name of a kind of problem, such as `cell/money`. */
export type ProblemCode = {
  [Room in keyof Kinds]: `${Room}/${ProblemKind<Room>}`;
}[keyof Kinds];
