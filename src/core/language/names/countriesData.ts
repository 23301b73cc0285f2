// Countries and continents, as concept keys write them: where something was studied is seldom what
// was. By hand, after the English short names of ISO 3166-1; without those that name other things
// as well ("turkey", "jordan", "georgia", "chad").

export const COUNTRIES: ReadonlySet<string> = new Set(
  `
    afghanistan, africa, albania, algeria, america, antarctica, argentina, armenia, asia, australia,
    austria, azerbaijan, balkan, bangladesh, belarus, belgium, benin, bolivia, botswana, brazil,
    britain, bulgaria, burkina faso, california, cambodia, cameroon, canada, caribbean,
    central america, chile, china, colombia, congo, costa rica, croatia, cuba, cyprus,
    czech republic, czechoslovakia, denmark, east germany, ecuador, egypt, el salvador, england,
    eritrea, estonia, ethiopia, europe, finland, france, gabon, gambia, germany, ghana,
    great britain, greece, guatemala, guinea, haiti, honduras, hong kong, hungary, iceland, india,
    indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, kazakhstan, kenya,
    korea, kuwait, laos, latin america, latvia, lebanon, lesotho, liberia, libya, lithuania,
    luxembourg, madagascar, malawi, malaysia, mali, malta, mauritania, mauritius, mexico,
    middle east, moldova, mongolia, morocco, mozambique, myanmar, namibia, nepal, netherland,
    netherlands, new zealand, nicaragua, niger, nigeria, north america, north korea, norway,
    oceania, oman, pakistan, palestine, panama, papua new guinea, paraguay, peru, philippine,
    philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda, saudi arabia,
    scandinavia, scotland, senegal, serbia, sierra leone, singapore, slovakia, slovenia, somalia,
    south africa, south america, south korea, southeast asia, soviet union, spain, sri lanka,
    sub saharan africa, sudan, suriname, sweden, switzerland, syria, taiwan, tanzania, thailand,
    togo, tunisia, uganda, ukraine, united kingdom, united states, uruguay, usa, uzbekistan,
    venezuela, vietnam, wales, west germany, yemen, zambia, zimbabwe
  `
    .trim()
    .split(/,\s+/),
);
