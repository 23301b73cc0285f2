// Closed word lists of scientific English. Data only: the rules that read them are in tagRepair.ts,
// phrases.ts and boilerplate.ts.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Never inside a phrase: what compromise may tag as something phrase-like. */
export const FUNCTION_WORDS = words(`
w.r.t w.r.t. wrt a.k.a a.k.a. aka viz viz. cf cf. ibid vs. resp resp. approx approx. etc.
to such several various many much few own less more most least further other others another same both either neither
each every all any some no not none only just also even now therefore thus hence however moreover furthermore
nevertheless otherwise yet still then there here which what who whom whose when where why how that this these those
it its our their his her your my we they he she you i one ones over under against beyond behind beside besides inside
outside near above below within without across along among amongst around about toward towards through throughout via
per upon onto into off out up down between during before after since until while whereas although though because if
unless whether than as like unlike despite except versus vs etc e.g i.e e.g. i.e. et al al. respectively together
instead rather quite very too so well almost often sometimes usually always never far ago again once twice first
second third firstly secondly finally lastly using used use uses based given able likely due according nonetheless
enough lot lots thereby therein herein whereby wherein cannot can may might must shall should will would could do
does did done has have had having is are was were be been being am thereafter hereafter thereof hereby
henceforth hitherto whilst amid amidst alongside vol vol. pp pp.
`);

/**
 * Adjectives and participles that qualify a claim, not a concept: cut from the left edge of a
 * phrase.
 */
export const QUALIFIERS = words(`
highest lowest largest smallest fastest slowest strongest weakest greatest tighter stronger weaker deeper finer cheaper richer closer heavier
harder denser plausible critical fundamental pivotal urgent rudimentary diverse promising copious superb tremendous notorious
non-trivial nontrivial meaningful convincing compelling competitive insightful scarce myriad countless nascent burgeoning
new novel different various several many important good better best particular specific practical previous prior
recent basic original certain additional appropriate typical possible entire successful useful next proposed past
available preliminary actual well-known powerful great serious related brief sophisticated larger smaller relevant
popular pure greater modern last little considerable substantial proper excellent valuable poor satisfactory
subsequent suitable traditional simple significant efficient future similar special main major current standard
overall detailed potential common unknown known key full conventional effective alternative corresponding higher
lower high-quality respective existing present latter former wider broader big huge longer shorter minor interesting
promising challenging exciting further extra usual usually comprehensive extensive systematic careful rigorous
realistic required desired desirable crucial essential secondary underlying ongoing emerging growing increasing
obtained given considered presented developed described reported observed resulting following above-mentioned
aforementioned so-called state-of-the-art first-ever unique remarkable noticeable notable superior inferior improved
enhanced easy easier harder difficult simpler simplest faster slow slower quick cheap expensive low-cost inexpensive
accurate precise consistent clear obvious evident apparent insufficient adequate numerous separate distinct
intermediate upcoming contemporary current-day today's old older young recently widely newly highly commonly
currently previously extensively inherent favorable favourable undesirable unexpected surprising comparable
equivalent feasible viable ideal world-wide theoretical inter-related interrelated complicated elaborate
representative preferred selected chosen called increased specified earlier largest perceived reasonable fewer
defined designed leading classic own said involved associated compared attributed denoted
`);

/** Make no concept alone and a weak head. */
export const GENERIC_WORDS = words(`
way ways example examples version versions year years role roles form forms application applications class classes
interest investigation investigations attention improvement improvements paper papers period implication implications
decade decades issue issues nature extension extensions combination combinations idea ideas concern concerns choice
choices progress range study studies number numbers part parts result results plan input approach approaches level
levels effort efforts benefit benefits change changes manner type types impact difference differences attribute
attributes basis direction directions review step steps aspect aspects point points region means relationship
relationships growth work works task tasks methodology case cases tool stage fact kind kinds sort set sets use uses
usage method methods technique techniques system systems problem problems algorithm algorithms model models process
processes procedure procedures value values condition conditions property properties characteristic characteristics
feature features factor factors parameter parameters effect effects order term terms time times day days data
information analysis performance quality advantage advantages disadvantage disadvantages limitation limitations
drawback drawbacks difficulty difficulties challenge challenges solution solutions author authors article articles
literature research researchers section sections context addition consequence consequences conclusion conclusions
discussion presence absence amount degree extent variety majority possibility ability capability importance
significance purpose purposes aim aims goal goals objective objectives motivation contribution contributions finding
findings evidence experience experiences experiment experiments evaluation comparison scheme schemes strategy
strategies framework frameworks theory concept concepts notion principle principles element elements component
components structure structures area areas field fields topic topics subject subjects world people person user users
group groups member members side state states size length line end start beginning success failure need needs
requirement requirements demand demands situation situations environment scenario scenarios question questions answer
answers reason reasons rate cost costs overview survey introduction background future development developments
implementation implementations design designs measure measures measurement measurements test tests simulation
simulations function functions operation operations behavior behaviour practice practices service services resource
resources product products content contents object objects item items entity entities source sources technology
technologies software hardware program programs computer computers network networks device devices today month months
week weeks century hand respect view perspective light place space presentation description definition definitions
explanation interpretation representation statement thing things something anything everything nothing lack loss
increase decrease reduction trend trends pattern patterns key detail details piece pieces pair pairs couple thousands
millions hundreds dozens percent percentage average mean maximum minimum total sum series sequence list table figure
fig equation eq ref refs sup sub
`);

/** Verbs in -ing that link rather than name. */
export const LINKING_GERUNDS = words(`
outperforming measuring rethinking updating rising seeing showing showcasing mitigating revisiting unveiling unlocking uncovering unraveling
bridging harnessing rivaling surpassing spanning featuring carrying displaying retaining lacking begetting signifying
using including existing being making having according providing developing reducing taking following implementing
emerging combining improving constructing underlying varying comparing creating showing growing allowing generating
evaluating leading representing applying determining selecting involving identifying considering becoming concerning
supporting achieving regarding depending introducing going assuming doing exploiting enabling arising requiring
consisting satisfying detecting looking extracting incorporating analyzing analysing starting maintaining studying
choosing employing describing defining managing performing calculating extending obtaining offering coming presenting
keeping addressing continuing comprising dealing delivering investigating demonstrating utilizing utilising
establishing containing producing specifying adopting ensuring forming beginning focusing giving covering examining
occurring relating reaching retaining interacting explaining ranging yielding assessing accessing realizing enhancing
seeking playing receiving trying indicating verifying interfering removing paying suggesting attempting helping
corresponding resulting increasing solving finding getting proposing exploring discussing highlighting overcoming
facilitating capturing leveraging bringing serving running working
`);

/** Verbs that never end a noun phrase. */
export const INTRANSITIVES = words(`
works depends consists differs relies exists occurs arises remains appears seems becomes lies leads aims happens
belongs corresponds contributes converges suffers results refers tends fails
`);

/** Third persons that are plurals of nouns too: verbs in a clause that has no other. */
export const CHANGES = words(`
falls rises declines drops grows increases decreases varies changes shifts peaks ends starts moves shows
`);

/** Tagged adverbs, used as adjectives: "deep network", "online learning". */
export const ADJECTIVE_ADVERBS = words(`
deep fast high hard long low early close free wide real online offline worldwide non-linear nonlinear
`);

/**
 * Verbs that are next to never nouns: "it describes" is a hundred times as common as "the
 * describe".
 */
export const VERBS = words(`
favor favour imply
show select signify underpin overtake suffice conform confront underperform persist withstand misrank resort struggle strive hinge abound prevail ignite warrant
entangle overlook overshadow outweigh outpace outrun resemble rely aspire culminate stymie exacerbate aggravate inhibit impede
obviate preclude dictate necessitate garner obtain pertain amass attain ascertain bolster boast cease commence concede delineate deviate
diminish discern elevate embody embrace empower encompass endow equate eradicate evade exceed excel expedite forego foster glean
hamper imbue impair incentivize inhabit insist intervene necessitate orchestrate originate peruse ponder portray presuppose
proceed prohibit provoke reaffirm reap rectify refrain reinforce relinquish repurpose rethink scrutinize shed showcase spearhead
unmask demystify debunk dispel unravel allocate exhibit revisit reconsider
stipulate streamline surmise surmount thrive transcend unearth unleash unlock unveil uphold wonder
accelerate accept accommodate accomplish achieve achieves acquire acquires adapt adapts add address addresses adds
adjust adjusts admit adopt adopts advocate affect afford agree aims align alleviate alleviates allow allows alter
analyse analyze analyzes annotate announce anticipate appear appears applies appreciate approximates argue argues
arise arises arrange arrive arrives ask assemble assess assign assigns assist associate assume assumes assure attach
attract augment augments automate avoid avoids became become becomes been begin begins believe belong break
brings builds built calculate calculates captures carries carry categorize categorizes characterize characterizes
choose chose circumvent clarify classifies classify closes coincide coincides collaborate collect combat combine
combines come comes communicate compare compares compete compose comprehend compress comprise comprises computes
concentrate concentrates conclude conduct conducts confirm confirms connect connects consider considers
consist consists constitute constitutes constrain construct constructs consume contain contains contend continue
contribute contributes converge converts convey cope correlate correlates correspond corresponds covers
create creates customize dealt decide decompose decomposes deduce deem defend define defines degrade degrades deliver
demonstrate demonstrates denote depend depends depicts deploy derive derives describe describes detect detects
deteriorates determine determines develop develops devise did differ differentiate differs disclose discover
discriminate discuss discusses disprove disrupt disseminate distinguish distribute diverge diverges does draws earn
elaborate elicit eliminate eliminates emerge emphasize emphasizes employ employs enable enables encode encodes
encompass encounter encourage encourages enforce enforces engage enhance enhances enrich ensure ensures entail
entails enter enumerate envision establish establishes evaluate evaluates evoke evolve examine examines
execute exemplify exhibits exist expand expect explain explains explore explores expose exposes
expresses extend extends extracts facilitate facilitates fail fails felt find finds finish fluctuate
fluctuates follow follows formalise formalize formalizes formulate found fulfill furnish fuses gather gave generalise
generalize generalizes generate generates get gets give given gives got grow grows handle handles happen
happens hear helps hide highlight highlights hypothesize identifies identify ignore ignores illustrate
illustrates implement implements impose imposes improve improves include includes incorporate incorporates incur
indicate induce induces infer infers inform initialize initiate inspire instantiate integrate integrates intend
interact interacts interfere interpret introduce introduces investigate investigates invoke involve involves isolate
join justify keep keeps know knows lacks learns leave let leverage leverages localize locate looks lose made
maintain maintains make makes manage manipulate maximize maximizes meet meets merge met migrate minimize
minimizes mitigate modify monitor motivate necessitate necessitates observe observes obtain obtains occupy occur
occurs offer offers opens operate operates operationalize optimise optimize optimizes organize outperform outperforms
overcome overcomes participate pave pays perceive perform performs permit permits pinpoint plays pose poses possess
possesses postulate predict predicts prefer prepare presents preserve preserves prevent produce produces
promote propagate propose proposes protect prove proves provide provides pursue put puts qualify quantify raise
raises realize realizes recast receive receives recognize recommend reconcile reconstruct recover recovers redefine
reduce reduces refer reflect reflects reformulate regularize regulate reject relate relies remain remains remark
remember remove removes render renders replace represent represents reproduce require requires resemble reside
resolve restrict restricts retain retains retrieve reveal reveals revisit satisfies satisfy say see seek seeks seem
seems seen selects sell send serve serves showcase showcases shown shows simplifies simplify simulate solve
solves speak specifies specify speculate stabilize starts stimulate strengthen submit substantiate suffer suffers
suggest summarize summarizes suppose suppress surpass surpasses survive synthesize tackle tackles tailor
take taken takes teach tell tend think tolerate took touch treat treats uncover undergo underlie
underscore underscores understand undertake unifies unify unravel uses utilize utilizes validate vary verify violate
visualize want wish yield yields
`);

/** Adverbs in -ally that name no domain. */
export const VAGUE_ADVERBS = words(`
typically generally usually really especially potentially practically basically actually specifically partially initially
finally additionally traditionally essentially substantially exceptionally dramatically drastically radically equally
originally virtually normally ideally critically crucially occasionally principally systematically fundamentally especially
unusually eventually gradually mutually continually individually realistically optionally incrementally marginally
periodically sporadically intentionally accidentally unintentionally theoretically empirically experimentally totally
`);

/** Past forms that are no participles: never before a noun. */
export const PRETERITES = words(`
underwent withstood gave took became began wrote grew knew saw chose arose fell drew went came ran sang broke spoke drove
rode ate forgot swam wore tore swore shook stole froze flew threw blew sank sprang shrank overcame undertook foresaw
`);

/** Verbs more often than nouns: nouns only where nothing else fits. */
export const MOSTLY_VERBS = words(`
influences lack attributes confines increases decreases enters targets struggles struggle account accounts affects answers asks benefit benefits boost boosts bridge bridges build call calls cast cause causes
complement cover deal deals display displays divide draw exists fall feed fits focus focuses guarantee help hold hope
implies increase increases indicates lead leads learn lie lies match matches need needs outline play point points
range ranges reach reaches refers relates release remedy report reports result run runs select show start stop
suggests support train trains tries try turn turns use works
`);

/** Adverbs that belong to names: "weakly supervised learning", "fully connected layer". */
export const NAMING_ADVERBS = words(`
weakly fully densely sparsely randomly partially doubly strongly linearly uniformly locally globally hierarchically semantically structurally
temporally spatially jointly conditionally exponentially geometrically finitely infinitely totally positively negatively freely naturally
causally statistically syntactically morphologically genetically electrically magnetically optically thermally chemically mechanically
asymptotically ergodically recursively polynomially logarithmically differentially homomorphically adversarially vertically horizontally
poorly highly singularly directly nearly multiply singly triply triangularly completely approximately
`);
