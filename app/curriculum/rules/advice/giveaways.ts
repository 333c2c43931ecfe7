import { m } from "~/kit/language/m";
import type { Asked, Edited, Finding } from "./advice";
import {
  blindRules,
  chanceOf,
  ENOUGH_QUESTIONS,
  MOST_OVER_CHANCE,
  oneOfSeveral,
  type BlindRule,
} from "./cues";

/**
 * Options that give themselves away: over a module’s quiz and checks, a rule that hasn’t read the question finds the key more often
 * than chance would by more than ten points.
 */
export function giveaways({ asked }: Edited): Finding[] {
  const modules = [...new Set(asked.map(({ module }) => module))];
  return modules.flatMap((module) => {
    const ofModule = oneOfSeveral(asked.filter((one) => one.module === module));
    if (ofModule.length < ENOUGH_QUESTIONS) return [];
    const chance = chanceOf(ofModule);
    const place = quizOf(ofModule);
    return blindRules(ofModule)
      .filter(({ rate }) => rate > chance + MOST_OVER_CHANCE)
      .map((rule) => ({
        ...place,
        message: m.curriculum_advice_giveaway({
          rule: ruleWords(rule),
          rate: percent(rule.rate),
          chance: percent(chance),
          count: String(ofModule.length),
        }),
      }));
  });
}

function quizOf(asked: readonly Asked[]): { file: string; line: number } {
  const first = asked.find(({ type }) => type !== "check") ?? asked[0];
  return { file: first?.file ?? "", line: first?.line ?? 1 };
}

/** A blind rule in words: `longest`, `with “!”`, `without absolutes`. */
export function ruleWords({ cue, with: kept }: BlindRule): string {
  if (cue === "longest") return m.curriculum_advice_cue_longest();
  if (cue === "shortest") return m.curriculum_advice_cue_shortest();
  return kept ? m.curriculum_advice_cue_with({ cue }) : m.curriculum_advice_cue_without({ cue });
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
