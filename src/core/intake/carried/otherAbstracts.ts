// Abstracts in other languages, as Isogloss writes them where a format has no place of its own for
// them: "[fr] Un résumé."
import type { OtherAbstract } from "#core/model.ts";

export const abstractLine = ({ language, text }: OtherAbstract): string =>
  language === undefined ? text : `[${language}] ${text}`;

export function abstractIn(line: string): OtherAbstract {
  const [, language, text] = /^\[([\w -]+)\]\s*(.*)$/s.exec(line) ?? [];
  return language === undefined ? { text: line } : { language, text: text ?? "" };
}
