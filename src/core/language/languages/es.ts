// Spanish: noun first ("incendios forestales", "calidad del agua"), plural of every word. Stems:
// Snowball.
import { stemmer } from "@orama/stemmers/spanish";
import { stopWordsOf } from "#core/language/languages/detectLanguage.ts";
import { conjugate, keySet, type Language, pairTable, wordSet } from "#core/language/languages/languageRules.ts";

const REPORTING = `present muestr mostr demuestr demostr analiz estudi evalu evalú propon compar utiliz us emple aplic desarroll realiz
  observ encontr encuentr determin identific consider busc trat permit cre indic señal describ explic discut obtuv concluy
  sugir sugier incluy llev plante abord centr bas confirm aport ofrec ayud mejor aument reduc`;
const ENDINGS =
  "ar er ir o a e as es amos emos imos an en ó ió aron ieron ado ada ados adas ido ida idos idas ando iendo aba aban ía ían ará arán";
const IRREGULAR = `hacer hecho hecha hechos hechas hizo hacen haciendo tener tenido dar dado dada dados poder podría podrían haber habido
  obtener obtenido obtenida obtenidos obtenidas obtiene obtienen proponemos propuesto propuesta propuestos visto vista dicho
  puesto descrito descrita nuevo nueva nuevos nuevas importante importantes diferente diferentes diversos diversas diverso
  principal principales posible posibles mayor mayores menor menores gran grande grandes pequeño pequeña pequeños bueno buena
  actual actuales reciente recientes significativo significativa significativos significativas relevante relevantes anterior
  anteriores siguiente siguientes necesario necesaria necesarios eficaz adecuado adecuada interesante fundamental existe existen
  existente existentes permite permiten requiere requieren relacionado relacionada relacionados relacionadas debido mediante`;

/** "incendios" → "incendio", "forestales" → "forestal", "veces" → "vez"; "crisis", "virus" stay. */
function singular(word: string): string {
  if (
    word.length < 4 ||
    /(?:is|us)$|^(?:lunes|martes|jueves|viernes|caries|herpes|diabetes|atlas|tres|menos|además)$/.test(word)
  )
    return word;
  if (/iones$/.test(word)) return `${word.slice(0, -4)}ón`;
  if (/ces$/.test(word)) return `${word.slice(0, -3)}z`;
  if (/[aeiouáéíóú][lnrdjy]es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

const outside = wordSet(conjugate(REPORTING, ENDINGS).join(" "), IRREGULAR);

export const SPANISH: Language = {
  code: "es",
  stopWords: stopWordsOf("es"),
  singular,
  stem: stemmer,
  links: pairTable("de=de del=de la= las= los= el="),
  head: "first",
  isOutside: (word, before) =>
    outside.has(word) ||
    /mente$/.test(word) ||
    (/[aei]r$/.test(word) && /^(?:para|de|a|al|y)$/.test(before)) ||
    before === "se",
  empty:
    keySet(`método metodología enfoque sistema estudio problema resultado trabajo artículo marco objetivo ayuda caso ejemplo tipo conjunto
    número parte punto forma manera medio proceso procedimiento etapa fase cuestión calidad rendimiento herramienta técnica tarea
    aplicación experiencia contexto dominio nivel noción aspecto característica propiedad posibilidad capacidad dificultad ventaja
    límite solución hipótesis criterio factor papel interés contribución propuesta perspectiva lugar fin tiempo año mes día hora siglo
    autor investigación investigador proyecto comparación combinación uso utilización presentación descripción desarrollo realización
    creación mejora aumento reducción presencia ausencia efecto influencia impacto cambio diferencia principio valor tasa elemento
    sentido serie mayoría cantidad orden medida necesidad elección título tema objeto idea hecho razón consecuencia origen fuente lista
    evolución función acción actividad introducción conclusión sección capítulo figura tabla parámetro importancia estrategia modelo
    dato información producción respuesta grupo individuo sujeto participante paciente muestra porcentaje total relación análisis
    evaluación identificación diseño material revisión discusión resumen antecedente base vez cada uno persona vida mundo término y`),
};
