// Every tunable of the pipeline: one list makes the command's flags, the app's form, the validation
// and the README table.
import { failure, type Outcome, success } from "#core/issue.ts";

export interface ParameterSpec {
  readonly id: string;
  readonly label: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  /** One line: what a larger value does. */
  readonly meaning: string;
}

export const PARAMETERS = [
  {
    id: "conceptsPerPaper",
    label: "Concepts per paper",
    default: 12,
    min: 3,
    max: 40,
    step: 1,
    unit: "concepts",
    meaning: "how many of a paper's best concepts may enter the graph",
  },
  {
    id: "minDocumentFrequency",
    label: "Papers per concept",
    default: 1,
    min: 1,
    max: 20,
    step: 1,
    unit: "papers",
    meaning: "concepts in fewer papers are left out",
  },
  {
    id: "termsPerPaper",
    label: "Shared terms per paper",
    default: 8,
    min: 0,
    max: 40,
    step: 1,
    unit: "terms",
    meaning: "how many shared terms a paper may be tied to",
  },
  {
    id: "relatedPerPaper",
    label: "Related papers per paper",
    default: 12,
    min: 1,
    max: 50,
    step: 1,
    unit: "papers",
    meaning: "how many of its nearest papers each paper is linked to",
  },
  {
    id: "cooccurrencePerConcept",
    label: "Links per concept",
    default: 3,
    min: 1,
    max: 50,
    step: 1,
    unit: "edges",
    meaning: "how many of its strongest co-occurrences each concept keeps",
  },
  {
    id: "resolution",
    label: "Community resolution",
    default: 0,
    min: 0,
    max: 16,
    step: 0.25,
    unit: "",
    meaning: "larger gives more and smaller communities; 0 lets agreement between runs decide",
  },
  {
    id: "seed",
    label: "Seed",
    default: 1,
    min: 0,
    max: 2147483647,
    step: 1,
    unit: "",
    meaning: "start of every random choice",
  },
] as const satisfies readonly ParameterSpec[];

export type ParameterId = (typeof PARAMETERS)[number]["id"];
export type Parameters = Readonly<Record<ParameterId, number>>;

export const DEFAULT_PARAMETERS: Parameters = Object.freeze(
  Object.fromEntries(PARAMETERS.map((spec) => [spec.id, spec.default])) as Record<ParameterId, number>,
);

/** Checks a partial set of values against the list; missing ones take their default. */
export function readParameters(values: Readonly<Record<string, unknown>>): Outcome<Parameters> {
  const parameters: Record<string, number> = { ...DEFAULT_PARAMETERS };
  for (const [id, value] of Object.entries(values)) {
    const spec: ParameterSpec | undefined = PARAMETERS.find((candidate) => candidate.id === id);
    if (spec === undefined)
      return failure({
        code: "parameters/unknown",
        severity: "error",
        message: `There is no parameter "${id}".`,
        hint: `Known: ${PARAMETERS.map((known) => known.id).join(", ")}.`,
      });
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    const whole = Number.isInteger(spec.step);
    if (
      typeof number !== "number" ||
      !(number >= spec.min && number <= spec.max) ||
      (whole && !Number.isInteger(number))
    )
      return failure({
        code: "parameters/range",
        severity: "error",
        message: `${id} must be a ${whole ? "whole " : ""}number from ${spec.min} to ${spec.max}, not ${JSON.stringify(value)}.`,
        hint: `Default: ${spec.default}.`,
      });
    parameters[id] = number;
  }
  return success(parameters as Parameters);
}
