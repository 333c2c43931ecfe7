import { expect, test } from "vitest";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { loader } from "~/gate/pages/credentials/verify";
import { loader as did } from "~/gate/pages/credentials/did";
import { loader as statusList } from "~/gate/pages/credentials/status-list";
import {
  showOwnShares,
  sharePeriod,
  stopSharing,
} from "~/gate/services/credentials/sharing/own.server";
import { renamePerson } from "~/people/queries/former-names";
import { markLeft } from "~/people/queries/memberships";
import { inLanguage } from "~/kit/language/in-language.server";
import type { Speech } from "~/kit/language/language";
import { createSealing } from "~/people/services/sealing.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aTeam, inDays, type Enrolled } from "../../support/clearance/a-team";
import { cleared } from "../../support/clearance/supervised";
import { onSqlite } from "../../support/harness/engines";
import { decideSuspension } from "../../support/own-forms";

const ORIGIN = "https://train.example";
const credentials = createSealing("a secret for tests, long enough for anyone", "credentials");

interface Asked {
  now?: Date;
  language?: Speech;
  accept?: string;
}

function argsFor(store: Store, path: string, { now = inDays(1), accept = "text/html" }: Asked) {
  const app = { store, clock: () => now, agency: "Northlight Agency", origin: ORIGIN };
  const context = { app: { ...app, language: "en", credentials, workers: null } };
  const request = new Request(`${ORIGIN}${path}`, { headers: { Accept: accept } });
  const [, , last = ""] = path.split("/");
  const params = { credential: last, list: path.split("/").at(-1) };
  return { request, params, context } as unknown as LoaderFunctionArgs;
}

async function opened(store: Store, typed: string, asked: Asked = {}) {
  const work = () => loader(argsFor(store, `/verify/${typed}`, asked));
  const response = await inLanguage(asked.language ?? "en", work);
  return { response, body: await response.text() };
}

async function shared(store: Store, actor: Enrolled) {
  const own = { store, actor, now: inDays(1), enrolmentId: actor.enrolmentId };
  await sharePeriod({ ...own, sealing: credentials });
  const { shares } = await showOwnShares({ ...own, sealing: credentials });
  const [{ path, clearanceId } = { path: null, clearanceId: "" }] = shares;
  return { address: path!.replace("/verify/", ""), clearanceId };
}

onSqlite("the public page of a shared clearance", (open) => {
  test("says whether they may do this today, what was proven and by whom, in four languages and without a script", async () => {
    const store = await open();
    const maya = await cleared(store, await aTeam(store));
    const { address } = await shared(store, maya);
    const { response, body } = await opened(store, address);
    expect(response.status).toBe(200);
    for (const said of [
      "Yes. Today Maya Okafor may reply for Harbour &amp; Pine Bakery.",
      "Instagram (@harbourandpine)",
      "21 November 2026",
      "20 November 2027",
      "Cleared to reply",
      "a trainer of Northlight Agency",
    ])
      expect(body).toContain(said);
    for (const hidden of ["Dana", "Priya", maya.personId, "@example", "90%", "<script", "<link"])
      expect(body).not.toContain(hidden);
    const { headers } = response;
    expect(headers.get("Set-Cookie")).toBeNull();
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("Vary")).toContain("Accept-Language");
    expect(headers.get("Content-Security-Policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    for (const [language, said] of [
      ["de", "Ja. Maya Okafor darf heute"],
      ["fr", "Oui. Aujourd’hui, Maya Okafor peut"],
      ["es", "Sí. Hoy Maya Okafor puede"],
    ] as const) {
      const { body: spoken } = await opened(store, address, { language });
      expect(spoken).toContain(said);
      expect(spoken).toContain(`<html lang="${language}"`);
    }
  });

  test("doesn’t say why not", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const { address } = await shared(store, maya);
    const about = { personId: maya.personId, reason: "A complaint about Sunday." };
    const by = { store, actor: team.priya, now: inDays(2) };
    await decideSuspension({ ...by, ...about, action: "suspend" });
    const { body } = await opened(store, address, { now: inDays(3) });
    expect(body).toContain("Not now. Maya Okafor’s clearance is paused.");
    for (const hidden of ["complaint", "Priya", "suspend"]) expect(body).not.toContain(hidden);
  });

  test("is made again as soon as anything that it says has changed", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const { address } = await shared(store, maya);
    const at = (seconds: number) => new Date(inDays(2).getTime() + seconds * 1000);
    const bodyAt = async (seconds: number) =>
      (await opened(store, address, { now: at(seconds) })).body;
    const first = await bodyAt(0);
    expect(await bodyAt(59)).toBe(first);
    expect(await bodyAt(60)).not.toBe(first);
    expect(await bodyAt(0)).toBe(first);
    const by = { store, actor: team.priya };
    const named = { id: newId(at(1)), name: "Maya Adeyemi", givenName: "Maya", now: at(1) };
    await store.write((tx) => renamePerson(tx, maya, named));
    expect(await bodyAt(2)).toContain("Maya Adeyemi");
    const about = { personId: maya.personId, reason: "Because." };
    await decideSuspension({ ...by, now: at(3), ...about, action: "suspend" });
    expect(await bodyAt(4)).toContain("Not now.");
    await decideSuspension({ ...by, now: at(5), ...about, action: "reinstate" });
    expect(await bodyAt(6)).toContain("Yes. Today");
    const leaving = { now: at(6), at: at(20) };
    await store.write((tx) => markLeft(tx, maya, leaving));
    expect(await bodyAt(19)).toContain("Yes. Today");
    expect(await bodyAt(20)).toContain("No clearance here");
  });

  test("looks alike for an address that was ended, that never was one, and that can’t be one", async () => {
    const store = await open();
    const maya = await cleared(store, await aTeam(store));
    const { address, clearanceId } = await shared(store, maya);
    await stopSharing({ store, actor: maya, now: inDays(1, 1), clearanceId });
    const seen = [address, "A".repeat(32), "", "%00", "'; drop table", `${address}.jwt`, "x.pdf"];
    const answers = await Promise.all(
      seen.map(async (typed) => {
        const { response, body } = await opened(store, typed, { now: inDays(2) });
        return { status: response.status, headers: [...response.headers], body };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 404 });
    expect(answers[0]!.body).toContain("No clearance here");
  });

  test("is a credential, a JWT, a PDF or a picture for those who ask for one", async () => {
    const store = await open();
    const maya = await cleared(store, await aTeam(store));
    const { address } = await shared(store, maya);
    const typeOf = async (typed: string, accept?: string) =>
      (await opened(store, typed, accept ? { accept } : {})).response.headers.get("Content-Type");
    expect(await typeOf(`${address}.jsonld`)).toBe("application/vc");
    expect(await typeOf(`${address}.jwt`)).toBe("application/vc+jwt");
    expect(await typeOf(`${address}.pdf`)).toBe("application/pdf");
    expect(await typeOf(`${address}.svg`)).toBe("image/svg+xml");
    expect(await typeOf(address, "application/vc+jwt")).toBe("application/vc+jwt");
    expect(await typeOf(address, "application/vc, */*")).toBe("application/vc");
    expect(await typeOf(address, "text/html, */*")).toMatch(/^text\/html/);
  });

  test("can be checked by what else is public: the keys and the status lists", async () => {
    const store = await open();
    const maya = await cleared(store, await aTeam(store));
    await shared(store, maya);
    const keys = await did(argsFor(store, "/.well-known/did.json", {}));
    expect(await keys.json()).toMatchObject({ id: "did:web:train.example" });
    expect(keys.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const path = "/credentials/status/1-revocation";
    const list = await statusList(argsFor(store, path, {}));
    const type = ["VerifiableCredential", "BitstringStatusListCredential"];
    expect(await list.json()).toMatchObject({ id: `${ORIGIN}${path}`, type });
    for (const typed of ["2-revocation", "1-refresh", "01-revocation", "1"])
      await expect(
        statusList(argsFor(store, `/credentials/status/${typed}`, {})),
      ).rejects.toMatchObject({ status: 404 });
  });
});
