// The limits of what is read, for the help.
import {
  DEEPEST_ARCHIVE,
  DEEPEST_ELEMENT,
  LONGEST_VALUE,
  MOST_BYTES,
  MOST_COLUMNS_CARRIED,
  MOST_MEMBERS,
  MOST_REFERENCES,
} from "#core/intake/limits.ts";

const number = (value: number): string => value.toLocaleString("en-US");

export const LIMITS_HELP = `Limits of what is read; what is beyond is told:
  a file, or what it unpacks to        ${MOST_BYTES / 2 ** 20} MB
  an archive                           ${number(MOST_MEMBERS)} members, archives in it ${DEEPEST_ARCHIVE} deep
  XML                                  ${number(DEEPEST_ELEMENT)} elements deep
  a value of BibTeX                    ${number(LONGEST_VALUE)} characters
  a record                             ${number(MOST_REFERENCES)} references, ${MOST_COLUMNS_CARRIED} additional columns`;
