// English words that say nothing about a paper's topic: articles, pronouns, prepositions,
// auxiliaries, connectives. Data only.
const TEXT = `
a about above across after again against all almost alone along already also although always am among amongst an and another
any anyone anything are aren't around as at away be became because become becomes been before behind being below besides
between beyond both but by can can't cannot could couldn't despite did didn't do does doesn't doing don't done down due during
e.g each either else enough especially et etc even ever every everything except few for from further furthermore given had
hadn't has hasn't have haven't having he hence her here hers herself him himself his how however i i.e if in indeed instead
into is isn't it it's its itself just latter least less let let's like likewise may me might mine more moreover most mostly
much must my myself namely neither never nevertheless next no nobody none nor not nothing now of off often on once one only
onto or other others otherwise ought our ours ourselves out over own per perhaps quite rather really same seem seems several
shall she should shouldn't since so some somehow something sometimes still such than that that's the their theirs them
themselves then there thereby therefore therein these they they're this those though through throughout thus to together too
toward towards under unless unlike until up upon us usually very via was wasn't we we're we've well were weren't what whatever
when whenever where whereas whereby wherein whether which while who whoever whole whom whose why will with within without
won't would wouldn't yes yet you your yours yourself yourselves al vs
`;
export const STOP_WORDS: readonly string[] = TEXT.split(/\s+/).filter((word) => word !== "");
