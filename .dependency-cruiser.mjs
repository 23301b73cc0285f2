// The floors of the house, checked by the build. Down only, never up or sideways; each rule says
// why.
const floor = (name, from, allowed, reason) => ({
  name,
  severity: "error",
  comment: reason,
  from: { path: `^${from}/` },
  to: { path: "^(src|scripts|tests)/", pathNot: [`^${from}/`, ...allowed.map((place) => `^${place}`)] },
});
const tenant = (name, library, rooms) => ({
  name: `tenant-${name}`,
  severity: "error",
  comment: `${name} lives in ${rooms.join(", ")} only, so that it can be replaced in one place`,
  from: { path: "^(src|scripts)/", pathNot: rooms.map((room) => `^${room}`) },
  to: { path: `node_modules/${library}`, dependencyTypesNot: ["type-only"] },
});
/**
 * Core reads left to right: a room may import only rooms to its left. Every file of core stands in
 * one of them.
 */
export const CORE_ROOMS = [
  "(model|issue|parameters|audit|version)\\.ts",
  "math/",
  "intake/",
  "language/",
  "concepts/",
  "relations/",
  "relatedness/",
  "communities/",
  "layout/",
  "graph/",
  "file/",
  "partitions/",
  "(search|export)/",
  "(pipeline|extractionIssues|jobs|library)\\.ts",
];
const coreOrder = CORE_ROOMS.map((room, index) => ({
  name: `core-order-${index}`,
  severity: "error",
  comment: `inside core, imports go left to right: ${CORE_ROOMS.join(" ")}`,
  from: { path: `^src/core/${room}` },
  to: {
    path: CORE_ROOMS.slice(index + 1).map((later) => `^src/core/${later}`),
    dependencyTypesNot: ["type-only"],
  },
})).slice(0, -1);

export default {
  forbidden: [
    floor("core-is-the-ground", "src/core", [], "core knows nothing above it: it must run anywhere"),
    floor("view-on-core", "src/view", ["src/core"], "view is pure values over core"),
    floor("worker-on-core", "src/worker", ["src/core"], "a worker job is core plus a protocol"),
    floor(
      "browser-on-view",
      "src/browser",
      ["src/core", "src/view", "src/worker/protocol"],
      "adapters see values and the protocol, never the app",
    ),
    floor(
      "app-on-top",
      "src/app",
      ["src/core", "src/view", "src/browser"],
      "the app uses workers through browser/, and never a script",
    ),
    floor(
      "scripts-on-core",
      "scripts",
      ["src/core", "src/worker/protocol"],
      "the command is core with a different world",
    ),
    ...coreOrder,
    {
      name: "no-cycles",
      severity: "error",
      comment: "a cycle means two files are one file",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-drawers",
      severity: "error",
      comment: "name a file by what one would search for",
      from: {},
      to: { path: "^(src|scripts)/.*(utils|helpers|common|misc)(/|\\.)" },
    },
    {
      name: "no-barrels",
      severity: "error",
      comment: "import the file that has it",
      from: {},
      to: { path: "^src/.*/index\\.tsx?$" },
    },
    {
      name: "core-without-node",
      severity: "error",
      comment: "core has no Node",
      from: { path: "^src/(core|view)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      comment: "tests watch, nobody leans on them",
      from: { pathNot: "^tests" },
      to: { path: "^tests" },
    },
    {
      name: "no-unresolved",
      severity: "error",
      comment: "an import that resolves nowhere",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?|^virtual:" },
    },
    // scripts/bench runs compromise alone, as a peer to beat.
    tenant("compromise", "compromise", ["src/core/language", "scripts/bench", "scripts/learn/properWords.ts"]),
    tenant("louvain", "graphology-communities-louvain", ["src/core/communities", "scripts/bench"]),
    tenant("graphology", "graphology", [
      "src/core/graph",
      "src/core/communities",
      "src/core/file",
      "src/core/export",
      "src/view",
      "scripts/bench",
    ]),
    tenant("sigma", "(sigma|@sigma)/", ["src/app/map/stage"]),
    tenant("react", "(react|react-dom|@mantine|zustand|lucide-react)/", ["src/app"]),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
