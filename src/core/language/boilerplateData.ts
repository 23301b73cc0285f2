// Words of scientific self-description. Data only: boilerplate.ts says how they are read. Singular
// forms.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const lines = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split("\n")
      .map((line) => line.trim()),
  );

/** Heads that name no topic by themselves. */
export const EMPTY_HEADS = words(`
adoption deployment block force surge influx proliferation advent uptake popularity dominance prominence hope pace consensus momentum hallmark
cornerstone testbed glimpse leap stride milestone remedy pitfall caveat downside upside virtue headroom interplay manuscript explosion
understanding improvement enthusiasm rethinking progression necessity desideratum ingredient recipe lens sight myth mystery paradox puzzle
avenue roadmap trajectory surrounding offering undertaking endeavor endeavour venture initiative stakeholder audience expertise specialist
ability absence abstract account accuracy achievement act action actor addition advance advancement advantage agreement aid aim amount
answer applicability application approach area argument article aspect assessment assumption attempt attention author availability
avenue awareness background barrier baseline basis behavior belief benefit body bottleneck boundary branch breakthrough building
candidate capability capacity care case category cause challenge chance change chapter characteristic choice claim clue code collection
combination comment community comparison competitor complexity component comprehension concept concern conclusion condition conjunction
consequence consideration contrast contribution core cost counterpart couple coverage criterion critique data dataset date deal debate
decade decrease deficiency degree demand demonstration dependence description design detail determination deterioration development
difference difficulty dimension direction disadvantage discovery discussion drawback drop ease effect effectiveness efficacy efficiency
effort element emergence emphasis end enhancement entity environment era error essence evaluation evidence evolution examination example
excellence exception existence expectation expense experience experiment experimentation explanation exploration extension extent face
fact factor failure family fashion feasibility feature field figure finding flexibility focus following form formulation foundation
framework front function functionality future gain gap generality goal grasp ground group growth guarantee guidance guide guideline half
hand help hundred hypothesis idea identification illustration impact implementation implication importance impossibility improvement
inability inadequacy increase index indication individual influence information insight inspiration instance intention interest
interpretation introduction investigation issue item journey justification key kind knowledge lack landscape last lesson level light
likelihood limit limitation line list literature lot magnitude main majority management manner many margin matter maximum mean meaning
means measure mechanism merit method methodology million mind minimum minority model month more motivation multitude nature necessity need
novelty number object objective observation obstacle occurrence one operation opinion opportunity option order organization origin outcome
output overall overview page pair paper paradigm parameter part participant past path pattern people percent percentage performance period
perspective phase phenomenon picture piece pillar pipeline place plan plethora point portion position possibility potential power practice
practitioner precision predecessor preference presence present presentation principle prior problem procedure process product program
progress project promise proof property proportion proposal prospect purpose quality quantity quarter question range rate rationale reader
realization realm reason recall recent recommendation reduction reference refinement region regard regime relation relationship relevance
remainder report reproducibility requirement research researcher respect response rest restriction result review rigor rise risk robustness
role room rule sample scale scenario scheme scientist scope score second section sense series set setting setup shape shortcoming show side
sight significance similarity simplicity situation size skill software solution source space spectrum stage stance standard state statement
step strategy strength structure student study style subject subset success suggestion suitability suite sum summary superiority support
survey synthesis system table target task technique technology tendency term test theory thing thought thousand time today tool top topic
total track trade tradeoff treatment trend trial truth try type understanding unit usage use usefulness user utility utilization validation
validity value variant variation variety version viability view viewpoint vision volume way weakness week whole work workflow world year yield
gains speedup superiority demonstration ablation codebase repository url link website page checkpoint release benchmark metric setting
experimentally empirically theoretically
`);

/**
 * Modifiers that, before an empty head, still name no topic. Adds to the qualifiers of
 * wordListsData.ts.
 */
export const EMPTY_MODIFIERS = words(`
manual human huge enormous considerable appreciable noticeable rising soaring astonishing daunting formidable indispensable integral utmost
viable sound sensible provable proven building driving guiding supplemental supplementary appendix open-ended fine-grained
vanilla naive straightforward promising performance  accuracy efficiency quality state-of-art
ablation absolute academic acceptable actionable adverse ambitious analytic analytical average baseline benchmark case careful challenging
clear close closer close-to-optimal coherent comparative competitive competing compelling complementary complete complex comprehensive
computational conceptual concrete consistent constant contemporary continued controlled convincing core critical crucial cutting-edge
daily deep deeper demanding detailed diverse domain downstream dramatic effective efficient empirical encouraging end evaluation everyday
evident exact exhaustive existing expected experiment experimental extensive extreme extra fair final financial first focal following formal
fresh fruitful full fundamental further future general generic global good growing hard heavy helpful high high-level high-performance
higher-level holistic human identical illustrative immense impactful impressive in-depth increased increasing incremental individual
informative initial innovative insightful intensive interesting intermediate internal intriguing intrinsic intuitive key known large
large-scale largest last latest leading limited literature long longstanding long-standing long-term low main major many marginal massive
meaningful methodological minimal minor mixed modern modest multiple myriad natural necessary negative new nontrivial non-trivial notable
novel numeric numerical objective ongoing open optimal ordinary original other outstanding overall own paper parallel partial particular
persistent pilot pioneering pivotal plausible popular positive possible potent powerful practical practice pragmatic preliminary present
pressing previous primary principal principled prior problem profound promising proof-of-concept proper public publicly qualitative
quality quantitative rapid rare raw real real-life real-world reasonable recent relative relevant reliable remaining remarkable
representative required research rich right rigorous robust rough salient same satisfactory scalable scarce scientific second secondary
series serious several severe sharp significant similar simple simulated simulation single sizable sizeable small solid sota
special specialized specific stable standard state-of-the-art statistical steady strategic strict striking strong stronger study
subjective substantial subtle successful sufficient superb superior supplementary surprising suitable sustained synthetic systematic
technical tentative test testing theoretical third thorough timely top top-performing total tough traditional tremendous trivial true
typical ultimate unanswered unclear underexplored understudied unexplored unified unifying unique universal unparalleled unprecedented
unresolved unsolved up-to-date upcoming useful usual valid valuable varied various vast viable vital vivid warm weak weaker well-defined
well-designed well-established well-known well-studied wide widely widespread wide-ranging whole world world-class worse worst
worthwhile easy-to-use easy-to-implement plug-and-play off-the-shelf one-size-fits-all time-consuming labor-intensive resource-intensive
`);

/** Heads that only relate what adjectives before them say: "equivariant version", "topological setting". */
export const RELATIONAL_HEADS = words(`
analogue analog version counterpart setting context nature aspect viewpoint perspective sense manner fashion
consideration exposition proof result study commentary insight attention importance
`);

/** Nouns for the paper's own doings: as modifiers as empty as "experimental". */
export const SELF_REFERENCE = words(`
paper article research experiment simulation evaluation result performance case study work task problem method approach author analysis
comparison application implementation test baseline benchmark improvement contribution literature survey
`);

/** Words that alone are never a concept, though they may end one. */
export const NEVER_ALONE = words(`
joint course cue post american european chinese english german french
in-depth state-of-the-art open-source follow-up off-the-shelf end-to-end one-to-one zero-shot
few-shot one-shot multi-task cross-domain in-domain open-domain well-known so-called up-to-date
lottery-ticket non-trivial pre-trained fine-tuned cutting-edge task-specific domain-specific
language-specific data-driven rule-based learning-based model-based knowledge-based graph-based user-friendly open-ended closed-source human-like
ratio split cent colleague division status age axis default frontier footprint establishment base entry edition decade column row
downstream upstream offline online vanilla deep shallow dense sparse linear nonlinear optimal efficient robust neural semantic syntactic statistical
digital visual verbal textual lexical legal medical clinical social political economic cognitive mathematical numerical spatial temporal
dynamic static parallel sequential global local random uniform regular complex dual mutual virtual mobile wireless electronic formal
abundance access accordance acquisition analogy analysis assistance association authority bit bottom bunch business center chain class
company computation computer condition connection content context control conversion corporation country creation cycle day decision
definition delivery device direct distance distinction distribution document drawing driver edge engineering estimation event execution
expert expression extraction fig formation fraction freedom game generation habit handling head hour improving input insertion institution
intelligence interaction internet investment job language learner learning letter life limit linear load location loop loss machine making
man market mass material member message mode module name network node noise notion operator package paragraph partner pass people person
phrase place plot population practice prediction preparation pressure price procedure processing product production project quarter
question reading real reality recipe record representation request resource round routine row sake scene school science search selection
sentence sequence service shift simulation site sort speed spread square start station statistics story stream string strong subject
summer sun symbol talk team technology text theme theorem thinking title touch training transition transport travel tree turn variable
vehicle visit voice war week weight winter word writer young advancing assisting iid non-iid art
`);

/** Whole phrases by canonical key. */
export const SET_PHRASES = lines(`
large corpus
large dataset
large collection
building block
driving force
gold standard
step back
source code
project page
sweet spot
long run
other hand
daily life
de facto standard
code base
image domain
text domain
follow up work
parameter model
technical report
defining feature
solid foundation
state of the art
state of art
art performance
art method
art result
art model
rule of thumb
proof of concept
case study
trade off
open source
open question
future work
future direction
`);
