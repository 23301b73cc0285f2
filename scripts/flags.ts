// What flags of the command take: their checks, a flag for each parameter, examples for the help.
import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { PARAMETERS, type ParameterSpec } from "#core/parameters.ts";

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new InvalidArgumentError("It must be a whole number.");
  return number;
}

/** At least one, and no more than this machine can run at once. */
export function threads(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError("It must be at least 1.");
  return Math.min(number, availableParallelism());
}

export function columnFields(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [, field, column] = /^(\w+)=(.+)$/.exec(text) ?? [];
  if (field === undefined || column === undefined)
    throw new InvalidArgumentError("It must look like title=Column name.");
  return { ...before, [column]: field };
}

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** A flag for each parameter of an extraction. */
export const parameterOptions = (): Option[] =>
  (PARAMETERS as readonly ParameterSpec[]).map(
    (spec) =>
      new Option(
        `--${kebab(spec.id)} <number>`,
        `${spec.meaning} (${spec.min}–${spec.max}${spec.unit === "" ? "" : ` ${spec.unit}`}, default ${spec.default})`,
      ),
  );
/** Shown at the end of a help. */
export function examples(...lines: readonly string[]): string {
  return `\nExample${lines.length > 1 ? "s" : ""}:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

/** `--conceptsPerPaper` is as good as `--concepts-per-paper`. */
export function withParameterNames(argument: string): string {
  const [, name = "", rest = ""] = /^--([A-Za-z]+)(=.*)?$/s.exec(argument) ?? [];
  return PARAMETERS.some((spec) => spec.id === name) ? `--${kebab(name)}${rest}` : argument;
}
