// Tables for canonical.ts: what English spelling rules get wrong. Data only; every line is general
// English or general science.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that end in -s and are singular, or that have no singular worth the name. */
export const INVARIANT: ReadonlySet<string> = new Set(
  words(`
  bias lens lenticularis species subspecies series timeseries news odds sales goods headquarters crossroads corps chassis alias
  canvas atlas gas biogas syngas pancreas texas kansas christmas pyjamas pajamas alas whereas overseas
  diabetes herpes rabies scabies measles mumps rickets tinnitus caries facies feces faeces molasses proceedings
  chaos cosmos pathos ethos kudos asbestos thermos logos eros pharos rhinoceros mythos tetanos laos barbados
  always perhaps besides towards afterwards sometimes its his hers ours yours theirs this thus yes does has was
  scissors tongs pants trousers shorts glasses binoculars thanks regards amends savings earnings lyrics
  physics mathematics statistics economics semantics
  bayes gibbs stokes hawkes reynolds keynes descartes huygens siemens jones james charles athens paris hopkins jenkins
  mars dirichlets levels-of athens netherlands philippines andes alps mercedes angeles kubernetes postgres redis sas
  rawls hobbes yates rhodes wales hughes hayes laplaces stiles davies
  dbms rdbms oodbms https css dns gps gis cms sms hms ios aws oss saas paas iaas faas qos pos ids ips pls ols gls wls mls
  cmos nmos pmos ccos mems nems vis vfs nfs hdfs gfs ntfs ros sars aids iris ibis axis this trans means sans
  windows macos dos ddos cots gaas algaas ingaas gprs nurbs nips gwas mcts crps pgas blas nlos nlms qaas xaas laas gaas cuas daas naas
  kmeans cmeans naivebayes navierstokes paxos keras jenkins higgs hobbs hodges collins moses habermas douglas massachusetts
  potts saks waals stieltjes rogers philips phillips sachs wilkins yeats stearns reuters skos umls umts rdfs usgs
  erdos isosceles giddens hastings flanders leeds myers achilles hermes elias dickens coates geddes caymos auspices clothes
  honduras mercedes thebes antilles pyrenees chagas mendes torres flores dallas vegas illinois arkansas nowadays ourselves
  themselves yourselves grassroots always biosciences cuds tics sms lens mos cos
`),
);

/** -ics words that are true plurals; all other words in -ics are names of fields. */
export const PLURAL_ICS: ReadonlySet<string> = new Set(
  words(`
  topics metrics critics clinics fabrics characteristics heuristics metaheuristics metaheuristics hyperheuristics antibiotics generics plastics bioplastics
  thermoplastics relics picnics specifics tactics mimics epidemics pandemics academics classics logics cubics
  quartics quadrics conics mosaics harmonics narcotics diuretics cosmetics cynics skeptics tonics lyrics antics
  analgesics anesthetics anaesthetics mnemonics fanatics medics paramedics psychedelics probiotics prebiotics antipsychotics
  lunatics mechanics-of diagnostics-of submetrics biotics publics republics sonics basics musics traffics comics
  geodesics parabolics hypnotics antiseptics aromatics ceramics cryptics transgenics intrinsics extrinsics
  eccentrics ethnics hispanics organics schematics tics attics rubrics pics mics discs
`),
);

/** Plurals that no rule makes, each beside its singular. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  words(`
  men=man women=woman children=child mice=mouse lice=louse feet=foot teeth=tooth geese=goose oxen=ox
  phenomena=phenomenon criteria=criterion automata=automaton bacteria=bacterium strata=stratum substrata=substratum
  errata=erratum memoranda=memorandum symposia=symposium spectra=spectrum quanta=quantum maxima=maximum minima=minimum
  optima=optimum extrema=extremum momenta=momentum addenda=addendum curricula=curriculum corpora=corpus subcorpora=subcorpus genera=genus
  taxa=taxon mitochondria=mitochondrion ganglia=ganglion protozoa=protozoan spermatozoa=spermatozoon phyla=phylum sera=serum
  ova=ovum septa=septum atria=atrium crania=cranium stadia=stadium equilibria=equilibrium disequilibria=disequilibrium millennia=millennium
  compendia=compendium consortia=consortium moratoria=moratorium epithelia=epithelium endothelia=endothelium cilia=cilium
  desiderata=desideratum referenda=referendum flagella=flagellum continua=continuum vacua=vacuum fora=forum optima=optimum
  infima=infimum suprema=supremum noumena=noumenon polyhedra=polyhedron podia=podium aquaria=aquarium media=media data=data
  formulae=formula antennae=antenna larvae=larva algae=alga nebulae=nebula supernovae=supernova novae=nova lacunae=lacuna
  pupae=pupa hyphae=hypha vertebrae=vertebra microalgae=microalga macroalgae=macroalga papillae=papilla maxillae=maxilla
  aortae=aorta faunae=fauna florae=flora fistulae=fistula trachea=trachea bursae=bursa laminae=lamina patellae=patella
  lemmata=lemma stigmata=stigma schemata=schema dogmata=dogma stomata=stoma carcinomata=carcinoma
  matrices=matrix submatrices=submatrix indices=index subindices=subindex vertices=vertex vortices=vortex appendices=appendix cortices=cortex apices=apex
  codices=codex helices=helix directrices=directrix simplices=simplex complices=complex latices=latex hypervertices=hypervertex calices=calyx
  radii=radius loci=locus foci=focus nuclei=nucleus stimuli=stimulus fungi=fungus bacilli=bacillus moduli=modulus calculi=calculus
  cacti=cactus alumni=alumnus syllabi=syllabus torii=torus tori=torus thrombi=thrombus emboli=embolus villi=villus gyri=gyrus
  sulci=sulcus abaci=abacus termini=terminus rhombi=rhombus bronchi=bronchus glomeruli=glomerulus annuli=annulus hippocampi=hippocampus
  humeri=humerus uteri=uterus cumuli=cumulus tumuli=tumulus papyri=papyrus octopi=octopus alveoli=alveolus streptococci=streptococcus
  staphylococci=staphylococcus pneumococci=pneumococcus cocci=coccus meningococci=meningococcus enterococci=enterococcus lactobacilli=lactobacillus
  genii=genius magi=magus nimbi=nimbus nautili=nautilus geniculi=geniculum loculi=loculus
  plateaux=plateau tableaux=tableau bureaux=bureau gateaux=gateau chateaux=chateau
  analyses=analysis hypotheses=hypothesis oases=oasis crises=crisis axes=axis testes=testis ellipses=ellipse theses=thesis
  lives=life knives=knife wives=wife midwives=midwife housewives=housewife halves=half calves=calf leaves=leaf shelves=shelf selves=self elves=elf wolves=wolf
  loaves=loaf thieves=thief hooves=hoof scarves=scarf sheaves=sheaf wharves=wharf dwarves=dwarf bookshelves=bookshelf
  movies=movie cookies=cookie calories=calorie kilocalories=kilocalorie zombies=zombie rookies=rookie selfies=selfie genies=genie prairies=prairie brownies=brownie
  pies=pie lies=lie ties=tie dies=die indies=indie hoodies=hoodie smoothies=smoothie sorties=sortie reveries=reverie magpies=magpie
  eyries=eyrie bogies=bogie budgies=budgie birdies=birdie collies=collie freebies=freebie newbies=newbie
  caches=cache headaches=headache toothaches=toothache niches=niche avalanches=avalanche psyches=psyche moustaches=moustache aches=ache
  quiches=quiche tranches=tranche pastiches=pastiche cliches=cliche douches=douche creches=creche brioches=brioche
  gases=gas biases=bias aliases=alias canvases=canvas atlases=atlas pancreases=pancreas biogases=biogas debiases=debias lenses=lens irises=iris pelvises=pelvis
  metropolises=metropolis trellises=trellis penises=penis clitorises=clitoris ibises=ibis tennises=tennis
  uses=use reuses=reuse misuses=misuse excuses=excuse abuses=abuse muses=muse fuses=fuse ruses=ruse recluses=recluse refuses=refuse
  menus=menu submenus=submenu gpus=gpu cpus=cpu tpus=tpu npus=npu dpus=dpu fpus=fpu mcus=mcu ecus=ecu emus=emu gnus=gnu thous=thou relus=relu grus=gru gurus=guru tofus=tofu
  apis=api wikis=wiki skis=ski alibis=alibi emojis=emoji bikinis=bikini pois=poi kpis=kpi uis=ui guis=gui bcis=bci nanogpis=nanogpi asis=asi agis=agi vlis=vli mris=mri taxis=taxi
  buses=bus minibuses=minibus synopses=synopsis quizzes=quiz heroes=hero potatoes=potato echoes=echo tomatoes=tomato vetoes=veto torpedoes=torpedo
  mosquitoes=mosquito volcanoes=volcano tornadoes=tornado embargoes=embargo cargoes=cargo buffaloes=buffalo mangoes=mango zeroes=zero
  diagnoses=diagnosis prognoses=prognosis neuroses=neurosis psychoses=psychosis morphoses=morphosis metamorphoses=metamorphosis symbioses=symbiosis
  thromboses=thrombosis stenoses=stenosis fibroses=fibrosis apoptoses=apoptosis mitoses=mitosis meioses=meiosis scleroses=sclerosis
  cirrhoses=cirrhosis necroses=necrosis narcoses=narcosis anastomoses=anastomosis tuberculoses=tuberculosis mycoses=mycosis
  foramina=foramen lumina=lumen emphases=emphasis megalopolises=megalopolis microlenses=microlens boluses=bolus lupuses=lupus ads=ad pcs=pc tvs=tv dvds=dvd cds=cd
  dwarfs=dwarf roofs=roof proofs=proof beliefs=belief
  quasi-= octopodes=octopus indexes=index appendixes=appendix corpuses=corpus formulas=formula matrixes=matrix vertexes=vertex
`)
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    })
    .filter(([plural, singular]) => plural !== "" && singular !== ""),
);

/** Words before "bases" that make it the plural of "basis" and not of "base". */
export const BEFORE_BASES_OF_BASIS: ReadonlySet<string> = new Set(
  words(`
  grobner groebner gröbner orthonormal orthogonal biorthogonal wavelet schauder riesz hamel polynomial fourier canonical reduced spline
  haar lattice monomial vector legendre chebyshev hermite bernstein sobolev unbiased overcomplete krylov spectral
  eigenvector symplectic markov galerkin frame measurement theoretical neural physiological molecular genetic
`),
);

/**
 * Verbs whose stem before -ise/-ize belongs to another word, and so keep their -ise. Tested on the
 * whole word up to "is".
 */
export const KEEPS_ISE =
  /(?:[aou]|v|w|rc|^prec|^imprec|conc|exc|inc|circumc|pr[eo]m|comprom|dem|surm|^expert|vert|treat|chast|parad|merchand|franch|^r|^ar|sunr|upr|moonr|high-r|compr|enterpr|surpr|repr|^pr|cer|desp|ent|^an|^val)$/;

/** British stems in -our, as they stand inside a word. */
export const OUR =
  /(behavi|col|discol|fav|flav|harb|hon|hum|lab|neighb|rum|tum|vap|od|vig|arm|endeav|parl|rig|savi|sav|splend|val|cand|clam|demean|ferv|ranc|succ|behavio?)our/;

/** Verbs that double their final l in British spelling only. */
export const DOUBLE_L =
  /^((?:un|re|mis|pre|multi|over|under|de|co|self|non)?(?:model|label|travel|signal|channel|cancel|level|tunnel|marvel|counsel|jewel|fuel|total|dial|panel|equal|rival|spiral|shovel|funnel|pencil|swivel|towel|unravel|parallel|initial|marshal|libel|quarrel|pedal|trial|bevel|kernel|chisel|gruel|stencil|enamel|revel|ravel|grovel|duel|victual|apparel|yodel))l(ing|ings|ed|er|or|ous|ery)$/;

/** Whole words spelt otherwise in American English. */
export const AMERICAN: ReadonlyMap<string, string> = new Map(
  words(`
  centre=center centred=centered centring=centering epicentre=epicenter fibre=fiber microfibre=microfiber nanofibre=nanofiber metre=meter centimetre=centimeter millimetre=millimeter
  micrometre=micrometer nanometre=nanometer kilometre=kilometer litre=liter millilitre=milliliter theatre=theater calibre=caliber lustre=luster meagre=meager
  sombre=somber spectre=specter sabre=saber titre=titer mitre=miter nitre=niter manoeuvre=maneuver manoeuvring=maneuvering manoeuvrability=maneuverability fibreglass=fiberglass
  catalogue=catalog analogue=analog dialogue=dialog homologue=homolog orthologue=ortholog paralogue=paralog catalogued=cataloged cataloguing=cataloging
  enrol=enroll enrolment=enrollment fulfil=fulfill fulfilment=fulfillment instalment=installment skilful=skillful wilful=willful distil=distill instil=instill
  leukaemia=leukemia oedema=edema lymphoedema=lymphedema myxoedema=myxedema papilloedema=papilledema foetus=fetus foetal=fetal coeliac=celiac amoeba=ameba mediaeval=medieval aluminium=aluminum aeroplane=airplane grey=gray greyscale=grayscale
  grey-scale=gray-scale tyre=tire plough=plow programme=program defence=defense offence=offense licence=license pretence=pretense practise=practice artefact=artifact
  mould=mold moulding=molding moulded=molded sceptic=skeptic scepticism=skepticism sceptical=skeptical judgement=judgment acknowledgement=acknowledgment ageing=aging
  jewellery=jewelry learnt=learned sizeable=sizable scaleable=scalable useable=usable useability=usability scaleability=scalability likeable=likable cheque=cheque
  diarrhoea=diarrhea caesarean=cesarean encyclopaedia=encyclopedia aesthetics=aesthetics colour=color colouring=coloring grey-level=gray-level speciality=specialty
  orientated=oriented cosy=cozy sulphur=sulfur sulphate=sulfate sulphide=sulfide sulphuric=sulfuric disulphide=disulfide kerb=curb smoulder=smolder carburettor=carburetor
  mum=mom axe=ax maths=math archaeology=archaeology archeology=archaeology archeological=archaeological whisky=whiskey storeys=stories arbour=arbor ardour=ardor glycaemia=glycemia
  tranquillity=tranquility woollen=woolen draught=draft saccharide=saccharide focussed=focused focussing=focusing benefitted=benefited biassed=biased
  connexion=connection reflexion=reflection inflexion=inflection programme's=program datas=data informations=information softwares=software
  hardwares=hardware acknowledgements=acknowledgments co-operation=cooperation
`).map((pair): readonly [string, string] => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)];
  }),
);

/**
 * British digraphs of Greek and Latin words. Where an American word may hold the letters by chance
 * ("gastroesophageal"), only at the start of a word or after the o of a combining form.
 */
export const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/^(an)?aesthe(sia|tist|tiz)/, "$1esthe$2"],
  [/anaesthe/, "anesthe"],
  [/haem(?=[aiop])/, "hem"],
  [/(?<=[bcdghklnprstvx])aem(?=i[ac])/, "em"],
  [/paediatr/, "pediatr"],
  [/paed(?=[io])/, "ped"],
  [/^oesophag/, "esophag"],
  [/ooesophag/, "oesophag"],
  [/^oestr(?=[ao])/, "estr"],
  [/(?<=[aopr])oestr(?=[ao])/, "estr"],
  [/gynaeco/, "gyneco"],
  [/palaeo/, "paleo"],
  [/^aetio/, "etio"],
  [/ischaem/, "ischem"],
  [/^faec/, "fec"],
  [/homoeo/, "homeo"],
  [/rrhoea/, "rrhea"],
  [/pnoea/, "pnea"],
  [/^oeco/, "eco"],
  [/caesium/, "cesium"],
  [/foeto/, "feto"],
  [/sulph/, "sulf"],
];

/**
 * Names of the Greek letters, in the order of the alphabet from U+03B1; the final sigma shares its
 * name.
 */
export const GREEK: readonly string[] = words(
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega",
);
