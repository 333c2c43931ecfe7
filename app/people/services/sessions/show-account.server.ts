import type { Call } from "~/people/services/call";
import { listOwnSessions } from "~/people/queries/people";
import type { Actor } from "~/people/rules/actor";
import { usedAfter, type SessionLimits } from "~/people/rules/session-limits";
import { sessionWords } from "~/people/rules/session-words";
import { deviceWords } from "~/people/services/sign-in/device-words.server";

/** The actor's own details and the devices they are signed in on. */
export async function showAccount({
  store,
  actor,
  now,
  limits,
}: Call<Actor> & { limits: SessionLimits }) {
  const sessions = await listOwnSessions(store.read, actor.personId, {
    now,
    usedAfter: usedAfter(limits, now),
  });
  return {
    name: actor.name,
    email: actor.email,
    role: actor.role,
    organisation: actor.organisation,
    lasts: sessionWords(limits),
    sessions: sessions.map(({ id, createdAt, usedAt, userAgent }) => ({
      id,
      createdAt,
      usedAt,
      device: deviceWords(userAgent),
      current: id === actor.sessionId,
    })),
  };
}
