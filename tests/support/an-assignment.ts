import { type assign } from "~/assignment/services/bulk/assign.server";
import { type makeRule } from "~/assignment/services/rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import type { Store } from "~db/store";
import { NOON } from "./makers";
import type { Team } from "./clearance/a-team";

/** The team's channels by key. */
export async function channelIdsOf(store: Store, { company }: Team) {
  const { channel } = store.read.tables;
  const rows = await store.read.select().from(channel);
  const idOf = (key: string) =>
    rows.find((row) => row.companyId === company.id && row.key === key)!.id;
  return { instagram: idOf("instagram"), x: idOf("x") };
}

/** A call of `assign` by one of the team's managers, for Instagram unless it says otherwise. */
export async function anAssignment(store: Store, team: Team, personIds: string[]) {
  const { instagram } = await channelIdsOf(store, team);
  return {
    store,
    actor: team.priya,
    now: NOON,
    selection: { personIds },
    programmeKey: "reply",
    channelIds: [instagram],
    dueOn: null,
  } satisfies Parameters<typeof assign>[0];
}

/** A call of `makeRule`, for everyone on Instagram and without a due date unless it says otherwise. */
export async function aRuleCall(store: Store, team: Team) {
  const { instagram } = await channelIdsOf(store, team);
  return {
    store,
    actor: team.priya,
    now: NOON,
    programmeKey: "reply",
    teamId: null as string | null,
    channelIds: [instagram],
    due: { dueOn: null, dueDays: null },
  } satisfies Omit<Parameters<typeof makeRule>[0], "id">;
}

/** What is recorded of one person’s enrolments now. */
export async function enrolmentsOf(store: Store, team: Team, personId: string) {
  const [facts] = await gatherFacts(store.read, {
    company: team.company,
    personIds: [personId],
  });
  return facts?.enrolments ?? [];
}

/** The kinds in a company's ledger, in their order. */
export async function ledgerKinds(store: Store, { company }: Team): Promise<string[]> {
  const { ledgerEntry } = store.read.tables;
  const rows = await store.read.select().from(ledgerEntry);
  return rows
    .filter((row) => row.companyId === company.id)
    .sort((a, b) => a.seq - b.seq)
    .map(({ kind }) => kind);
}
