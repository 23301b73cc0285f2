// Commands that stand for journals in BibTeX of NASA ADS (AAS macros,
// https://ui.adsabs.harvard.edu/help/actions/journal-macros). Data only.

const JOURNALS: ReadonlyMap<string, string> = new Map(
  `aj=The Astronomical Journal|actaa=Acta Astronomica|araa=Annual Review of Astronomy and Astrophysics
  apj=The Astrophysical Journal|apjl=The Astrophysical Journal Letters|apjs=The Astrophysical Journal Supplement Series
  ao=Applied Optics|apss=Astrophysics and Space Science|aap=Astronomy & Astrophysics|aapr=Astronomy and Astrophysics Reviews
  aaps=Astronomy & Astrophysics Supplement Series|azh=Astronomicheskii Zhurnal|gca=Geochimica et Cosmochimica Acta
  grl=Geophysical Research Letters|iaucirc=IAU Circulars|icarus=Icarus|jcap=Journal of Cosmology and Astroparticle Physics
  jgr=Journal of Geophysical Research|jqsrt=Journal of Quantitative Spectroscopy and Radiative Transfer
  memsai=Memorie della Società Astronomica Italiana|mnras=Monthly Notices of the Royal Astronomical Society
  na=New Astronomy|nar=New Astronomy Reviews|nat=Nature|pasa=Publications of the Astronomical Society of Australia
  pasj=Publications of the Astronomical Society of Japan|pasp=Publications of the Astronomical Society of the Pacific
  physrep=Physics Reports|planss=Planetary and Space Science|pra=Physical Review A|prb=Physical Review B|prc=Physical Review C
  prd=Physical Review D|pre=Physical Review E|prl=Physical Review Letters|procspie=Proceedings of SPIE
  qjras=Quarterly Journal of the Royal Astronomical Society|rmxaa=Revista Mexicana de Astronomía y Astrofísica
  skytel=Sky and Telescope|solphys=Solar Physics|sovast=Soviet Astronomy|ssr=Space Science Reviews|zap=Zeitschrift für Astrophysik
  psj=The Planetary Science Journal|baas=Bulletin of the American Astronomical Society`
    .split(/[|\n]/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf("=")).trim(), pair.slice(pair.indexOf("=") + 1)]),
);

/** `\\apj` → "The Astrophysical Journal"; any other venue as it is. */
export const withJournal = (venue: string | undefined): string | undefined =>
  venue === undefined ? undefined : (JOURNALS.get(/^\\([a-z]+)$/.exec(venue)?.[1] ?? "") ?? venue);
