import type { ActionFunctionArgs } from "@remix-run/node";
import { pino } from "pino";
import * as door from "~/gate/pages/api/hootsuite";
import { createReviewersOutside } from "~/gate/services/reviewing/outside.server";
import { reviewMessages } from "~/gate/services/reviewing/review-messages.server";
import { connectReviewer, tieProfile } from "~/gate/services/reviewing/set-up.server";
import type { Store } from "~db/store";
import type { Hootsuite } from "./a-hootsuite";
import { anEnrolled, aTeam, inDays, programmeFrom } from "./a-team";
import { cleared } from "./supervised";

/** How a test’s installation talks to Hootsuite: it’s on this machine. */
export function reviewersOutside(clock: () => Date, base?: string) {
  const secret = "a".repeat(40);
  return createReviewersOutside({ secret, reach: { here: true }, clock, base });
}

async function addressOf(store: Store, personId: string): Promise<string> {
  const people = await store.read.select().from(store.read.tables.person);
  return people.find(({ id }) => id === personId)!.email;
}

/** A company whose X is tied to an account in Hootsuite, where Maya (member 1) is cleared to post, and Noor (member 2) isn’t. */
export async function aReviewingTeam(store: Store, hootsuite: Hootsuite) {
  const team = await aTeam(store);
  await programmeFrom(store, team, { level: "post" });
  const maya = await cleared(store, team);
  const noor = await anEnrolled(store, team, "Noor Haddad");
  hootsuite.members.set("1", { email: (await addressOf(store, maya.personId)).toUpperCase() });
  hootsuite.members.set("2", { email: await addressOf(store, noor.personId), isActive: true });
  const clock = { now: inDays(1) };
  const outside = reviewersOutside(() => clock.now, hootsuite.base);
  const managing = () => ({ store, actor: team.priya, now: clock.now });
  const connect = () => connectReviewer({ ...managing(), outside, ...hootsuite.client });
  const tie = (channelKey: string, account: string) =>
    tieProfile({ ...managing(), channelKey, account });
  const connected = await connect();
  if (!connected.ok) throw new Error(connected.fault);
  await tie("x", "115185509");
  const failures: unknown[] = [];
  const review = () =>
    reviewMessages({
      store,
      outside,
      clock: () => clock.now,
      origin: "https://learn.example",
      language: "en",
      keepGoing: () => true,
      failed: (_, error) => failures.push(error),
    });
  const { messageReview, reviewer } = store.read.tables;
  const rows = async () =>
    (await store.read.select().from(messageReview)).filter(
      ({ companyId }) => companyId === team.company.id,
    );
  const connection = async () =>
    (await store.read.select().from(reviewer)).find(
      ({ companyId }) => companyId === team.company.id,
    )!;
  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
  };
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });

  /** Somebody comes to the door, as Hootsuite does. */
  async function knock(
    body: unknown,
    { at, method = "POST" }: { at?: string; method?: string } = {},
  ) {
    const secret = at ?? (await connection()).door;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request("https://learn.example/api/v1/hootsuite/x", {
      method,
      ...(method === "POST" && { body: text }),
      headers: { "Content-Type": "application/json" },
    });
    const context = { app: { store, clock: () => clock.now, log }, requestId: "request" };
    const args = { request, params: { secret }, context } as unknown as ActionFunctionArgs;
    return await door.action(args);
  }

  return {
    ...team,
    maya,
    noor,
    clock,
    outside,
    managing,
    connect,
    tie,
    review,
    rows,
    connection,
    later,
    knock,
    failures,
  };
}

/** What Hootsuite sends when a message comes to wait. */
export function anEvent(
  message: string,
  { organization = "626731", state = "PENDING_APPROVAL" } = {},
) {
  return {
    seq_no: "1684272788542",
    type: "com.hootsuite.messages.event.v1",
    data: {
      state,
      organization: { id: organization },
      message: { id: message },
      timestamp: inDays(1).toISOString(),
    },
  };
}
