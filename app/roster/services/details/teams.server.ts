import { applyRules } from "~/assignment/services/apply-rules.server";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { countOtherManagers, findRolesOf, setTeamsOnly } from "~/people/queries/roles";
import { findTeamsOf, listAllTeams } from "~/people/queries/teams";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import { changeIn, takeOut } from "~/roster/services/teams/team-people.server";
import type { Changed } from "./name.server";
import { changeable } from "./changeable.server";

/** What somebody is in, and what a manager manages: the whole company, or with `teamsOnly` those teams alone. */
interface Wanted {
  /** Ids of open teams. Who manages a team is in it. */
  inTeams: readonly string[];
  manages: readonly string[];
  teamsOnly: boolean;
  /** Nobody else manages the whole company, and that is wanted. */
  confirmed: boolean;
}

/** `manages` says what a manager manages from now on, where that is something else than before. */
type ChangedTeams =
  | { ok: true; manages: "company" | "teams" | null }
  | Exclude<Changed<"left" | "no-team" | "last-manager">, { ok: true }>;

/** Puts somebody into these open teams and takes them out of others; says what a manager manages. */
export async function changeTeams({
  personId,
  inTeams,
  manages,
  teamsOnly,
  confirmed,
  ...keeping
}: Keeping & Wanted & { personId: string }): Promise<ChangedTeams> {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  return await store.write(async (tx): Promise<ChangedTeams> => {
    const { one, refused } = await changeable(tx, { company, personId, actor });
    if (refused) return { ok: false, reason: refused };
    const roles = (await findRolesOf(tx, one)).filter(
      ({ leftAt }) => leftAt === null || leftAt > now,
    );
    if (roles.length === 0) return { ok: false, reason: "left" };
    const asManager = roles.find(({ role }) => role === "manager");
    const managed = asManager ? manages : [];
    const narrow = asManager !== undefined && teamsOnly;
    if (narrow && managed.length === 0) return { ok: false, reason: "no-team" };
    const narrows = narrow && !asManager.teamsOnly;
    if (narrows && !confirmed && (await countOtherManagers(tx, one, now)) === 0)
      return { ok: false, reason: "last-manager" };
    const open = (await listAllTeams(tx, company)).filter(({ closedAt }) => closedAt === null);
    const wanted = new Set([...inTeams, ...managed]);
    for (const id of wanted) if (!open.some((team) => team.id === id)) throw notFound("team");
    const before = new Map((await findTeamsOf(tx, one)).map((team) => [team.id, team.isManager]));
    const added: string[] = [];
    for (const { id: teamId, name } of open) {
      const change = { team: { teamId, name }, by: actor, now };
      const was = before.get(teamId);
      const isManager = managed.includes(teamId);
      if (!wanted.has(teamId)) await takeOut(tx, one, change);
      else if (was !== isManager) await changeIn(tx, one, { ...change, isManager });
      if (wanted.has(teamId) && was === undefined) added.push(teamId);
    }
    const isChanged = asManager !== undefined && asManager.teamsOnly !== narrow;
    const isOther =
      isChanged ||
      (narrow &&
        !isSame(
          managed,
          [...before].flatMap(([id, is]) => (is ? [id] : [])),
        ));
    if (isChanged) {
      await setTeamsOnly(tx, one, narrow);
      await recordDecision(tx, {
        company,
        at: now,
        kind: "managing-changed",
        actor,
        personId,
        evidence: `${personId}-manages`,
        facts: { teamsOnly: narrow },
      });
    }
    if (added.length > 0) await applyRules(tx, { company, personIds: [personId] }, now);
    return { ok: true, manages: isOther ? (narrow ? "teams" : "company") : null };
  });
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one));
