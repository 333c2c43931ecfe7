import type { ActivityContent, Content, ModuleContent } from "~/curriculum/rules/content/content";
import { checksIn } from "./checks-in";

/** What is done about one objective, from its lesson to its practice. */
export interface ObjectiveCoverage {
  code: string;
  /** The lessons that teach it. */
  taught: string[];
  /** In the best of them, how many checks there are, and for how many objectives. */
  checks: number;
  checksNeeded: number;
  questions: number;
  types: number;
  heldBack: number;
  /** Questions that quote the company’s own playbook. */
  playbook: number;
  /** Practice sets with a post that needs it, and scenarios; those of other modules by the module's name too. */
  practised: string[];
}

export interface ModuleCoverage {
  key: string;
  objectives: ObjectiveCoverage[];
}

/** What counts as a hole. */
export interface Demands {
  questions: number;
  types: number;
  heldBack: number;
  /** Of all questions, the percentage that quote the playbook. */
  playbook: number;
  checks: boolean;
  practice: boolean;
}

export const DEMANDS: Demands = {
  questions: 5,
  types: 3,
  heldBack: 1,
  playbook: 25,
  checks: true,
  practice: true,
};

export type HoleCode = "taught" | "checks" | "questions" | "types" | "heldBack" | "practice";

/** A module of practice alone is no row: what its posts and scenarios need is taught, and asked for, in others. */
export function coverageOf({ modules }: Pick<Content, "modules">): ModuleCoverage[] {
  return modules.filter(teaches).map((module) => ({
    key: module.key,
    objectives: Object.keys(module.body.objectives).map((code) => ({
      ...objectiveIn(module, code),
      practised: modules.flatMap((other) =>
        other.activities
          .filter((activity) => practises(activity, code))
          .map(({ key }) => (other === module ? key : `${other.key}/${key}`)),
      ),
    })),
  }));
}

function teaches({ activities }: ModuleContent): boolean {
  return activities.some(({ body }) => body.kind === "lesson" || body.kind === "quiz");
}

function objectiveIn(
  { activities }: ModuleContent,
  code: string,
): Omit<ObjectiveCoverage, "practised"> {
  const lessons = activities.flatMap(({ key, body }) =>
    body.kind === "lesson" && body.objectives.includes(code)
      ? [{ key, needed: body.objectives.length, checks: checksIn(body.source) }]
      : [],
  );
  const checked = lessons.toSorted((a, b) => b.checks / b.needed - a.checks / a.needed)[0];
  const asked = activities.flatMap(({ body, questions }) => {
    if (body.kind !== "quiz") return [];
    const held = new Set(body.heldBack);
    return questions
      .filter((question) => question.body.objective === code)
      .map((question) => ({ ...question, heldBack: held.has(question.key) }));
  });
  return {
    code,
    taught: lessons.map(({ key }) => key),
    checks: checked?.checks ?? 0,
    checksNeeded: checked?.needed ?? 1,
    questions: asked.length,
    types: new Set(asked.map(({ body }) => body.type)).size,
    heldBack: asked.filter(({ heldBack }) => heldBack).length,
    playbook: asked.filter(({ body }) => quotesPlaybook(body)).length,
  };
}

function quotesPlaybook(body: unknown): boolean {
  return /\{%\s*(?:\$|if\b)/.test(JSON.stringify(body));
}

function practises({ body }: ActivityContent, code: string): boolean {
  if (body.kind === "practice")
    return body.posts.some(({ objective, needs }) => [objective, ...(needs ?? [])].includes(code));
  return body.kind === "scenario" && [...body.objectives, ...(body.needs ?? [])].includes(code);
}

/** What an objective lacks of what is demanded. */
export function holesOf(objective: ObjectiveCoverage, demands: Demands): HoleCode[] {
  const { taught, checks, checksNeeded, questions, types, heldBack, practised } = objective;
  const holes: Record<HoleCode, boolean> = {
    taught: taught.length === 0,
    checks: demands.checks && checks < checksNeeded,
    questions: questions < demands.questions,
    types: types < demands.types,
    heldBack: heldBack < demands.heldBack,
    practice: demands.practice && practised.length === 0,
  };
  return (Object.keys(holes) as HoleCode[]).filter((code) => holes[code]);
}

/** All questions that have an objective, and of them those held back and those with the playbook. */
export function totalsOf(modules: readonly ModuleCoverage[]) {
  const objectives = modules.flatMap((module) => module.objectives);
  const sum = (name: "questions" | "heldBack" | "playbook") =>
    objectives.reduce((total, objective) => total + objective[name], 0);
  return {
    objectives: objectives.length,
    questions: sum("questions"),
    heldBack: sum("heldBack"),
    playbook: sum("playbook"),
  };
}
