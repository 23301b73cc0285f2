// German: compounds stay whole, nouns are told by their capital, adjectives stand before them
// ("neuronale Netze"). Number and case are not told apart: keys leave endings off. Stems: Snowball.
import { stemmer } from "@orama/stemmers/german";
import { stopWordsOf } from "#core/language/languages/detectLanguage.ts";
import { keySet, type Language } from "#core/language/languages/languageRules.ts";

/** "Netze", "Netzen", "Netzes" → "netz"; "Analysen" → "analys". */
const singular = (word: string): string =>
  /nis(?:se[ns]?|ses)?$/.test(word)
    ? word.replace(/nis.*$/, "nis")
    : word.length < 5
      ? word
      : word.replace(/(?:e[rnms]|[en]|(?<=[^s])s)$/, "").replace(/e$/, "");

/** What an adjective before its noun looks like; after an article any ending of case will do. */
const ADJECTIVE =
  /(?:isch|lich|ig|al|ell|iv|bar|iert|end|ant|ent|är|ös|sam|haft|los|arm|reich|fähig|basiert|gestützt|weit|frei)(?:e[nrsm]?)$/;
const INFLECTED = /e[nrsm]?$/;
const DETERMINER =
  /^(?:de[rmns]|die|das|eine?[mnrs]?|diese[mnrs]?|kein(?:e[mnrs]?)?|im|am|zum|zur|beim|vom|von|für|mit|durch|bei|in|auf|über|aus|zu|und|oder|ohne|unter|nach|zwischen|als)$/;

export const GERMAN: Language = {
  code: "de",
  stopWords: stopWordsOf("de"),
  singular,
  stem: stemmer,
  head: "capital",
  isOutside: (word, before) => !ADJECTIVE.test(word) && !(INFLECTED.test(word) && DETERMINER.test(before)),
  qualifiers: new Set(
    "neue neuen neuer neues verschiedene verschiedenen verschiedener wichtige wichtigen große großen unterschiedliche unterschiedlichen zahlreiche zahlreichen aktuelle aktuellen weitere weiteren vorliegende vorliegenden entsprechende entsprechenden".split(
      " ",
    ),
  ),
  empty: new Set(
    [
      ...keySet(`methode verfahren ansatz system studie problem ergebnis arbeit artikel beitrag rahmen ziel hilfe fall beispiel art anzahl teil
        punkt form weise mittel prozess vorgehen schritt phase frage qualität leistung werkzeug technik aufgabe anwendung erfahrung kontext
        bereich ebene begriff aspekt merkmal eigenschaft möglichkeit fähigkeit schwierigkeit vorteil nachteil grenze lösung hypothese
        kriterium faktor rolle interesse vorschlag perspektive ort ende zeit jahr monat tag stunde jahrhundert autor forschung untersuchung
        projekt vergleich kombination nutzung verwendung darstellung beschreibung entwicklung durchführung verbesserung erhöhung reduktion
        vorhandensein effekt einfluss auswirkung änderung unterschied prinzip wert rate element sinn reihe mehrzahl menge ordnung maß bedarf
        wahl titel thema gegenstand idee tatsache grund folge ursprung quelle liste funktion handlung aktivität einleitung schlussfolgerung
        abschnitt kapitel abbildung tabelle parameter bedeutung strategie modell daten information antwort gruppe person teilnehmer patient
        probe prozent beziehung analyse bewertung material überblick diskussion zusammenfassung hintergrund grundlage einsatz basis
        vordergrund mensch leben welt literatur stand umgang hinblick zusammenhang`),
    ].map(singular),
  ),
};
