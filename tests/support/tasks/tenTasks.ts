// The ten tasks, in the order in which one person does them at one page: the last one undoes all
// others.
import { FINDING } from "./finding.ts";
import type { Task } from "./known.ts";
import { WORKING } from "./working.ts";

export const TEN_TASKS: readonly Task[] = [
  FINDING.findPaper,
  FINDING.nearestAndWhy,
  FINDING.untick,
  FINDING.path,
  WORKING.isolateAndExport,
  WORKING.readingOfSix,
  WORKING.compareThree,
  FINDING.sentences,
  WORKING.fewestConcepts,
  WORKING.undoAll,
];
