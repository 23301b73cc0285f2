// What speaks for and against each reading of a paragraph of a pasted listing, in one unit: 0 = just
// like it, 5 and more = hardly. Set by hand on the fixtures in tests/fixtures/intake/listing and
// held by tests/intake/listing*.test.ts; only sums along a whole listing decide.

/** A line as part of the page: buttons, counts, dates, banners. */
export const PAGE_COST = {
  strongDatum: 0.6, // page data that also looks like a paper's data ("PMID: 12")
  call: 1.5, // begins with a call to action ("Sign up for …")
  text: 4.5, // anything else …
  perLetter: 0.01, // … and more so the longer it is
  echo: -1, // begins like the line beside it, as banners do
  repeated: -3, // the very same short line stands elsewhere too
  shortRepeat: 120, // letters up to which a repeated line is short
} as const;

/** A line as a title. */
export const TITLE_COST = {
  long: { cost: 2, from: 150, to: 250 }, // letters between which it grows too long
  veryLong: { cost: 10, from: 250, to: 450 },
  fullStop: 1.5, // ends in one, and is longer than
  fullStopFrom: 40,
  sentenceBreak: 1, // each, but no more than
  sentenceBreaksMost: 3,
  wordless: 12, // no two letters in a row
  pageData: 6,
  oneName: 0.5, // may be a person, may be a title of two words
  names: 4, // a list of people
  scholar: 4, // "A Author, B Author - venue, 2020 - site"
  openEnd: 1, // ends in a comma, colon or semicolon
  datum: 2.5, // per strength 0..2
  otherPlace: 4, // other listings entries have something else in this place
  titlePlace: -1.5, // … or their titles
} as const;

/** A paragraph as an abstract. */
export const BODY_COST = {
  short: { cost: 6, from: 40, to: 160 }, // letters between which it grows long enough
  shortish: { cost: 2, from: 160, to: 320 },
  cutShort: 3, // does not end a sentence, and is shorter than …
  cutLong: 1, // … or as long as
  cutFrom: 320,
  sentenceBreak: -0.5, // each, but no more than
  sentenceBreaksMost: -1,
  otherKind: 6, // page data, names, scholar line, strong datum
} as const;

/** A piece of a text under a search engine's line of names, venue and year: what it shows of a paper. */
export const SNIPPET_COST = { page: 6, title: 6, before: 6, body: 0, after: 6 } as const;

/** A line as data of a paper beside its title or abstract. */
export const DATA_COST = {
  strong: 0.3, // a label or pattern that can hardly be anything else
  weak: 1, // may be one, or stands where the others have one
  text: 5, // anything else …
  perLetter: 0.01, // … and more so the longer it is
  names: 0.2, // a list of people before the abstract
  oneName: 1.5,
  pageDataBefore: 2,
  namesAfter: 1, // people, page data or a scholar line after the abstract
} as const;

/** What it costs that one role follows another. */
export const FOLLOWS_COST = {
  start: { page: 0.5, title: 0, before: 6, body: 4, after: 9 },
  page: { page: 0, title: 0, before: 6, body: 6, after: 9 },
  title: { page: 2.5, title: 2.6, before: 0.2, body: 0, after: 6 },
  before: { page: 1, title: 2.5, before: 0.2, body: 0, after: 3 },
  body: { page: 0.5, title: 0, before: 9, body: 3, after: 0.3 },
  after: { page: 0.2, title: 0, before: 9, body: 5, after: 0.1 },
} as const;

/** What a label says of its line ("Title:", "Abstract:", "Authors:"). */
export const LABEL_COST = {
  said: -2,
  never: 50,
  dataAsPage: 2,
} as const;

/** A paragraph is hardly anything but an abstract up to this cost, from so many letters on. */
export const SURE_ABSTRACT = { cost: 2.5, letters: 120 } as const;
