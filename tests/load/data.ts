import { createHmac, randomBytes } from "node:crypto";
import pino from "pino";
import { own } from "~/ledger/rules/own";
import type { Employee } from "~/people/rules/actor";
import type { Files } from "~/curriculum/rules/content/files";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { demoFiles } from "~/process/demo/demo-files";
import { createApp } from "~/process/create-app";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { enrol } from "~/assignment/services/enrol.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { findOwnAttempt } from "~/assessment/queries/assessment";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { SentAnswer } from "~/assessment/rules/attempt";
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

/** An attempt that was just started, with what its person will answer, question by question. */
export interface Sitting {
  path: string;
  cookie: string;
  forms: string[];
}

export type BenchData = Awaited<ReturnType<typeof makeBenchData>>;

/** Enough that every attempt stays short while thousands of answers arrive. */
const ANSWERERS = 300;

/** People who sit a quiz from its first question to its result. */
const SITTERS = 90;

/** People who learn for an hour, a quiz among it. */
const HOURS = 40;

const ANSWERS = 8;

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
  const { content } = checkContent(shorterQuiz(demoFiles()));
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
  for (let number = 0; number < ANSWERERS + SITTERS + HOURS; number += 1) {
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
  const sittings: Sitting[] = [];
  for (const [number, actor] of employees.entries()) {
    const started = await startAttempt({
      store,
      actor,
      now,
      moduleKey: "reply",
      activityKey: "quiz",
    });
    if (!started.ok) throw new Error("An attempt could not be started.");
    const path = `/learn/reply/quiz/attempts/${started.attemptId}`;
    const cookie = await signIn(app, secret, actor.personId);
    if (number >= ANSWERERS) {
      sittings.push({ path, cookie, forms: await allAnswers(store, actor, started.attemptId) });
      continue;
    }
    answerers.push({
      path: `${path}/answers`,
      cookie,
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
    { name: "library", path: "/studio/library", cookie: await signIn(app, secret, trainer) },
  ];
  await store.close();
  const hours = sittings.splice(SITTERS);
  return {
    pages,
    answerers,
    sittings,
    hours,
    answered: JSON.stringify({ ok: true, superseded: [] }),
  };
}

/** The demo's content with a quiz that asks as many questions as targets speak of. */
function shorterQuiz(files: Files): Files {
  const name = "modules/reply/quiz.yaml";
  const text = files.get(name) ?? "";
  const asks = text.replace(
    /^draw: .*$/m,
    `draw: { reply.read: ${ANSWERS / 2}, reply.own: ${ANSWERS / 2} }`,
  );
  if (asks === text) throw new Error(`The bench needs a line in ${name} that says what it draws.`);
  return new Map([...files, [name, asks]]);
}

async function firstAnswer(store: Store, actor: Employee, attemptId: string, rightly: boolean) {
  const row = await findOwnAttempt(store.read, actor, attemptId);
  const [answer] = await fieldsFor(store, row!.asked.slice(0, 1), () => rightly);
  return formOf(answer!);
}

async function allAnswers(store: Store, actor: Employee, attemptId: string) {
  const row = await findOwnAttempt(store.read, actor, attemptId);
  if (row!.asked.length !== ANSWERS)
    throw new Error(`The quiz asks ${row!.asked.length} questions, not ${ANSWERS}.`);
  return (await fieldsFor(store, row!.asked, () => true)).map(formOf);
}

function formOf({ number, fields }: SentAnswer): string {
  const form = new URLSearchParams({ asked: String(number) });
  const name = `answer-${number}`;
  for (const [part, values] of Object.entries(fields))
    for (const value of values) form.append(part ? `${name}-${part}` : name, value);
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
