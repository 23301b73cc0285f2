// What every study reports and no study is about: statistics, and the people and groups it had. By
// class: a statistic is a concept of a paper that says more of it than a result, and a phrase that
// ends in a participant or an arm of a trial is what the participants had in common.
import { canonicalKey } from "#core/language/canonical.ts";

/** Canonical keys of the statistics that results are reported with. */
const STATISTIC =
  /^(?:(?:\d+ )?(?:confidence|credible) (?:interval|limit)|(?:odd|odds|hazard|risk|rate|likelihood) ratio|(?:relative|absolute|attributable) risk(?: reduction| difference)?|(?:population )?standard (?:deviation|error)(?: of (?:the )?mean)?|interquartile range|p value|(?:intention|intent) to treat(?: .*)?|per protocol(?: .*)?|(?:(?:one|two|three|1|2|3) way )?(?:anova|ancova|manova|analysis of (?:co)?variance|variance analysis)|(?:(?:un)?paired |student |two sample )*t test|chi squared?(?: test)?|(?:kruskall? wallis|mann whitney|wilcoxon|fisher exact|mcnemar|log rank|friedman|tukey|bonferroni|shapiro wilk|kolmogorov smirnov)(?: .*)?|(?:multi|uni|bi)variate(?: .*)? (?:analysis|regression|model)|(?:(?:multiple|stepwise|linear|simple) )*(?:logistic |linear )?regression(?: analysis)?|(?:pearson|spearman)?(?: rank)? ?correlation(?: coefficient| analysis)?|statistical (?:analysis|test|significance|difference|power)|(?:statistically )?significant (?:difference|correlation|increase|decrease|reduction|improvement|association|effect)|(?:statistical )?significance(?: level)?|effect size|sample size|sd|sem|se|ci|n\.?s|iqr|hr|rr|or|lr|itt|anova|ancova|manova)$/;

/** Whether a phrase (its canonical key) is a statistic that results are reported with. */
export const isStatistic = (key: string): boolean => STATISTIC.test(key);

/** "ci", "sd": short forms that no paper is about. */
export const isShortStatistic = (key: string): boolean => key.length < 5 && isStatistic(key);

const PARTICIPANT =
  /^(?:patient|outpatient|inpatient|subject|participant|volunteer|respondent|interviewee|responder|nonresponder|enrollee|examinee)$/;
const ARM = /^(?:group|subgroup|arm|cohort|population)$/;
/** Words that tell that a paper reports on people or animals in groups. */
const STUDIED =
  /\b(?:patients?|participants?|volunteers?|randomi[sz]ed|placebo|respondents?|subjects were|controls?\b.{0,20}\bgroup|(?:treatment|control|study) groups?|sham (?:control )?(?:groups?|arms?))\b|\b(?:groups?|arms?) \((?:n ?=|median|mean|p ?[<=]|\d+(?:\.\d+)? ?(?:%|\+\/?-|±))|\bspecimens\b/i;

/** Whether the text reports on participants, so that its groups are arms and no algebra. */
export const reportsParticipants = (text: string): boolean => STUDIED.test(text);

/** "GERD patient", and where there are participants "placebo group": the end names nothing. */
export function endsInParticipant(lower: readonly string[], hasParticipants: boolean): boolean {
  const head =
    canonicalKey([lower.at(-1)!])
      .split(" ")
      .at(-1) ?? "";
  return PARTICIPANT.test(head)
    ? head !== "subject" || hasParticipants || lower.length === 1
    : hasParticipants && ARM.test(head);
}

/** "subgroup A1", "group LAE": an arm of a study by its number or letters. */
export const isNumberedArm = (surfaces: readonly string[]): boolean =>
  surfaces.length === 2 && ARM.test(surfaces[0]!.toLowerCase()) && /^[\p{Lu}\p{N}]{1,5}$/u.test(surfaces[1]!);
