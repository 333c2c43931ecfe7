import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { momentIn, type LocalDate } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { findStandIns } from "~/people/queries/delegations";
import type { Store } from "~db/store";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import {
  dossiersOf,
  type Dossier,
  type ToLayOut,
} from "~/clearance/services/people/dossiers.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { personProgrammes } from "~/clearance/services/standing/person-programmes.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";

/** So many are laid out on a page. */
const PAGE_SIZE = 10;

/** Which of those who wait: of a team, signed by a trainer; null for all. */
export interface QueueQuery {
  team: string | null;
  trainer: string | null;
  page: number;
}

export interface Waiting {
  person: { id: string; name: string; givenName: string; team: string | null };
  programme: PersonProgramme;
  dossier: Dossier;
  /** When it became the signer's turn. */
  since: Date;
}

/** For whom somebody stands in now, until when. */
export interface StandingIn {
  name: string;
  until: LocalDate;
}

/** What waits for a manager of this company, the longest waiting first, with what there is to look at. */
export async function showSignOffs({
  store,
  actor,
  now,
  query = { team: null, trainer: null, page: 1 },
}: {
  store: Store;
  actor: Manager;
  now: Date;
  query?: QueueQuery;
}) {
  const { companyId } = actor;
  const { rows, rules, today } = await boardRows(store, { companyId, now });
  const personIds = rows.filter((row) => row.awaitingManager).map((row) => row.person.id);
  const moment = momentIn(rules.company.timeZone, now);
  const facts = personIds.length > 0 ? await gatherFacts(store.read, { companyId, personIds }) : [];
  const all = facts
    .flatMap((each) =>
      personProgrammes(standingsOf(each, rules, moment), rules, moment)
        .filter(({ standing }) => standing.awaiting === "manager")
        .map((programme) => ({ facts: each, programme, since: turnSince(each, programme) })),
    )
    .sort(
      (a, b) =>
        a.since.getTime() - b.since.getTime() ||
        (a.facts.employee.id < b.facts.employee.id ? -1 : 1),
    );
  const trainerOf = ({ programme }: ToLayOut) => programme.standing.trainerSignOff?.by ?? null;
  const matching = all.filter(
    (one) =>
      (query.team === null || one.facts.employee.team === query.team) &&
      (query.trainer === null || trainerOf(one) === query.trainer),
  );
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const shown = matching.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const dossierOf = await dossiersOf(store, rules, shown);
  const standIns = await findStandIns(store.read, { companyId, today, now });
  return {
    company: rules.company,
    now,
    today,
    waiting: shown.map((one): Waiting => {
      const { id, name, givenName, team } = one.facts.employee;
      const { programme, since } = one;
      return { person: { id, name, givenName, team }, programme, dossier: dossierOf(one), since };
    }),
    total: all.length,
    matching: matching.length,
    page,
    pages,
    teams: namesIn(all.map(({ facts: { employee } }) => employee.team)),
    trainers: namesIn(all.map(trainerOf)),
    standingIn: standIns
      .filter(({ toId }) => toId === actor.personId)
      .map(({ from: name, endsOn: until }): StandingIn => ({ name, until })),
  };
}

/** The trainer's word, or the last request after it. */
function turnSince({ enrolments }: ToLayOut["facts"], { standing }: PersonProgramme): Date {
  const enrolment = enrolments.find(({ id }) => id === standing.enrolmentId);
  const { trainerSignOff } = standing;
  const turns = [...(enrolment?.requests ?? []), ...(trainerSignOff ? [trainerSignOff.at] : [])];
  return new Date(Math.max(...turns.map(Number)));
}

function namesIn(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))].sort();
}
