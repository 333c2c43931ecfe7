import type { Call } from "~/people/services/call";
import { listAllSessions, listCompaniesWithPeople } from "~/people/queries/people";
import type { Admin } from "~/people/rules/actor";
import { usedAfter, type SessionLimits } from "~/people/rules/session-limits";
import { deviceWords } from "~/people/services/sign-in/device-words.server";

const SESSIONS_SHOWN = 200;
const ENGINES = { sqlite: "SQLite", pg: "PostgreSQL" };

/** What the admin sees of the installation: its engine, its companies, and who is signed in. Nothing of anybody's training. */
export async function showInstallation({
  store,
  actor,
  agency,
  limits,
  now,
}: Call<Admin> & { agency: string; limits: SessionLimits }) {
  const [companies, sessions] = await Promise.all([
    listCompaniesWithPeople(store.read, now),
    listAllSessions(store.read, { now, usedAfter: usedAfter(limits, now) }, SESSIONS_SHOWN),
  ]);
  return {
    agency,
    engine: ENGINES[store.guest.provider],
    companies,
    sessions: sessions.map(({ userAgent, hats, ...session }) => ({
      ...session,
      organisations: [...new Set(hats.map(({ companyName }) => companyName ?? agency))],
      device: deviceWords(userAgent),
      current: session.id === actor.sessionId,
    })),
  };
}
