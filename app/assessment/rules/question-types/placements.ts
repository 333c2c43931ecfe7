import { z } from "zod";
import { optionIndex } from "./options";
import {
  stateOf,
  type AnalysedPart,
  type AnswerFields,
  type Chosen,
  type Mark,
  type Prose,
  type Render,
  type ReviewMode,
} from "./question-type";

/** For each part, the index of what it was put with; null where that is still open. */
export type Placements = (number | null)[];

export function placements(most: number) {
  return z.array(optionIndex.nullable()).max(most);
}

const PART = /^(?:0|[1-9]\d?)$/;

/** Reads a field a part, named by the part's number from 0. A part without a field, or with an empty one, is open. */
function placementsFrom(fields: AnswerFields): Placements | null {
  const numbers = Object.keys(fields)
    .filter((name) => PART.test(name))
    .map(Number);
  if (numbers.length === 0) return null;
  return Array.from({ length: Math.max(...numbers) + 1 }, (_, number) => {
    const value = fields[String(number)]?.[0];
    return value ? Number(value) : null;
  });
}

/**
 * Of `points`, n parts with m choices each earn
 *
 *   ⌊ points · (r(m − 1) − w) / (n(m − 1)) ⌋, never below 0,
 *
 * where r were put right and w wrong; an open part counts as neither. Putting blindly earns nothing on average before rounding.
 * Source: correction for guessing, Thurstone 1919, Psychol Bull 16:235–240.
 */
function gradePlacements(
  key: readonly number[],
  placed: Placements | null,
  choices: number,
  points: number,
): Mark {
  const right = key.filter((choice, part) => placed?.[part] === choice).length;
  const wrong = key.filter((choice, part) => (placed?.[part] ?? choice) !== choice).length;
  const others = choices - 1;
  const earned = Math.floor((points * (right * others - wrong)) / (key.length * others));
  return { correct: right === key.length, points: Math.max(0, earned) };
}

/**
 * What every question has whose parts are each put with one of some choices. A response has them under `name`;
 * `keyOf` says what belongs to each part, `textsOf` what the parts and the choices are.
 */
export function placing<Name extends string, Content>(
  name: Name,
  keyOf: (content: Content) => number[],
  textsOf: (content: Content) => { parts: readonly string[]; choices: readonly string[] },
) {
  const choicesOf = (content: Content) => textsOf(content).choices.length;
  type Response = Record<Name, Placements>;
  const said = (placed: Placements) => ({ [name]: placed }) as Response;
  return {
    fromForm(fields: AnswerFields) {
      const placed = placementsFrom(fields);
      return placed && said(placed);
    },
    toForm: (response: Response): AnswerFields =>
      Object.fromEntries(response[name].map((choice, number) => [number, [String(choice ?? "")]])),
    isAnswered: (response: Response) => response[name].some((choice) => choice !== null),
    progress: (content: Content, response: Response) => {
      const said = response[name].filter((choice) => choice !== null).length;
      return stateOf(said, keyOf(content).length);
    },
    right: (content: Content) => said(keyOf(content)),
    /** Everything in its place but one further on: as wrong as can be. */
    wrong: (content: Content) =>
      said(keyOf(content).map((choice) => (choice + 1) % choicesOf(content))),
    nearly: (content: Content) =>
      said(keyOf(content).map((choice, part) => (part === 0 ? null : choice))),
    /** Each part is a part of its own, for which one of the choices is right. */
    analysis: {
      parts: (content: Content): AnalysedPart[] => {
        const { parts, choices } = textsOf(content);
        return keyOf(content).map((right, part) => ({
          text: parts[part] ?? "",
          options: choices.map((text, choice) => ({ text, right: choice === right })),
        }));
      },
      chosen: (content: Content, response: Response): Chosen[] =>
        keyOf(content).map((_, part) => {
          const choice = response[name][part] ?? null;
          return choice === null ? [] : [choice];
        }),
    },
    grade: (content: Content, given: Response | null, points: number) =>
      gradePlacements(keyOf(content), given?.[name] ?? null, choicesOf(content), points),
  };
}

/** A part with what belongs to it. */
export interface PlacedPart {
  text: string;
  feedback: string;
  choice: number;
}

/** A part after submission. `given` is null where it was left open; `answer` and `verdict` where the feedback mode keeps them. */
export interface ReviewedPlacement {
  text: Prose;
  given: Prose | null;
  answer: Prose | null;
  verdict: "right" | "wrong" | "open" | null;
  feedback: Prose | null;
}

/** What was put somewhere, and in full feedback the open parts beside it, each with what belongs to it. The key has no verdicts. */
export function reviewPlacements(
  parts: readonly PlacedPart[],
  placed: Placements | null,
  order: readonly number[],
  mode: ReviewMode,
  { render, choices }: { render: Render; choices: readonly Prose[] },
): ReviewedPlacement[] {
  const full = mode === "full" || mode === "key";
  return order.flatMap((index): ReviewedPlacement[] => {
    const part = parts[index];
    const put = placed?.[index] ?? null;
    if (!part || (put === null && !full)) return [];
    const verdict = put === null ? "open" : put === part.choice ? "right" : "wrong";
    return [
      {
        text: render(part.text),
        given: put === null ? null : (choices[put] ?? null),
        answer: full && verdict !== "right" ? (choices[part.choice] ?? null) : null,
        verdict: mode === "full" ? verdict : null,
        feedback: full || mode === "hints" ? render(part.feedback) : null,
      },
    ];
  });
}
