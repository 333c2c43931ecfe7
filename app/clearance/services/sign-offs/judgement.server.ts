import type { Verdict } from "~/clearance/rules/kinds";
import type { Trainer } from "~/people/rules/actor";
import { findSignOffs } from "~/clearance/queries/facts";
import type { Store } from "~db/store";

/** The last thing a trainer said of somebody in one programme. */
export interface Judgement {
  verdict: Verdict;
  comment: string;
  by: string;
  at: Date;
  /** Said by the one who asks. */
  own: boolean;
}

/** The last word of a trainer on one enrolment. Whoever asks has made sure that the company is theirs to look into. */
export async function judgementOf({
  store,
  actor,
  companyId,
  personId,
  enrolmentId,
}: {
  store: Store;
  actor: Trainer;
  companyId: string;
  personId: string;
  enrolmentId: string;
}): Promise<Judgement | null> {
  const signOffs = await findSignOffs(store.read, { companyId, personIds: [personId] });
  const last = signOffs.findLast(
    (sign) => sign.enrolmentId === enrolmentId && sign.kind === "trainer",
  );
  if (!last) return null;
  const { verdict, comment, by, at, signedBy } = last;
  return { verdict, comment, by, at, own: signedBy === actor.personId };
}
