/** What a company needs before anybody there can be cleared, in the order in which it is done. */
export const SETUP_STEPS = [
  "trainer",
  "playbook",
  "channel",
  "policy",
  "programme",
  "manager",
  "people",
] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** What a company has by now. */
export interface SetupFacts {
  /** Trainers who work with it, channels in use, programmes it offers, managers and employees who haven't left. */
  trainers: number;
  channels: number;
  programmes: number;
  managers: number;
  employees: number;
  /** Whether a version of each is published. */
  playbook: boolean;
  policy: boolean;
}

/** The checklist of a company that is being set up; null once everything is there. */
export function setupChecklist(facts: SetupFacts): { step: SetupStep; done: boolean }[] | null {
  const has: Record<SetupStep, boolean> = {
    trainer: facts.trainers > 0,
    playbook: facts.playbook,
    channel: facts.channels > 0,
    policy: facts.policy,
    programme: facts.programmes > 0,
    manager: facts.managers > 0,
    people: facts.employees > 0,
  };
  const steps = SETUP_STEPS.map((step) => ({ step, done: has[step] }));
  return steps.every(({ done }) => done) ? null : steps;
}
