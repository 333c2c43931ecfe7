import { Agent } from "node:http";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { API_PER_SECOND, MOST_API_TOKENS, MOST_QUESTIONS } from "~/gate/rules/limits";
import { sharePeriod, showOwnShares } from "~/gate/services/credentials/sharing/own.server";
import { makeApiToken } from "~/gate/services/tokens/tokens.server";
import type { NewId } from "~/kit/http/form-id";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { App } from "~/process/app";
import { newId } from "~db/ids";
import { median } from "./median";
import { startBaseline } from "./pages";
import { untilQuiet } from "./restart";
import { sendBy, type Ask } from "./send";
import { startOurs } from "./servers";

/** What is there to be asked from outside: a company's tokens, its people, and a clearance that somebody shares. */
export interface Outside {
  tokens: string[];
  emails: string[];
  verify: string;
}

export interface OutsideCost {
  what: string;
  target: string;
  /** Milliseconds of CPU, and how many times what sending the same bytes takes. */
  cpu: number;
  bytes: number;
}

/** More people than one asks about again soon. */
const PEOPLE = 5_000;

const REQUESTS = 1_000;
const WARM_UP = 500;
const AT_ONCE = 20;
/** Between turns, in milliseconds: two of them for each of ours. */
const PAUSE = (500 * AT_ONCE) / (MOST_API_TOKENS * API_PER_SECOND);

export async function prepareOutside(
  { store, credentials: sealing }: Pick<App, "store" | "credentials">,
  { company, manager, now }: { company: OwnCompany; manager: string; now: Date },
): Promise<Outside> {
  const tokens: string[] = [];
  for (let number = 0; number < MOST_API_TOKENS; number += 1) {
    const made = await makeApiToken({
      store,
      company,
      by: { personId: manager, role: "manager" },
      now,
      id: newId(now) as NewId,
      name: `Program ${number}`,
      scopes: ["gate"],
    });
    if (!made.ok) throw new Error(made.reason);
    tokens.push(made.token);
  }
  const { clearance, person } = store.read.tables;
  const cleared = await store.read
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      enrolmentId: clearance.enrolmentId,
    })
    .from(clearance)
    .innerJoin(person, eq(person.id, clearance.personId))
    .limit(PEOPLE);
  const [one] = cleared;
  if (!one) throw new Error("Nobody is cleared.");
  const actor = own({
    role: "employee" as const,
    personId: one.id,
    companyId: company.companyId,
    timeZone: "Europe/London",
    name: one.name,
    givenName: one.name,
    email: one.email,
    organisation: "",
    sessionId: "",
  });
  const sharing = { store, actor, now, enrolmentId: one.enrolmentId, sealing };
  await sharePeriod(sharing);
  const verify = (await showOwnShares(sharing)).shares[0]?.path;
  if (!verify) throw new Error("Nothing is shared.");
  return { tokens, emails: cleared.map(({ email }) => email), verify };
}

/** What the gate, a batch of questions and the page of a shared clearance cost, each in turns with its finished bytes. */
export async function measureOutside({
  data,
  secret,
  outside: { tokens, emails, verify },
}: {
  data: string;
  secret: string;
  outside: Outside;
}): Promise<OutsideCost[]> {
  const ours = await startOurs({ name: "Firsthand", folder: path.resolve("."), data, secret });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const question = (turn: number) => ({
    person: emails[turn % emails.length]!,
    channel: "instagram",
    action: "reply",
  });
  // Each has its own allowance.
  const token = (turn: number) => tokens[turn % tokens.length]!;
  const works: { what: string; target: string; requests: number; ask: (turn: number) => Ask }[] = [
    {
      what: "the gate, one question",
      target: "0.3 ms, 2 × bytes",
      requests: REQUESTS,
      ask: (turn) => ({
        path: `/api/v1/gate?${new URLSearchParams(question(turn)).toString()}`,
        token: token(turn),
      }),
    },
    {
      what: `the gate, ${MOST_QUESTIONS} questions`,
      target: "4 ms",
      requests: REQUESTS / 4,
      ask: (turn) => ({
        method: "POST",
        path: "/api/v1/gate",
        token: token(turn),
        json: JSON.stringify({
          questions: Array.from({ length: MOST_QUESTIONS }, (_, at) =>
            question(turn * MOST_QUESTIONS + at),
          ),
        }),
      }),
    },
    {
      what: "a shared clearance",
      target: "2 × bytes",
      requests: REQUESTS,
      ask: () => ({ path: verify }),
    },
  ];
  try {
    await untilQuiet(ours);
    const costs: OutsideCost[] = [];
    for (const { what, target, requests, ask } of works) {
      const send = sendBy(agent, ours.origin);
      const first = await send(ask(0));
      const type = String(first.headers["content-type"]);
      const base = await startBaseline([{ type, text: first.text() }]);
      const sides = [
        { server: ours, send, ask },
        { server: base, send: sendBy(agent, base.origin), ask: () => ({ path: "/bytes/0" }) },
      ];
      const spent: [number[], number[]] = [[], []];
      for (let turn = 0; turn < requests + WARM_UP; turn += AT_ONCE)
        for (const [side, { server, send: sent, ask: next }] of sides.entries()) {
          const before = await server.used();
          for (let at = turn; at < turn + AT_ONCE; at += 1) await sent(next(at));
          const { cpu } = await server.used();
          if (turn >= WARM_UP) spent[side]!.push((cpu - before.cpu) / AT_ONCE);
          // No faster than all tokens together may ask.
          await setTimeout(PAUSE);
        }
      await base.stop();
      const [cpu, bytes] = spent.map(median) as [number, number];
      costs.push({ what, target, cpu, bytes: cpu / bytes });
    }
    return costs;
  } finally {
    agent.destroy();
    await ours.stop();
  }
}
