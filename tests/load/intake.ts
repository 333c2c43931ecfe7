import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import pino from "pino";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { makeRule } from "~/assignment/services/rules.server";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { whileWaiting } from "~/kit/heavy/heavily.server";
import { own } from "~/ledger/rules/own";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import { markChanged } from "~/people/queries/changes";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { WholeManager } from "~/people/rules/actor";
import { createApp } from "~/process/create-app";
import { demoFiles } from "~/process/demo/demo-files";
import { carryOut } from "~/roster/services/intake/carry-out.server";
import { planIntake } from "~/roster/services/intake/preview-intake.server";
import { readPeopleFile } from "~/roster/services/intake/read-people.server";
import { newId } from "~db/ids";

export interface IntakeCost {
  people: number;
  /** Milliseconds until the preview is there, and from confirming until everyone is in. */
  preview: number;
  done: number;
  /** Milliseconds of CPU of each. */
  previewCpu: number;
  cpu: number;
  /** The longest that somebody else’s write waited while they were brought in, and the longest that nothing else was served in all. */
  longestWait: number;
  longestStall: number;
  /** How many entries the ledger got, all of them intact. */
  entries: number;
}

/** What it takes to bring so many people into a company by a file, with a rule that enrols each of them in a programme. */
export async function measureIntake(people: number): Promise<IntakeCost> {
  const data = mkdtempSync(path.join(tmpdir(), "firsthand-intake-"));
  const app = await createApp(
    {
      demo: false,
      origin: "http://127.0.0.1",
      secret: "a secret for the bench, long enough for anyone",
      data,
      agency: "Northlight Agency",
      logLevel: "silent",
      smtp: null,
    },
    { log: pino({ level: "silent" }) },
  );
  const { store } = app;
  try {
    const now = new Date();
    const { content } = checkContent(demoFiles());
    await importContent({ store, content, now: new Date(now.getTime() - 400 * 86_400_000) });
    const company = await findCompanyByKey(store.read, "harbour-and-pine");
    if (!company) throw new Error("The bench needs the company harbour-and-pine.");
    const { companyId, timeZone } = company;
    const called = { name: "Manager", givenName: "Manager", email: "manager@example.test" };
    const person = { ...called, role: "manager" as const, company };
    const personId = await addNewPerson({ store, now, person });
    const organisation = company.name;
    const actor: WholeManager = own({
      teams: "all",
      ...called,
      role: "manager" as const,
      personId,
      companyId,
      timeZone,
      organisation,
      sessionId: "",
    });
    const { channels } = await companyRules(store, company);
    await makeRule({
      store,
      actor,
      now,
      id: newId(now),
      programmeKey: "reply",
      teamId: null,
      channelIds: channels.slice(0, 2).map(({ id }) => id),
      due: { dueOn: null, dueDays: null },
    });
    // As a request has it done: in a thread, which stays for a while once it is there.
    const read = (count: number) =>
      whileWaiting({ workers: app.workers, signal: null }, () =>
        readPeopleFile({
          from: new TextEncoder().encode(entraExport(count)),
          chosen: null,
          remembered: null,
          choosing: false,
        }),
      );
    await read(1);
    const call = { store, actor, now, key: null };

    const stalls = monitorEventLoopDelay({ resolution: 5 });
    stalls.enable();
    const begun = performance.now();
    const beforePreview = process.cpuUsage();
    const file = await read(people);
    if (!file.ok || !file.people) throw new Error("The bench’s file was not read.");
    const intake = { ...call, people: file.people, othersLeft: false };
    const { fingerprint } = await planIntake(intake);
    const preview = performance.now() - begun;
    const previewCpu = cpuSince(beforePreview);

    const waits: number[] = [];
    let isDone = false;
    const others = (async () => {
      while (!isDone) {
        const asked = performance.now();
        await store.write((tx) => markChanged(tx, actor));
        waits.push(performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    const before = process.cpuUsage();
    const confirmed = performance.now();
    const carried = await carryOut({ ...intake, expected: fingerprint });
    const done = performance.now() - confirmed;
    const cpu = cpuSince(before);
    isDone = true;
    await others;
    stalls.disable();
    if (!carried.ok || carried.done.added.length !== people)
      throw new Error("Not everyone of the bench’s file was added.");
    const chain = await verifyChain(store.read, company);
    if (!chain.ok) throw new Error("The ledger is not intact.");
    return {
      people,
      preview,
      done,
      previewCpu,
      cpu,
      longestWait: Math.max(...waits),
      longestStall: stalls.max / 1e6,
      entries: chain.last.seq,
    };
  } finally {
    await app.workers.close();
    await store.close();
    rmSync(data, { recursive: true, force: true });
  }
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Users as Entra ID exports them, in twenty teams. */
function entraExport(people: number): string {
  const header =
    "userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,officeLocation,city,postalCode,telephoneNumber,mobilePhone,companyName,createdDateTime";
  const rows = Array.from({ length: people }, (_, n) =>
    [
      `person.${n}@example.test`,
      `Given${n} Family${n}`,
      `Family${n}`,
      `person.${n}@example.test`,
      `Given${n}`,
      `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
      "Member",
      "Baker",
      `Team ${n % 20}`,
      "True",
      "GB",
      "1 Quay Street",
      "",
      "United Kingdom",
      "",
      "Bristol",
      "BS1 4DB",
      "",
      "",
      "Harbour & Pine",
      "2024-01-15T09:00:00Z",
    ].join(","),
  );
  return `${header}\r\n${rows.join("\r\n")}\r\n`;
}
