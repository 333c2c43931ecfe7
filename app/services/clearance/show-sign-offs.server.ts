import type { PersonProgramme } from "~/domain/clearance/person-programme";
import { momentIn } from "~/domain/moment";
import type { Manager } from "~/domain/people/actor";
import type { Store } from "~db/store";
import { boardRows } from "./board-rows.server";
import { gatherFacts } from "./gather-facts.server";
import { personProgrammes } from "./person-programmes.server";
import { standingsOf } from "./standings.server";

/** So many are laid out at once; those behind them come up as these are decided. */
const MOST_SHOWN = 25;

export interface Waiting {
  person: { id: string; name: string; givenName: string; team: string | null };
  programme: PersonProgramme;
  /** When it became the manager's turn. */
  since: Date;
}

/** What waits for a manager of this company, the longest waiting first. */
export async function showSignOffs({
  store,
  actor,
  now,
}: {
  store: Store;
  actor: Manager;
  now: Date;
}) {
  const { companyId } = actor;
  const { rows, rules, today } = await boardRows(store, { companyId, now });
  const personIds = rows.filter((row) => row.awaitingManager).map((row) => row.person.id);
  const moment = momentIn(rules.company.timeZone, now);
  const facts = personIds.length > 0 ? await gatherFacts(store.read, { companyId, personIds }) : [];
  const waiting = facts.flatMap((each): Waiting[] => {
    const { id, name, givenName, team } = each.employee;
    return personProgrammes(standingsOf(each, rules, moment), rules, moment)
      .filter(({ standing }) => standing.awaiting === "manager")
      .map((programme) => {
        const { enrolmentId, trainerSignOff } = programme.standing;
        const enrolment = each.enrolments.find((candidate) => candidate.id === enrolmentId);
        const turns = [
          ...(enrolment?.requests ?? []),
          ...(trainerSignOff ? [trainerSignOff.at] : []),
        ];
        const since = new Date(Math.max(...turns.map(Number)));
        return { person: { id, name, givenName, team }, programme, since };
      });
  });
  waiting.sort(
    (a, b) => a.since.getTime() - b.since.getTime() || (a.person.id < b.person.id ? -1 : 1),
  );
  return {
    company: rules.company,
    now,
    today,
    waiting: waiting.slice(0, MOST_SHOWN),
    total: waiting.length,
  };
}
