// Words of web pages and library programs that stand around papers when people copy a listing. Data
// only.

/**
 * Buttons that never begin a paper's title when a capital follows without a space: "SubscribeA
 * Theory of …".
 */
export const CERTAIN_BUTTONS = [
  "Subscribe",
  "Unsubscribe",
  "Upvote",
  "Downvote",
  "Bookmark",
  "Sign in",
  "Sign up",
  "Log in",
  "Login",
  "Register",
  "Read more",
  "Show more",
  "Load more",
  "See more",
  "Learn more",
  "View PDF",
  "View abstract",
  "Full text",
  "Download PDF",
  "Get started",
] as const;

/**
 * Buttons that are also beginnings of names ("ShareGPT4V", "FollowIR"): removed only where they
 * repeat or an ordinary word follows.
 */
export const LIKELY_BUTTONS = [
  "Share",
  "Follow",
  "Download",
  "Like",
  "Save",
  "Cite",
  "Submit",
  "Search",
  "Open",
  "View",
  "Copy",
  "Menu",
  "Home",
  "New",
  "PDF",
] as const;

/** A line that is nothing but this (and counts) belongs to the page. Lower case. */
export const INTERFACE_LINES = new Set(
  `about|about this result|all versions|any time|create alert|full view|include citations|include patents|library search|my profile|view as html|author|authors|date range|everyone|expand|fields of study|has pdf|journals & conferences|pdf bib|pdf bib abs|publication type|revisions|tldr|abstract only|accept all|accessibility|add to library|advanced search|ai|all|alert|alerts|apply|arxiv|arxiv page|ascending|back|bibtex|blog|bookmark
cancel|cc by|citation|citations|cite|cite this|clear|clear all|close|code|community|contact|contact us|cookie policy|cookies|copy|copy link|daily papers|dataset
datasets|demo|descending|discussion|docs|docx|doi|download|download citation|download pdf|edit|email|enterprise|export|export citation|facebook|faq|feedback|filter|filters|first
follow|full text|full text pdf|full-text|get pdf|github|google scholar|help|hide abstract|home|html|huggingface|import into bibtex|last|less|library|like|linkedin|links|load more|log in
login|menu|metrics|models|more|my library|new|next|next page|notifications|open access|open in new tab|open pdf|openreview|other|other formats|page|pages|papers|paper page|pdf|pdf html|permissions|preview
previous|previous page|pricing|print|privacy|privacy policy|profile|project page|publication|publications|pubmed|read|read full text|read more|reader|recent|references|register|related articles|related papers|reset
rss|save|save search|save to library|scopus|search|see all|see more|select all|settings|share|show abstract|show all|show less|show more|sign in|sign up|similar articles|sitemap|skip to content|skip to main content|solutions
sort|sort by|sort by date|sort by relevance|spaces|starred|subscribe|summarize|supplementary|supplementary material|support|terms|terms of service|terms of use|top|trending|trending papers|tweet|twitter|unsubscribe|upload|upvote|upvotes
versions|video|view|view abstract|view all|view all authors|view in browser|view article|view details|view on arxiv|view paper|view pdf|views|web of science|website|x|your library`
    .split(/[|\n]/)
    .map((line) => line.trim()),
);

/** How lines that ask the visitor to do something begin. Lower case. */
export const CALLS_TO_ACTION = [
  "electronic edition",
  "get ",
  "sign up",
  "sign in",
  "log in",
  "subscribe",
  "join ",
  "follow us",
  "browse ",
  "explore ",
  "discover ",
  "download our",
  "welcome to",
  "showing ",
  "results ",
  "search results",
  "page ",
  "sort by",
  "filter by",
  "click ",
  "don't miss",
  "never miss",
  "enter your",
  "stay ",
  "try ",
  "we use cookies",
  "this site uses",
  "skip to",
  "copyright",
  "©",
  "all rights reserved",
  "powered by",
  "back to",
  "total of",
] as const;
