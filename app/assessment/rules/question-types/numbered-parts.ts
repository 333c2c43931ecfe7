import { inOrder } from "~/assessment/rules/random";
import type { AnswerFields } from "./question-type";

/** The values of the fields 0, 1, 2 …; undefined for one that is not there, so that other fields make the answer unfit. */
export function numberedParts(fields: AnswerFields): (string | undefined)[] {
  return inOrder(Object.keys(fields).length).map((part) => fields[String(part)]?.[0]);
}

/** The fields 0, 1, 2 … with one value each. */
export function asNumberedParts(values: readonly string[]): AnswerFields {
  return Object.fromEntries(values.map((value, part) => [String(part), [value]]));
}
