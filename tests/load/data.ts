import { createHmac, randomBytes } from "node:crypto";
import pino from "pino";
import { own } from "~/ledger/rules/own";
import type { Employee } from "~/people/rules/actor";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { demoFiles } from "~/process/demo/demo-files";
import { createApp } from "~/process/create-app";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { enrol } from "~/assignment/services/enrol.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { findOwnAttempt } from "~/assessment/queries/assessment";
import { findCompanyByKey } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import type { App } from "~/process/app";
import { fieldsFor } from "../support/harness/responses";
import { addMadePeople } from "./made-company";

interface BenchPage {
  name: string;
  path: string;
  cookie: string;
}

export interface Answerer {
  path: string;
  cookie: string;
  /** Two answers to the first question, as forms without their sequence. */
  forms: [string, string];
}

/** Enough that every attempt stays short while thousands of answers arrive. */
const ANSWERERS = 300;

/** Fills a data folder with a made company, and signs in those whose pages are measured. */
export async function makeBenchData({
  data,
  secret,
  people,
}: {
  data: string;
  secret: string;
  people: number;
}) {
  const app = await createApp(
    {
      demo: false,
      origin: "http://127.0.0.1",
      secret,
      data,
      agency: "Northlight Agency",
      logLevel: "silent",
      smtp: null,
    },
    { log: pino({ level: "silent" }) },
  );
  const { store } = app;
  const now = new Date();
  const { content } = checkContent(demoFiles());
  await importContent({ store, content, now: new Date(now.getTime() - 400 * 86_400_000) });
  const company = await findCompanyByKey(store.read, "harbour-and-pine");
  if (!company)
    throw new Error("The bench needs the company harbour-and-pine in db/demo/companies.");
  const companyId = company.id;
  const add = (name: string, role: "employee" | "manager" | "trainer", email: string) =>
    addNewPerson({
      store,
      now,
      person: {
        name,
        givenName: name,
        email,
        role,
        company: role === "trainer" ? null : company,
        engagedWith: role === "trainer" ? [company] : [],
      },
    });
  const manager = await add("Manager", "manager", "manager@example.test");
  const trainer = await add("Trainer", "trainer", "trainer@example.test");
  await addMadePeople(store, { companyId, signers: { trainer, manager }, count: people, now });

  const employees: Employee[] = [];
  for (let number = 0; number < ANSWERERS; number += 1) {
    const name = `Learner ${number}`;
    const email = `learner-${number}@example.test`;
    const personId = await add(name, "employee", email);
    await enrol({
      store,
      now,
      person: own({ companyId, personId }),
      programmeKey: "reply",
      channelKeys: ["instagram", "facebook"],
      dueOn: null,
      enrolledBy: manager,
    });
    const actor = own({
      role: "employee" as const,
      personId,
      companyId,
      timeZone: company.timeZone,
      name,
      givenName: name,
      email,
      organisation: company.name,
      sessionId: "",
    });
    employees.push(actor);
  }
  const answerers: Answerer[] = [];
  for (const actor of employees) {
    const started = await startAttempt({
      store,
      actor,
      now,
      moduleKey: "reply",
      activityKey: "quiz",
    });
    if (!started.ok) throw new Error("An attempt could not be started.");
    answerers.push({
      path: `/learn/reply/quiz/attempts/${started.attemptId}/answers`,
      cookie: await signIn(app, secret, actor.personId),
      forms: [
        await firstAnswer(store, actor, started.attemptId, true),
        await firstAnswer(store, actor, started.attemptId, false),
      ],
    });
  }
  const learner = answerers[0]!.cookie;
  const pages: BenchPage[] = [
    { name: "lesson page", path: "/learn/reply/angry-in-public", cookie: learner },
    { name: "employee home", path: "/learn", cookie: learner },
    { name: "board", path: "/clearance", cookie: await signIn(app, secret, manager) },
  ];
  await store.close();
  return { pages, answerers, answered: JSON.stringify({ ok: true, superseded: [] }) };
}

async function firstAnswer(store: Store, actor: Employee, attemptId: string, rightly: boolean) {
  const row = await findOwnAttempt(store.read, actor, attemptId);
  const [answer] = await fieldsFor(store, row!.asked.slice(0, 1), () => rightly);
  const form = new URLSearchParams({ asked: "1" });
  for (const [part, values] of Object.entries(answer!.fields))
    for (const value of values) form.append(part ? `answer-1-${part}` : "answer-1", value);
  return form.toString();
}

/** A session as better-auth would make it: a row, and a cookie that holds its token with its signature. */
export async function signIn(
  { store, auth }: App,
  secret: string,
  personId: string,
): Promise<string> {
  const now = new Date();
  const token = randomBytes(24).toString("base64url");
  await store.write(async (tx) => {
    await tx.insert(tx.tables.session).values({
      id: newId(now),
      token,
      personId,
      expiresAt: new Date(now.getTime() + 86_400_000),
      createdAt: now,
      updatedAt: now,
    });
  });
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `${auth.cookieName}=${encodeURIComponent(`${token}.${signature}`)}`;
}
