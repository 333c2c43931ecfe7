import { and, eq } from "drizzle-orm";
import type { LiveVerdict } from "~/clearance/rules/kinds";
import type { Store } from "~db/store";
import {
  anEnrolled,
  aTeam,
  inDays,
  programmeFrom,
  trained,
  type Enrolled,
  type Team,
} from "./a-team";
import { logLiveReply, reviewLiveReply, signOff } from "../own-forms";

/** A team whose programme has the first two live replies looked at, and then one a month. */
export async function aSupervisingTeam(store: Store, key?: string) {
  const team = await aTeam(store, key);
  await programmeFrom(store, team, { supervised: { first: 2, monthly: 1 } });
  return team;
}

/** Somebody cleared some minutes after the team’s programme came to ask for it. */
export async function cleared(store: Store, team: Team, name?: string): Promise<Enrolled> {
  const employee = await anEnrolled(store, team, name);
  await trained(store, team, employee);
  const sign = { store, enrolmentId: employee.enrolmentId, comment: "" };
  await signOff({ ...sign, actor: team.dana, now: inDays(0, 10), verdict: "competent" });
  await signOff({ ...sign, actor: team.priya, now: inDays(0, 11), verdict: "authorised" });
  return employee;
}

export async function channelOf(store: Store, { company }: Team, key = "instagram") {
  const { channel } = store.read.tables;
  const [row] = await store.read
    .select({ id: channel.id })
    .from(channel)
    .where(and(eq(channel.companyId, company.id), eq(channel.key, key)));
  return row!.id;
}

/** Somebody logs a reply if they are asked to, and the trainer looks at it at once. */
export async function logAndReview(
  store: Store,
  team: Team,
  actor: Enrolled,
  { now, verdict }: { now: Date; verdict: LiveVerdict },
) {
  const { enrolmentId, personId } = actor;
  const url = `https://instagram.com/p/${now.getTime()}`;
  const channelId = await channelOf(store, team);
  const said = { asked: "Is it safe to eat?", text: "Yes, it is." };
  await logLiveReply({ store, actor, now, enrolmentId, channelId, url, ...said });
  const { liveReply } = store.read.tables;
  const [row] = await store.read
    .select({ id: liveReply.id })
    .from(liveReply)
    .where(and(eq(liveReply.personId, personId), eq(liveReply.url, url)));
  if (!row) return;
  const finding = "Say what happens next.";
  await reviewLiveReply({ store, actor: team.dana, now, liveReplyId: row.id, verdict, finding });
}
