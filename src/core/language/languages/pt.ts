// Portuguese: noun first ("redes neurais", "qualidade da água"), plural of every word. Stems:
// Snowball.
import { stemmer } from "@orama/stemmers/portuguese";
import { stopWordsOf } from "#core/language/languages/detectLanguage.ts";
import { conjugate, keySet, type Language, pairTable, wordSet } from "#core/language/languages/languageRules.ts";

const REPORTING = `apresent mostr demonstr analis estud avali compar utiliz us empreg aplic desenvolv realiz observ encontr determin
  identific consider busc trat permit indic descrev explic discut conclu suger inclu abord confirm ofere ajud melhor aument reduz
  verific investig visa objetiv`;
const ENDINGS =
  "ar er ir o a e as es amos emos imos am em ou iu aram eram iram ado ada ados adas ido ida idos idas ando endo indo ava avam ia iam ará arão";
const IRREGULAR = `fazer feito feita feitos fez fazem ter tido dar dado dada poder poderia haver propor propõe propõem proposto proposta propostos
  propostas obter obtido obtida obtidos obtidas obteve visto descrito descrita novo nova novos novas importante importantes diferente
  diferentes diversos diversas principal principais possível possíveis maior maiores menor menores grande grandes pequeno pequena bom
  boa atual atuais recente recentes significativo significativa significativos significativas relevante relevantes anterior anteriores
  seguinte seguintes necessário necessária eficaz adequado adequada interessante fundamental existe existem existente existentes
  permite permitem relacionado relacionada relacionados relacionadas devido presente`;

/** "redes" → "rede", "sociais" → "social", "populações" → "população"; "vírus", "lápis" stay. */
function singular(word: string): string {
  if (word.length < 4 || /(?:[íi]s|us|ss)$|^(?:ônibus|menos|mais|dois|três)$/.test(word))
    return /[aeo]is$/.test(word) && word.length > 4 ? `${word.slice(0, -2)}l` : word;
  if (/(?:ões|ães)$/.test(word)) return `${word.slice(0, -3)}ão`;
  if (/ns$/.test(word)) return `${word.slice(0, -2)}m`;
  if (/[rz]es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

const outside = wordSet(conjugate(REPORTING, ENDINGS).join(" "), IRREGULAR);

export const PORTUGUESE: Language = {
  code: "pt",
  stopWords: stopWordsOf("pt"),
  singular,
  stem: stemmer,
  links: pairTable("de=de do=de da=de dos=de das=de"),
  head: "first",
  isOutside: (word, before) =>
    outside.has(word) ||
    /mente$/.test(word) ||
    (/[aei]r$/.test(word) && /^(?:para|de|a|e)$/.test(before)) ||
    before === "se",
  empty:
    keySet(`método metodologia abordagem sistema estudo problema resultado trabalho artigo quadro objetivo ajuda caso exemplo tipo conjunto
    número parte ponto forma maneira meio processo procedimento etapa fase questão qualidade desempenho ferramenta técnica tarefa
    aplicação experiência contexto domínio nível noção aspecto característica propriedade possibilidade capacidade dificuldade vantagem
    limite solução hipótese critério fator papel interesse contribuição proposta perspectiva lugar fim tempo ano mês dia hora século
    autor pesquisa investigação pesquisador projeto comparação combinação uso utilização apresentação descrição desenvolvimento
    realização criação melhoria aumento redução presença ausência efeito influência impacto mudança diferença princípio valor taxa
    elemento sentido série maioria quantidade ordem medida necessidade escolha título tema objeto ideia fato razão consequência origem
    fonte lista evolução função ação atividade introdução conclusão seção capítulo figura tabela parâmetro importância estratégia modelo
    dado informação produção resposta grupo indivíduo sujeito participante paciente amostra porcentagem total relação análise avaliação
    identificação material revisão discussão resumo base vez pessoa vida mundo termo`),
};
