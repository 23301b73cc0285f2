// A bibliography of any size, the same in every run: titles and abstracts over a vocabulary in
// groups, so that there is a map to draw.
import { createRandom } from "#core/math/random.ts";

const FIELDS = [
  "graph neural networks|message transient|node classification|link prediction|spectral convolution",
  "language models|speculative decoding|draft model|token acceptance|key-value cache",
  "image segmentation|vision transformers|contrastive pretraining|object detection|data augmentation",
  "protein folding|residue contacts|multiple sequence alignment|structure prediction|molecular dynamics",
  "query optimization|join ordering|cardinality estimation|index selection|columnar storage",
  "reinforcement learning|policy gradients|reward shaping|offline data|exploration bonus",
].map((line) => line.split("|"));
const ACTIONS = ["We study", "This work improves", "We measure", "Our method extends", "We revisit", "Here we explain"];
const LINKS = ["by means of", "together with", "in the presence of", "as a special case of", "and compare it to"];

export function generatedBibtex(records: number, seed = 7): string {
  const random = createRandom(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: records }, (_, i) => {
    const own = FIELDS[i % FIELDS.length]!;
    const thing = () => (random() < 0.9 ? one(own) : one(one(FIELDS)));
    const sentences = Array.from({ length: 4 }, () => `${one(ACTIONS)} ${thing()} ${one(LINKS)} ${thing()}.`);
    return `@article{key${i},
  title = {An account of ${thing()} for ${thing()}, case ${i}},
  author = {M{\\"u}ller, Anna and Tran, Minh ${i % 40}},
  abstract = {${sentences.join(" ")}},
  journal = {Journal of Cases},
  year = ${2000 + (i % 24)}
}`;
  }).join("\n\n");
}
