// Datasets as folders (graph/NAME.isogloss) travel with the built page as they are: their files are
// fetched by name, one community at a time.
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const GRAPHS = "graph";

export const shardFolders = (): Plugin => ({
  name: "isogloss-shard-folders",
  apply: "build",
  writeBundle({ dir = "dist" }) {
    for (const name of readdirSync(GRAPHS))
      if (name.endsWith(".isogloss")) cpSync(join(GRAPHS, name), join(dir, GRAPHS, name), { recursive: true });
  },
});
