// Italian: noun first ("reti neurali", "qualità dell'acqua"), elision, plural of every word told by
// its last vowel. Stems: Snowball.
import { stemmer } from "@orama/stemmers/italian";
import { stopWordsOf } from "#core/language/languages/detectLanguage.ts";
import { conjugate, keySet, type Language, pairTable, wordSet } from "#core/language/languages/languageRules.ts";

const REPORTING = `present mostr dimostr analizz stud studi valut confront utilizz us impieg applic svilupp realizz osserv trov determin
  identific consider cerc tratt permett indic descriv spieg discut conclud suggerisc includ affront conferm offr aiut miglior
  aument riduc verific indag propon consent mir riguard evidenzi`;
const ENDINGS =
  "are ere ire o a e i iamo ano ono ato ata ati ate ito ita iti ite uto uta uti ute ando endo ava avano eva evano erà eranno";
const IRREGULAR = `fare fatto fatta fatti fatte fa fanno avere avuto dare dato data dati potere potrebbe proposto proposta proposti proposte
  ottenere ottenuto ottenuta ottenuti ottenute visto vista descritto descritta descritti nuovo nuova nuovi nuove importante importanti
  diverso diversa diversi diverse differente differenti principale principali possibile possibili maggiore maggiori minore minori grande
  grandi piccolo piccola piccoli buono buona attuale attuali recente recenti significativo significativa significativi significative
  rilevante rilevanti precedente precedenti seguente seguenti necessario necessaria efficace adeguato adeguata interessante
  fondamentale esiste esistono esistente esistenti rispetto relativo relativa relativi relative`;

/** Number and gender share a last vowel: "rete", "reti" → "ret"; what ends in an accent stays. */
function singular(word: string): string {
  if (word.length < 4 || !/[aeio]$/.test(word)) return word;
  return word
    .replace(/(?:chi|che)$/, "c")
    .replace(/(?:ghi|ghe)$/, "g")
    .replace(/(?:i[aeo]|[aeio])$/, "");
}

const outside = wordSet(conjugate(REPORTING, ENDINGS).join(" "), IRREGULAR);
const EMPTY =
  keySet(`metodo metodologia approccio sistema studio problema risultato lavoro articolo quadro obiettivo aiuto caso esempio tipo insieme
  numero parte punto forma modo mezzo processo procedura tappa fase questione qualità prestazione strumento tecnica compito applicazione
  esperienza contesto dominio livello nozione aspetto caratteristica proprietà possibilità capacità difficoltà vantaggio limite soluzione
  ipotesi criterio fattore ruolo interesse contributo proposta prospettiva luogo fine tempo anno mese giorno ora secolo autore ricerca
  ricercatore progetto confronto combinazione uso utilizzo presentazione descrizione sviluppo realizzazione creazione miglioramento aumento
  riduzione presenza assenza effetto influenza impatto cambiamento differenza principio valore tasso elemento senso serie maggioranza
  quantità ordine misura necessità scelta titolo tema oggetto idea fatto ragione conseguenza origine fonte lista evoluzione funzione azione
  attività introduzione conclusione sezione capitolo figura tabella parametro importanza strategia modello dato informazione produzione
  risposta gruppo individuo soggetto partecipante paziente campione percentuale totale relazione analisi valutazione identificazione
  materiale revisione discussione riassunto base volta persona vita mondo termine`);

export const ITALIAN: Language = {
  code: "it",
  stopWords: stopWordsOf("it"),
  singular,
  stem: stemmer,
  elision: /^(?:l|un|d|dell|all|nell|sull|dall|c|quest|quell)'(?=[\p{L}\p{N}])/u,
  links: pairTable("di=di d'=di del=di dello=di della=di dei=di degli=di delle=di dell'=di"),
  head: "first",
  isOutside: (word, before) =>
    outside.has(word) ||
    /mente$/.test(word) ||
    (/[aei]re$/.test(word) && /^(?:per|di|a|e)$/.test(before)) ||
    before === "si",
  empty: new Set([...EMPTY].map(singular)),
};
