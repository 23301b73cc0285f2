// French: noun first ("traitement automatique des langues"), elision, plural of every word. Stems:
// Snowball.
import { stemmer } from "@orama/stemmers/french";
import { stopWordsOf } from "#core/language/languages/detectLanguage.ts";
import { conjugate, keySet, type Language, pairTable, wordSet } from "#core/language/languages/languageRules.ts";

const FUNCTION_WORDS = `
  à a ai ainsi afin al alors après assez au aucun aucune aujourd'hui auparavant auprès auquel aussi autant autour autre autres
  autrement aux auxquelles auxquels avant avec avoir beaucoup bien cad car ce ceci cela celle celle-ci celles celles-ci celui
  celui-ci cependant certain certaine certaines certains ces cet cette ceux ceux-ci chacun chacune chaque chez ci comme comment
  contre côté d'abord dans de déjà delà depuis dernier dernière dernières derniers des désormais dès dessous dessus deux deuxième
  deuxièmement devant divers diverses donc dont du durant également elle elles en encore enfin ensuite entre environ envers est
  et etc éventuellement eux excepté fait façon faut fois fort hors huit ici il ils jamais jusqu jusque l la laquelle le lequel
  les lesquelles lesquels leur leurs loin lors lorsqu lorsque lui là-bas ma maintenant mais malgré même mêmes mieux moins moyennant
  n ne néanmoins neuf ni non nos notamment notre nôtre nous nouveau nouveaux nouvelle nouvelles on ont or ou où outre par parce
  parfois parmi pas pendant peu peut peut-être peuvent plus plusieurs plutôt point pour pourquoi pourtant près presque puis puisqu
  puisque qu quand quant quasi quatre que quel quelle quelles quelqu quelque quelques quels qui quoi quoique rien s sa sans sauf se
  selon ses seul seule seulement seules seuls si sinon sixième soi soit son sont sous souvent suivant sur surtout tandis tant
  tantôt tel telle telles tels tend tous tout toute toutefois toutes très trois troisième trop tu un une unes uns vers via voici
  voilà vos votre vous vu y ça être était étaient fut furent sera seront serait cinq six sept dix cent mille premier première
  premiers premières second seconde c'est-à-dire i.e e.g vis-à-vis grâce plupart partir travers cours sein lieu face propos`;

const REPORTING = `présent propos montr utilis employ évalu expos abord concern repos appliqu adopt compar expériment illustr élabor
  expliqu discut cherch vis tent essay constat observ soulign indiqu suggér démontr prouv confirm révél apport effectu réalis
  envisag focalis concentr intéress pass donn aid trouv suppos considér examin détaill améliorer amélior augment facilit autoris
  énum rappel signal justifi motiv aboutiss exig nécessit impliqu entraîn caus occup interrog concili réconcili dispos compos
  constitu appel dénomm intitul inspir fond bas port mèn men amèn amen contribu insist préconis consacr reli rapport pens aim
  laiss demand rest continu commenc termin command commenc éclair aborder cibl mentionn évoqu résolv subiss cit effectu envisag
  affirm estim jug souhait arriv ressort émerg dépass touch attribu conserv remplac`;
const ENDINGS = "er e es ons ez ent ant a ait aient era eront erait eraient é ée és ées èrent";
const IRREGULAR = `permet permets permettent permettant permettre permis permettra permettrait consiste consistent consistant consister
  décrit décrite décrits décrites décrivons décrivent décrire décrivant obtient obtiennent obtenir obtenu obtenue obtenus obtenues
  obtenons construit construisons construire construite construits produit-on introduit introduite introduits introduisons introduire
  conduit conduire conduisent définit définissons définir définie suit suivi suivie suivis suivre suivent met mettons mettent mettre
  prend prennent prendre prenant prenons rend rendent rendre rendu rendant fait faits faite faites font faire faisant faisons vient
  viennent venir tient tiennent tenir tenant voir vu vus vue-là voit voient voyons sait savoir savons veut vouloir doit doivent
  devoir devrait devraient devons peut peuvent pouvoir pourra pourrait pourraient pouvons pu dû reste restent existe existent
  exister existant existante existants existantes rencontré rencontrée rencontrés rencontrées connu connue connus connues reconnu
  fournit fournissent fournir fourni fournie fournis fournies répond répondre répondent sert servent servir servant offre offrent
  offrir offrant offert comprend comprendre comprennent compris comprise apparaît apparaissent apparaître montrés devient deviennent
  devenir devenu agit agir réside résident réussi réussit parvient parvenir aboutit aboutir dit dite dire dits disons lié liée liés
  liées issu issue issus issues vise visent visant traitons traitent traiter traité traitée traités traitées analysons analysent
  analyser analysé analysée analysés analysées étudions étudient étudier étudié étudiée étudiés étudiées développons développent
  développer développé développée développés développées intégrons intègre intègrent intégrer exploitons exploite exploitent
  exploitant explorons explore explorent explorer testons testé testée testés testées tester validons validé validée combinons
  combine combinent combinant combiner mesurons mesurent mesurer extraire extrayons générer générons identifier identifions
  repérer déterminer calculer créer choisir choisi choisie réduire réduit attendu attendus souhaité souhaités basées apprendre
  concerné concernés nombreux nombreuse nombreuses possible possibles impossible capable capables nécessaire nécessaires
  important importante importants importantes intéressant intéressante intéressants intéressantes satisfaisant satisfaisante
  satisfaisants satisfaisantes encourageant encourageante encourageants encourageantes prometteur prometteurs prometteuse
  prometteuses meilleur meilleure meilleurs meilleures bon bonne bons bonnes mauvais mauvaise original originale originaux
  originales novateur novatrice différent différente différents différentes pertinent pertinente pertinents pertinentes efficace
  efficaces propre propres suivante suivants suivantes précédent précédents précédente précédentes actuel actuelle actuels
  actuelles récent récente récents récentes principal principale principaux principales particulier particulière particuliers
  particulières grand grande grands grandes petit petite petits petites large larges haut haute hauts hautes vaste simple simples
  facile difficile difficiles complet complète complètes complets entier entière déjà-là susceptible susceptibles proche proches
  ancien ancienne nouvel préliminaire préliminaires éventuel éventuelle éventuels éventuelles relatif relative relatifs relatives
  tournée amené amenée fortement bref brève brefs`;

const QUALIFIERS = wordSet(`ensemble série type types sorte genre nombre partie majorité quantité`);
const EMPTY = keySet(`
  méthode approche système étude problème problématique résultat travail travaux article papier cadre but objectif aide base cas
  exemple type ensemble nombre partie point façon manière moyen processus procédé procédure étape phase question qualité
  performance outil technique tâche application expérience expérimentation contexte domaine niveau notion aspect caractéristique
  propriété possibilité capacité difficulté avantage inconvénient limite solution hypothèse critère facteur rôle intérêt apport
  contribution proposition perspective démarche mise œuvre oeuvre prise compte place lieu fin suite temps an année mois jour heure
  siècle auteur recherche chercheur projet comparaison combinaison utilisation usage présentation description développement
  réalisation création conception amélioration augmentation réduction diminution existence présence absence effet influence impact
  changement différence lien principe valeur taux score élément forme sens sorte série nature majorité plupart quantité masse
  ordre mesure gain besoin recours choix état art vue prise titre sujet thème objet idée fait raison conséquence origine source
  liste exploitation élaboration évolution progrès succès échec fonction action activité mode version introduction conclusion
  résumé-ci section chapitre figure tableau contribution paramètre particularité spécificité complexité efficacité pertinence
  robustesse fiabilité validité importance potentiel ambition enjeu défi piste volet part égard faveur détail étant début milieu
  phénomène stratégie mécanisme composant composante couverture traitement démonstration prototype ressource donnée information
  production réponse demande main œil chose gens monde pays personne groupe individu sujet participant patient échantillon moitié
  pourcentage cent moyenne total somme rapport relation réflexion discussion observation remarque constat avis ouverture effort
  analyse identification détection architecture plate-forme plateforme indice document correction entrée sortie référence mention
  campagne taille intégration définition acquisition construction élaboration extension vérification validation optimisation gestion
  visée vocation optique cible candidat paire ligne suivi envergure dizaine centaine millier abord heuristique méthodologie modélisation modèle variété`);

const stopWords = wordSet([...stopWordsOf("fr")].join(" "), FUNCTION_WORDS);
const outside = wordSet(conjugate(REPORTING, ENDINGS).join(" "), IRREGULAR);
const NO_INFINITIVE =
  /(?:ier|yer)$|^(?:cancer|hiver|fer|mer|ver|enfer|laser|master|cluster|parser|tagger|charter|poster|cuir|plaisir|avenir|désir|loisir|souvenir|tir)$/;
const DETERMINER =
  /^(?:le|la|les|l|un|une|des|du|ce|cet|cette|ces|notre|nos|leur|leurs|son|sa|ses|chaque|au|aux|deux)$/;
const SUBJECT = /^(?:nous|on|il|ils|elle|elles|je|qui|ne|n|se|s|y|lui)$/;
const ADVERB = /(?:iv|ell|al|iqu|eus|abl|ibl|air|ièr|ul|oqu|ipal|eur|ct|êm|oin|rg)ement$|(?:am|em)ment$|[^lp]ément$/;

function isOutside(word: string, before: string): boolean {
  if (outside.has(word) || (ADVERB.test(word) && !/^(?:traitement|changement|département)$/.test(word))) return true;
  if (SUBJECT.test(before)) return true;
  if (/aient$|[^iy]ions$|(?:er|ir)(?:ons|ont|ait)$/.test(word) && !/[aeiouslrtnc]tions$|sions$|xions$/.test(word))
    return true;
  if (DETERMINER.test(before)) return false;
  // "Confondre le coupable": an infinitive opens a title
  if (/(?:[aeo]ndre|[aeo]indre|erdre|ettre|uire|crire|aître)$/.test(word) && (before === "" || stopWords.has(before)))
    return word !== "lettre";
  if (/(?:er|ir)$/.test(word) && word.length > 4 && (before === "" || stopWords.has(before)))
    return !NO_INFINITIVE.test(word);
  return /[^iyléèt]ons$/.test(word) && stopWords.has(before) && before !== "de" && before !== "d";
}

/** No noun stands before an article, but for "la méthode la plus simple". */
const isVerbBefore = (word: string, next: string, afterNext: string): boolean =>
  /^(?:le|la|les|l|un|une|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos)$/.test(next) &&
  !/^(?:plus|moins|mieux)$/.test(afterNext) &&
  /(?:[^é]e|nt|it|ons)$/.test(word) &&
  !/(?:tion|ment|ence|ance|isme|age|ure|logie|graphie|ique|aire|sse|ose)s?$/.test(word);

/** "chevaux" → "cheval", "réseaux" → "réseau", "entités" → "entité"; "corpus", "sens" stay. */
function singular(word: string): string {
  if (
    word.length < 4 ||
    INVARIANT.has(word) ||
    /(?:ss|ès|eux|oux)$/.test(word) !== /(?:[jv]eux|cheveux|bijoux|genoux)$/.test(word)
  )
    return word;
  if (/(?:eau|eu|ou)x$/.test(word)) return word.slice(0, -1);
  if (/aux$/.test(word)) return `${word.slice(0, -2)}l`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
const INVARIANT = wordSet(`
  temps printemps corps cas bras pas repas sens non-sens contresens mais fils gaz nez prix choix voix croix noix paix poids fonds
  puits accès progrès succès procès excès décès discours parcours cours concours recours secours univers divers vers travers envers
  alors dehors hors dessous dessus avis permis tapis compromis colis mépris paris iris pis bois mois fois poids anglais français
  chinois japonais portugais danois finnois hollandais irlandais écossais libanais palais marais relais biais frais gris
  corpus virus processus consensus campus stimulus focus bonus malus cursus thésaurus lapsus abus refus bus jus tissus-mus utérus
  fœtus foetus typhus papyrus cactus radius rictus terminus modus opus versus humus mucus thymus hiatus statut-us eucalyptus
  diplodocus nucleus locus sinus cosinus prospectus surplus talus blocus rébus hypothalamus thalamus hippocampus lotus
  analysis basis axis chassis oasis cannabis pubis pelvis penis sis mars ours revers pervers convers mœurs ailleurs plusieurs
  velours gars lis os dos chaos repos enclos tétanos propos clos dispos gros rhinocéros albinos pathos ethos cosmos
  atlas canevas embarras fracas matelas trépas verglas ananas pancréas lilas texas tas amas compas cas-là`);

export const FRENCH: Language = {
  code: "fr",
  stopWords,
  singular,
  stem: stemmer,
  elision: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|presqu)'(?=[\p{L}\p{N}])/u,
  links: pairTable("de=de d'=de du=de des=de la= l'= les= le= à=à au=à aux=à en=en"),
  head: "first",
  isOutside,
  isVerbBefore,
  qualifiers: QUALIFIERS,
  empty: EMPTY,
};
