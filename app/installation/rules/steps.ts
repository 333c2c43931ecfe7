/** What a new installation is set up with, in this order. */
export const STEPS = ["agency", "mail", "curriculum", "company", "trainer"] as const;
export type Step = (typeof STEPS)[number];

/** Whether the programmes that come with Firsthand are taken into the library. */
export const CURRICULA = ["shipped", "empty"] as const;
export type Curriculum = (typeof CURRICULA)[number];

export interface Progress {
  step: Step;
  state: "done" | "skipped" | "todo";
  /** Whether it is the next to do. */
  next: boolean;
}

/** How far the first steps are, by what there is; null where nothing is left of them, or where they were put away. */
export function progressOf(
  done: Record<Step, boolean>,
  { skipped, dismissed }: { skipped: readonly Step[]; dismissed: boolean },
): Progress[] | null {
  const states = STEPS.map((step) => ({ step, state: stateOf(step, done, skipped) }));
  const next = states.find(({ state }) => state === "todo")?.step;
  if (dismissed || next === undefined) return null;
  return states.map((one) => ({ ...one, next: one.step === next }));
}

function stateOf(step: Step, done: Record<Step, boolean>, skipped: readonly Step[]) {
  if (done[step]) return "done" as const;
  return skipped.includes(step) ? ("skipped" as const) : ("todo" as const);
}
