import type { EnrolmentFacts, SignOff } from "~/clearance/rules/standing/facts";

export interface LastWord {
  by: string;
  verdict: SignOff["verdict"];
  comment: string;
  at: Date;
}

/** What the trainer said last, and what the manager said if it was “not yet”. */
export function lastWords(enrolments: readonly EnrolmentFacts[]): {
  fromTrainer: LastWord | null;
  fromManager: LastWord | null;
} {
  const signOffs = enrolments
    .flatMap((enrolment) => enrolment.signOffs)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const trainer = signOffs.findLast((sign) => sign.kind === "trainer");
  const manager = signOffs.findLast((sign) => sign.kind === "manager");
  return {
    fromTrainer: trainer ? wordOf(trainer) : null,
    fromManager: manager?.verdict === "not-yet" ? wordOf(manager) : null,
  };
}

function wordOf({ by, verdict, comment, at }: SignOff): LastWord {
  return { by, verdict, comment, at };
}
