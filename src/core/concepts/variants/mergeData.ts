// Word variants that mean the same inside a longer phrase. Data only; each line is general usage,
// not taken from any corpus.
import { pairTable } from "#core/language/languages/languageRules.ts";

/** Holds for every word of a phrase. */
export const SAME_WORD = pairTable(`
  parametrization=parameterization parametrized=parameterized parametrize=parameterize parametrizing=parameterizing
  reparametrization=reparameterization overparametrization=overparameterization overparametrized=overparameterized underparametrized=underparameterized
  adaption=adaptation autocorrelated=autocorrelated preprocessor=preprocessor co=co
  disc=disk adviser=advisor adapter=adaptor converter=convertor dependant=dependent independant=independent
  dependance=dependence dependancy=dependency independance=independence occurence=occurrence occurance=occurrence cooccurence=cooccurrence
  seperation=separation seperable=separable reinforcment=reinforcement segmention=segmentation recomendation=recommendation recommandation=recommendation
  enviroment=environment enviromental=environmental goverment=government perfomance=performance performace=performance
  algoritm=algorithm algorithim=algorithm algorith=algorithm lenght=length heirarchical=hierarchical hierarchial=hierarchical hierachical=hierarchical
  gaussan=gaussian guassian=gaussian eigen=eigen bayseian=bayesian baysian=bayesian bayesean=bayesian lagrangean=lagrangian
  fourrier=fourier wassertein=wasserstein wasserstien=wasserstein langauge=language lanaguage=language langage=language
  convlutional=convolutional convolutionnal=convolutional convoluational=convolutional retreival=retrieval retrival=retrieval
  similiarity=similarity similarty=similarity classifcation=classification clasification=classification optimzation=optimization optimiztion=optimization
  maintainance=maintenance maintenence=maintenance refered=referred transfered=transferred existance=existence resistence=resistance persistance=persistence
  consistant=consistent consistancy=consistency knowlege=knowledge knowledgebase=knowledgebase heterogenous=heterogeneous homogenous=homogeneous
  heterogenity=heterogeneity homogenity=homogeneity assymetric=asymmetric assymptotic=asymptotic asymtotic=asymptotic asymptotical=asymptotic
  millenium=millennium liason=liaison mispelling=misspelling percieved=perceived recieved=received feild=field feilds=field
  labeler=labeler annotater=annotator estimater=estimator predicter=predictor simulater=simulator classifer=classifier decription=description
  leucocyte=leukocyte leucaemia=leukemia targetted=targeted budgetted=budgeted liveable=livable moveable=movable loveable=lovable
  bernouilli=bernoulli kernal=kernel benefited=benefited focused=focused benefited=benefited modelled=modeled paralell=parallel parrallel=parallel parallell=parallel
  threshhold=threshold thresholded=thresholded syncronous=synchronous syncronization=synchronization asyncronous=asynchronous
  neighborhod=neighborhood temprature=temperature tempature=temperature acceleromter=accelerometer spectrogramm=spectrogram programm=program
  elipsoid=ellipsoid eliptic=elliptic guage=gauge phenomenom=phenomenon phenomenons=phenomenon criterions=criterion automatons=automaton
  acquistion=acquisition aquisition=acquisition indentification=identification verfication=verification evalution=evaluation
  inferencing=inference embeded=embedded embeding=embedding imbedding=embedding imbedded=embedded
  fuzzyness=fuzziness robustnes=robustness awarness=awareness buisness=business bussiness=business
  lite=lite thru=through nite=night
`);

/**
 * Holds for a modifier, never for the last word: "convolution network" is the "convolutional
 * network". After ":" the only words it may stand before.
 */
export const SAME_MODIFIER: ReadonlyMap<string, { readonly to: string; readonly before: readonly string[] }> = new Map(
  `convolution=convolutional computation=computational:complexity,cost,time,load,overhead,efficiency,power,resource,speed,burden,linguistics education=educational recommender=recommendation
  variation=variational:inference,autoencoder,auto,approximation distribution=distributional:shift,semantics,similarity,hypothesis
  rotation=rotational:invariance,symmetry observation=observational:study,data organization=organizational:structure,behavior,culture,learning
  bayes=bayesian:net,network gauss=gaussian:elimination,quadrature,distribution,noise,kernel cluster=clustering:analysis,algorithm,method
  hash=hashing:function,algorithm,scheme forecast=forecasting:model,method,accuracy,error
  geometrical=geometric symmetrical=symmetric asymmetrical=asymmetric numeric=numerical semantical=semantic syntactical=syntactic
  hierarchic=hierarchical spheric=spherical cylindric=cylindrical analytic=analytical biologic=biological anatomic=anatomical
  topologic=topological morphologic=morphological geographic=geographical theoretic=theoretical cyclical=cyclic elliptical=elliptic
  neurologic=neurological pathologic=pathological physiologic=physiological histologic=histological pharmacologic=pharmacological
  immunologic=immunological epidemiologic=epidemiological radiologic=radiological ecologic=ecological geologic=geological
  hydrologic=hydrological ontologic=ontological etiologic=etiological cytologic=cytological serologic=serological methodologic=methodological
  algorithmical=algorithmic algebraical=algebraic phylogenetical=phylogenetic volumetrical=volumetric boolian=boolean`
    .split(/\s+/)
    .map((entry) => {
      const [from = "", to = "", before = ""] = entry.split(/[=:]/);
      return [from, { to, before: before === "" ? [] : before.split(",") }];
    }),
);

/** Whole runs of words with one usual form. */
export const SAME_RUN: readonly (readonly [RegExp, string])[] = [
  [/\b(neural|bayesian|belief|recurrent|convolutional|adversarial|feedforward) net\b/g, "$1 network"],
  [/\b(mean|chi|least|r) squared?\b/g, "$1 square"],
  [/\bchi2\b/g, "chi square"],
  [/\b(high|low|one|two|three|four|multi|infinite|finite|[kn]) dimension (?=[a-z])/g, "$1 dimensional "],
  [/\breceiver operator characteristic\b/g, "receiver operating characteristic"],
  [/\bself organized (map|network)\b/g, "self organizing $1"],
  [/\bspati(?:al|o) ?temporal\b/g, "spatiotemporal"],
  [/\bfifteenth century\b/g, "15th century"],
  [/\bsixteenth century\b/g, "16th century"],
  [/\bseventeenth century\b/g, "17th century"],
  [/\beighteenth century\b/g, "18th century"],
  [/\bnineteenth century\b/g, "19th century"],
  [/\btwentieth century\b/g, "20th century"],
  [/\btwenty first century\b/g, "21st century"],
  [/\bworld wide web\b/g, "worldwide web"],
  [/\b(?:3|three) (?:d|dimensional)\b/g, "3d"],
  [/\b(?:2|two) (?:d|dimensional)\b/g, "2d"],
  [/\b(?:1|one) (?:d|dimensional)\b/g, "1d"],
  [/\b(?:4|four) (?:d|dimensional)\b/g, "4d"],
];

/**
 * Last words that phrases carry in the singular and in the plural alike; alone they are names of
 * fields.
 */
export const OPTIONAL_PLURAL: ReadonlyMap<string, string> = pairTable(`
  statistics=statistic goods=good dynamics=dynamic diagnostics=diagnostic analytics=analytic graphics=graphic sales=sale
`);

/** Nouns that look like adjectives: they may not change places. */
export const NO_ADJECTIVE: ReadonlySet<string> = new Set(
  `signal material mineral metal crystal interval retrieval arrival approval removal proposal animal hospital capital journal terminal
  manual principal fabric topic metric traffic logic music clinic archive drive derivative primitive objective perspective adjective
  incentive narrative alternative representative native critic epidemic pandemic heuristic characteristic statistic graphic trial dial
  rival survival goal coal canal pedal panel portal festival mammal general median guardian librarian civilian pedestrian historian
  technician physician virus focus corpus status locus consensus genus radius modulus campus census calculus thesaurus`.split(
    /\s+/,
  ),
);

/** Heads for which the order of two modifiers is a direction. */
export const DIRECTED_HEAD =
  /^(?:conversion|converter|translation|transfer|transition|transformation|mapping|transduction|transducer|interface|relation|ratio|order|pair|gradient)$/;

/** Real words that differ by a doubled letter or by two neighboring letters. */
export const REAL_WORD_PAIRS: ReadonlySet<string> = new Set(
  `collocation/colocation scrapping/scraping stripping/striping planning/planing complaint/compliant personnel/personel
  casual/causal martial/marital nuclear/unclear cavalry/calvary barrel/barel dinning/dining gripping/griping slopping/sloping
  canvass/canvas discuss/discus filling/filing starring/staring tapping/taping hopping/hoping mopping/moping rapping/raping
  immanent/imminent trial/trail winning/wining matting/mating ratting/rating batting/bating caressed/caresed`.split(
    /\s+/,
  ),
);

/** Names spelt in several ways; the value is the spelling of the key. */
export const SAME_NAME = pairTable(`
  schroedinger=schrodinger moebius=mobius groebner=grobner goedel=godel koenig=konig roentgen=rontgen hoelder=holder
  tchebychev=chebyshev chebychev=chebyshev tchebycheff=chebyshev tschebyscheff=chebyshev tchebyshev=chebyshev chebyshov=chebyshev chebishev=chebyshev
  liapunov=lyapunov ljapunov=lyapunov lyapounov=lyapunov liapounov=lyapunov lyapunoff=lyapunov markoff=markov kolmogoroff=kolmogorov tychonoff=tikhonov tychonov=tikhonov
  tichonov=tikhonov khinchin=khintchine romanoff=romanov smirnoff=smirnov bogolyubov=bogoliubov ostrogradskii=ostrogradsky ostrogradski=ostrogradsky
  levenstein=levenshtein levenshtien=levenshtein leibnitz=leibniz kuehn=kuhn muller=mueller poisson=poisson pontriagin=pontryagin
  dostoevskii=dostoevsky epanechnikow=epanechnikov bernshtein=bernstein
  erdoes=erdos erdös=erdos renyi=renyi jaccart=jaccard djikstra=dijkstra dijkstras=dijkstra kullbak=kullback leibler=leibler
  fokker=fokker hadamard=hadamard wishart=wishart huffmann=huffman hoffmann=hoffman neyman=neyman
  alzheimers=alzheimer parkinsons=parkinson huntingtons=huntington hodgkins=hodgkin crohns=crohn
`);
