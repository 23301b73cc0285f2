// Words that must never be taken for one another, however close their spelling. Data only.

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf("/");
      return [pair.slice(0, at), pair.slice(at + 1)];
    });

/** Opposed words and opposed beginnings of words; a pair holds in both directions. */
export const OPPOSED_WORDS = pairs(`
  train/test training/testing train/validation precision/recall source/target input/output encoder/decoder encoding/decoding
  convex/concave convex/nonconvex generative/discriminative generator/discriminator forward/backward forward/inverse
  upstream/downstream uplink/downlink upload/download upper/lower up/down top/bottom left/right high/low long/short
  strong/weak strongly/weakly fast/slow early/late first/second first/last max/min maximum/minimum maximal/minimal
  maximization/minimization best/worst positive/negative true/false active/passive static/dynamic online/offline on/off
  local/global global/regional internal/external inner/outer intrinsic/extrinsic explicit/implicit direct/indirect
  continuous/discrete deterministic/stochastic deterministic/random parametric/nonparametric linear/nonlinear homogeneous/heterogeneous homogeneous/inhomogeneous
  symmetric/asymmetric synchronous/asynchronous centralized/decentralized centralized/distributed sparse/dense shallow/deep
  single/multiple single/multi univariate/multivariate univariate/bivariate binary/multiclass unary/binary odd/even row/column
  read/write client/server sender/receiver transmitter/receiver buyer/seller supply/demand import/export inflow/outflow
  male/female men/women man/woman adult/child adult/pediatric maternal/paternal prenatal/postnatal antenatal/postnatal
  anterior/posterior dorsal/ventral proximal/distal medial/lateral superior/inferior systolic/diastolic arterial/venous
  acute/chronic benign/malignant primary/secondary primary/tertiary secondary/tertiary invasive/noninvasive pre/post prior/posterior before/after
  aerobic/anaerobic acid/base cation/anion cathode/anode electron/proton proton/neutron fermion/boson hot/cold warm/cold wet/dry
  heavy/light hard/soft rigid/flexible open/closed serial/parallel sequential/parallel batch/stream lossy/lossless
  labeled/unlabeled supervised/unsupervised stable/unstable balanced/unbalanced balanced/imbalanced biased/unbiased
  visible/hidden visible/invisible public/private white/black attack/defense attacker/defender
  increase/decrease increasing/decreasing ascending/descending ascent/descent gain/loss growth/decay
  absorption/emission absorption/adsorption reflection/refraction diffraction/refraction
  hit/miss push/pull query/key encryption/decryption compression/decompression composition/decomposition
  convolution/deconvolution coding/decoding modulation/demodulation upsampling/downsampling oversampling/undersampling overfitting/underfitting
  inductive/deductive inductive/transductive analytic/synthetic intensive/extensive horizontal/vertical
  north/south east/west northern/southern eastern/western urban/rural old/new young/old
  micro/macro microscopic/macroscopic microeconomics/macroeconomics endogenous/exogenous endothermic/exothermic intracellular/extracellular
  sensitivity/specificity sensitive/specific type/token syntax/semantics syntactic/semantic phonetic/phonological
  causal/casual principal/principle complementary/complimentary prediction/predication simulation/stimulation
  conservation/conversation mitosis/meiosis genotype/phenotype monotone/monotonic hypothesis/hypothetical
`);

/** Opposed beginnings: "hyperthermia" against "hypothermia". */
export const OPPOSED_PREFIXES = pairs(`
  hyper/hypo inter/intra over/under up/down pre/post ante/post multi/single multi/uni multi/mono poly/mono poly/oligo bi/uni bi/tri uni/tri di/tri mono/di
  micro/macro micro/nano nano/pico milli/micro kilo/mega mega/giga homo/hetero endo/exo endo/ecto intra/extra intro/extro sub/super sub/supra infra/ultra
  macro/meso micro/meso auto/hetero auto/allo iso/aniso en/de en/un in/ex im/ex in/out con/di as/de max/min pro/anti pro/retro
  trans/cis tele/micro photo/thermo thermo/electro electro/magneto geo/helio hydro/aero epi/endo eu/pro para/meta ortho/para ortho/meta meta/para
  quasi/pseudo semi/fully semi/un self/semi co/contra ab/ad fore/back for/back cyto/histo gluco/glyco neo/paleo
`);

/** Beginnings and words that deny or undo. */
export const NEGATIONS: readonly string[] = "non un in im il ir dis anti de mis counter a an ab contra".split(" ");
export const NEGATING_WORDS: ReadonlySet<string> = new Set(
  "non not no without anti un counter contra never less free zero lack absence".split(" "),
);

/** Endings that name different substances, fields, agents or acts. */
export const TELLING_ENDINGS = pairs(`
  ate/ite ate/ide ite/ide ane/ene ene/yne ane/yne ol/al ol/one ose/ase in/ine ic/ous ous/ite er/ee er/ing or/ing ist/ism ism/ic
  phobia/philia phobic/philic emia/uria ectomy/otomy ectomy/ostomy itis/osis gram/graph graphy/gram logy/graphy logy/nomy
`);

/** Words whose hyphen carries the meaning: "re-creation" is no "recreation". Joined form. */
export const HYPHEN_MATTERS: ReadonlySet<string> = new Set(
  `recreation reform recover resign represent react recount unionized preposition resort relay remark repair reserve resound
   retreat release recollect restrain recede repose redress multiply coop unaligned prove asocial amoral atypical asymmetric asymmetrical aperiodic
   atonal information inform inset income input invariance invariant intact indeed insight incoming into instance intent intense indepth therapist nowhere notable
   therein bean another anyone undercover overall overtime undertake overtake online-analysis`.split(/\s+/),
);
