// What names are made of: Latin endings, numerals, particles, words that a qualifier in capitals
// opens. Data and patterns only; findNames.ts says how they are read.

/** Endings of Latin epithets: "pylori", "coli", "thaliana", "accumbens", "influenzae". */
export const LATIN_ENDING = /(?:us|i|ae|um|is|ans|ens|ense|a|ix|ax|icola|oides|orum|arum|ster|ile|ium)$/;

/** Latin nouns that open the names of parts of the body: "nucleus accumbens", "substantia nigra". */
export const LATIN_PART =
  "nucle(?:us|i)|corpus|corpora|gyrus|sulcus|musculus|arteria|vena|nervus|substantia|area|locus|globus|caput|cauda|fossa|foramen|ductus|lamina|tractus|fasciculus|lobus|ramus|ligamentum|tuberculum|processus|plica|tunica|zona|crista|linea";

/** Endings of the names of genera. */
export const GENUS_ENDING = /(?:us|a|um|is|er|on|as|ys|ix|ex|es|oides|ia|ma)$/;

/** Roman numerals from two; "I" is a pronoun unless its word says otherwise. */
export const NUMERAL = "X{0,2}(?:II|III|IV|VI{0,3}|IX)";

/** Particles of surnames. */
export const PARTICLE =
  "(?:(?:van der|van den|van|von der|von|de la|de los|de|del|della|der|den|du|da|dos|di|la|le|ter|ten|bin|ibn|al) )?";

/** Particles that open a surname by themselves: "de Rham", "van Kampen". */
export const PARTICLE_OPENER = "(?:van der|van den|van|von der|von|de la|de|del|della|du|da|di|le|ter|ten)";

/** Latin that qualifies the noun after it: "de novo assembly", "ad hoc network". */
export const LATIN_ADVERB =
  "de novo|[Ii]n (?:vitro|vivo|silico|situ|utero|planta)|[Ee]x (?:vivo|situ)|a (?:priori|posteriori)|ad hoc|per capita|post mortem";

/** Numbered parts of a text or a study: no names. */
export const NUMBERED_PART =
  /^(?:part|section|chapter|table|figure|fig|appendix|theorem|lemma|study|experiment|volume|vol|book|step|case|example|problem|equation|eq|day|week|year|question|group|arm|cohort|site|aim|goal|scenario|hypothesis|paper|algorithm|condition|task|model|method)$/;

/** Words that a number or letter grades: "type 2 diabetes", "phase III trial". */
export const GRADED = "type|phase|grade|stage|class|category|factor|group";

/** Words that number the sorts of what stands before them: "porcine circovirus type 1". */
export const SORTED = "type|subtype|serotype|genotype";

/** Words before a letter or number that names one substance or kind. */
export const LETTERED =
  "vitamin|hepatitis|influenza|immunoglobulin|apolipoprotein|coenzyme|interleukin|cytochrome|botulinum toxin|protein|streptococc(?:us|i)|complement|substance|factor|caspase|annexin|cyclin|cathepsin";

/** Words that open the names of places. */
export const PLACE_OPENER =
  "New|South|North|East|West|Great|Upper|Lower|Western|Eastern|Northern|Southern|Central|Old|Saint|San|Santa|Los|Las|Port|Fort|Mount|Lake|Cape|Hong|Sri|Costa|Puerto|Rio|Sierra|United|Saudi";

/** Letters of the Greek alphabet that end a name in capitals: "Raspberry Pi". */
export const GREEK_CAPITAL =
  "Alpha|Beta|Gamma|Delta|Epsilon|Zeta|Eta|Theta|Kappa|Lambda|Mu|Nu|Xi|Pi|Rho|Sigma|Tau|Phi|Chi|Psi|Omega";

/** Ordinals that name a century. */
export const ORDINAL =
  "\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first";
