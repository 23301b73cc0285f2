// Function words beyond those of the npm package stopword, whose lists for these languages are short:
// articles, pronouns, prepositions, conjunctions, auxiliaries, common adverbs. Data only.

export const FUNCTION_WORDS: Readonly<Partial<Record<string, string>>> = {
  es: `a al algo algún alguna algunas alguno algunos además ahora ante antes aquel aquella aquellos así aún aunque bajo bien cada casi
    cierta cierto ciertos como con contra cual cuales cualquier cuanto cuya cuyas cuyo cuyos da dan de debe deben debido del demás
    dentro desde después dicha dichas dicho dichos donde dos durante e él ella ellas ellos embargo en entonces entre era eran es esa
    esas ese esos esta está están estas este esto estos estuvo fue fueron ha había habían hace hacia han hasta hay he hemos incluso
    la las le les lo los luego más mediante mejor menos mientras mismo misma mismos mucho muchos muy nada ni ningún ninguna ninguno
    no nos nosotros nuestra nuestras nuestro nuestros o otra otras otro otros para pero poco pocos por porque posteriormente primer
    primera primero pues puede pueden pueda que quien quienes respecto se sea sean según segundo segunda ser será si sido siempre
    siendo sin sino sobre solo sólo son su sus tal tales también tampoco tan tanto tener tenía tiene tienen toda todas todo todos
    tras tres través tuvo u un una unas uno unos usted varias varios y ya`,
  pt: `a à alguma algumas algum alguns além ainda ante antes ao aos apenas após aquela aquele as às assim até bem cada com como contra
    cuja cujas cujo cujos da das de dela dele deles depois desde dessa desse desta deste deve devem do dos dois duas durante e é ela
    elas ele eles em enquanto entre era eram essa esse esta está estão estas este estes eu foi foram há havia isso isto já logo mais
    mas mediante melhor menos mesma mesmo muito muitos na nas nem nenhum nessa nesse nesta neste no nos nós nossa nosso num numa não
    o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem pois por porém porque pouco primeira primeiro quais
    qual quando quanto que quem são se segundo segunda seja sem sempre sendo ser será seu seus si sido sob sobre sua suas sul também
    tal tais tanto tem têm tendo ter todas todo todos toda três um uma umas uns vários várias`,
  it: `a ad agli ai al alcuna alcune alcuni alla alle allo altra altre altri altro anche ancora attraverso base bene che chi ci ciascun
    ciò cioè come con contro cosa così cui da dagli dai dal dalla dalle dallo dei degli del della delle dello deve devono di dopo dove
    due durante e è ed entro era erano essere essi fra fino fu furono già gli ha hanno i il in infatti infine inoltre invece io la le
    lo loro ma mediante meglio meno mentre molta molte molti molto ne negli nei nel nella nelle nello no noi non nostra nostro o ogni
    oltre ossia per perché però più poco poi possono presso prima primo proprio può qual quale quali quando quanto quella quelle quelli
    quello questa queste questi questo quindi sarà se secondo sempre senza si sia siano solo sono sopra sotto stata state stati stato
    su sua sue sugli sui sul sulla sulle sullo suo suoi tale tali tra tre tutta tutte tutti tutto un una uno verso vi`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus außerdem bei beim bereits besonders
    bis bzw da dabei dadurch dafür daher damit danach dann daran darauf daraus darin darüber das dass daß dazu dem den denen denn der
    deren des dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines einige einigen er es
    etwa etwas für gegen gegenüber gibt hat hatte hatten haben hier hierbei hierfür hin hinaus hingegen hinsichtlich ihr ihre ihrem
    ihren ihrer im immer in indem innerhalb ins insbesondere ist je jede jedem jeden jeder jedes jedoch jeweils kann kein keine keinen
    können könnte konnte konnten man mehr mehrere mehreren mit mittels muss müssen nach neben nicht noch nun nur ob obwohl oder ohne
    sehr sein seine seinem seinen seiner seit seitens sich sie sind so sobald sollte sollten somit sondern sowie sowohl statt trotz
    über um und uns unser unsere unter viele vielen vom von vor war waren was weil weise weiter weitere weiteren welche welcher wenn
    wer werden wie wir wird wo wobei worden wurde wurden während zu zum zur zwar zwei zwischen zunächst zudem aufgrund anhand anstatt`,
  nl: `aan al alle alleen allerlei als alsmede andere anders bij binnen bijvoorbeeld boven buiten daar daarbij daardoor daarna daarom dan
    dat de deze die dit doch doet door dus echter een elk elke en er geen gedurende haar had hadden heb hebben heeft het hier hierbij
    hij hoe hun ieder iedere iets ik in indien is ja je juist kan konden kon kunnen langs maar meer meest men met mij moet moeten na
    naar naast niet nog nu of om omdat onder ons onze ook op over per reeds sinds sommige soms te tegen ten ter terwijl tijdens toch
    toen tot tussen tweede twee u uit van vanaf vanuit vaak veel verschillende via volgens voor vooral waar waaronder waarbij waarin
    waren was wat we wel welke werd werden wie wij wil worden wordt zal ze zeer zelf zich zij zijn zo zoals zonder zou zouden zowel`,
};
