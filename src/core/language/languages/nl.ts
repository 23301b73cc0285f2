// Dutch: compounds stay whole, adjectives stand before nouns. Stems: Snowball.
import { stemmer } from "@orama/stemmers/dutch";
import { stopWordsOf } from "#core/language/languages/detectLanguage.ts";
import { keySet, type Language, wordSet } from "#core/language/languages/languageRules.ts";

const OUTSIDE =
  wordSet(`presenteren presenteert gepresenteerd tonen toont getoond laten laat blijkt blijken gebleken onderzoeken onderzocht onderzoekt
  bestuderen bestudeerd analyseren geanalyseerd gebruiken gebruikt gebruikte toegepast toepassen ontwikkelen ontwikkeld bepalen bepaald
  vergelijken vergeleken vergeleek vinden gevonden vond geven geeft gegeven maken maakt gemaakt beschrijven beschrijft beschreven bespreken
  besproken stellen stelt gesteld voorgesteld bieden biedt leiden leidt zien gezien gaan gaat komen komt blijven blijft bestaan bestaat
  nieuwe nieuw belangrijke belangrijk grote groot kleine klein mogelijk mogelijke goede goed eerste recente recent huidige hogere hoger
  lagere lager significant significante aantal verschillend diverse vele gebaseerd uitgevoerd verkregen verhoogd verlaagd gemeten`);

/** "netwerken" → "netwerk", "systemen" → "systeem" stays apart; "foto's" → "foto". */
function singular(word: string): string {
  if (word.length < 5) return word;
  if (/'s$/.test(word)) return word.slice(0, -2);
  if (/([bdfgklmnprst])\1en$/.test(word)) return word.slice(0, -3);
  if (/(?:[^aeiou][aeou][^aeiouw])en$/.test(word)) return word.replace(/([aeou])([^aeiou])en$/, "$1$1$2");
  if (/en$/.test(word)) return word.slice(0, -2);
  return /(?:e[lrmn]|ie|je|or)s$/.test(word) ? word.slice(0, -1) : word;
}

export const DUTCH: Language = {
  code: "nl",
  stopWords: stopWordsOf("nl"),
  singular,
  stem: stemmer,
  head: "last",
  isOutside: (word) => OUTSIDE.has(word),
  empty:
    keySet(`methode aanpak systeem studie onderzoek probleem resultaat werk artikel kader doel hulp geval voorbeeld soort type aantal deel punt
    vorm wijze manier middel proces stap fase vraag kwaliteit prestatie hulpmiddel techniek taak toepassing ervaring context gebied niveau
    begrip aspect kenmerk eigenschap mogelijkheid vermogen moeilijkheid voordeel nadeel grens oplossing hypothese criterium factor rol
    belang bijdrage voorstel perspectief plaats einde tijd jaar maand dag uur eeuw auteur onderzoeker project vergelijking combinatie
    gebruik beschrijving ontwikkeling uitvoering verbetering toename afname effect invloed verandering verschil principe waarde element zin
    reeks meerderheid hoeveelheid orde maat behoefte keuze titel thema onderwerp idee feit reden gevolg oorsprong bron lijst functie
    handeling activiteit inleiding conclusie hoofdstuk figuur tabel parameter strategie model gegeven informatie antwoord groep persoon
    deelnemer patiënt monster percentage relatie analyse evaluatie materiaal overzicht discussie samenvatting achtergrond basis mens leven
    wereld literatuur`),
};
