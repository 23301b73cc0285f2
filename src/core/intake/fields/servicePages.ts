// Pages that services answer with instead of a record and that reference managers keep: no papers.

const TITLES =
  /^(?:error\b.{0,20}|(?:\d{3} )?(?:page |file )?not found|access denied|forbidden|just a moment\W*|attention required.*|sign in|log ?in|loading\W*|about this site|about us|contact us|terms of (?:use|service)|privacy policy|cookies? policy|search results?|untitled document|redirecting\W*|robot check|(?:no )?results? found|service unavailable|bad gateway|internal server error|session expired)$/i;
/** A paper of such a title says more than this of itself. */
const LEAST_ABSTRACT = 300;

/** Whom services name as author of such a page. */
const SERVICE = /\b(?:api|server|service|admin(?:istrator)?|webmaster|arxiv)\b/i;

/** The title of a page, and nothing else that a paper has. */
export const isServicePage = (record: {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly doi: string | undefined;
  readonly keywords: readonly string[];
}): boolean =>
  TITLES.test(record.title) &&
  record.authors.every((name) => SERVICE.test(name)) &&
  record.doi === undefined &&
  record.keywords.length === 0 &&
  record.abstract.length < LEAST_ABSTRACT;
