import { createKeptMailer } from "~/process/outside/mail-kept";
import { createApp } from "~/process/create-app";
import {
  changeConnection,
  changeUse,
} from "~/directory/services/settings/change-connection.server";
import { comeBack } from "~/directory/services/sso/come-back.server";
import { sendToProvider } from "~/directory/services/sso/send-to-provider.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import type { aProvider } from "./lying-provider";
import { aLog, anAsker } from "../a-sign-in";
import { aCompany, anAdmin, anEmployee } from "../makers";

export const KEY = "harbour-and-pine";
export const DOMAIN = "example.test";

type Provider = Awaited<ReturnType<typeof aProvider>>;

/** A company whose people sign in by a provider, with Maya, who is one of them, and the browser she does it with. */
export async function aProviderSignIn(
  store: Store,
  provider: Provider,
  { joining = false, use = "offered" as "offered" | "required" } = {},
) {
  const clock = { now: new Date() };
  const { lines, log } = aLog();
  const app = await createApp(
    {
      demo: false,
      origin: "http://localhost:3000",
      secret: "a secret for tests, long enough for anyone",
      data: "/nowhere",
      agency: "Northlight Agency",
      logLevel: "silent",
      smtp: null,
    },
    {
      store,
      clock: () => clock.now,
      mail: createKeptMailer(() => clock.now),
      log,
      providersHere: true,
    },
  );
  const { singleSignOn, auth } = app;
  const company = await aCompany(store);
  const admin = await anAdmin(store);
  const maya = await anEmployee(store, company);
  await aVerifiedDomain(store, company.companyId, DOMAIN);
  const call = { store, actor: admin, now: clock.now, key: KEY };
  const { issuer, clientId, clientSecret } = provider;
  const change = (changes: Partial<Parameters<typeof changeConnection>[0]> = {}) =>
    changeConnection({
      ...call,
      now: clock.now,
      singleSignOn,
      provider: "other",
      issuer,
      clientId,
      clientSecret,
      joining,
      trustsFactor: false,
      ...changes,
    });
  const asker = anAsker();

  /** Goes to the provider and comes back with what it says: the whole way, but for what a test changes. */
  async function goAndCome({
    triedBy = null as string | null,
    query: changed = (query: URLSearchParams) => query,
    cookie: changedCookie = (cookie: string) => cookie,
  } = {}) {
    const sent = await send(triedBy);
    if (!sent.ok) return sent;
    const back = await fetch(sent.url, { redirect: "manual" });
    const query = new URL(back.headers.get("Location") ?? "").searchParams;
    return await come(changedCookie(sent.cookie), changed(query));
  }
  const send = (triedBy: string | null = null) =>
    sendToProvider({
      store,
      singleSignOn,
      now: clock.now,
      company: KEY,
      to: "/learn",
      again: false,
      email: null,
      triedBy,
    });
  async function come(cookie: string, query: URLSearchParams) {
    const request = new Request("http://localhost:3000/", {
      headers: { Cookie: cookie.split(";")[0] ?? "" },
    });
    const sent = await singleSignOn.sentOf(request, clock.now);
    const userAgent = "Mozilla/5.0 (iPhone) Safari/604.1";
    return await comeBack({
      store,
      singleSignOn,
      auth,
      sent,
      query,
      asker,
      userAgent,
      now: clock.now,
    });
  }

  provider.state.lie = {};
  provider.state.who = { sub: "maya", email: maya.email, email_verified: true, name: maya.name };
  await change();
  const turn = (to: "off" | "offered" | "required") => changeUse({ ...call, use: to });
  const before = await turn(use);
  const tried = await goAndCome({ triedBy: admin.personId });
  await turn(use);
  return {
    app,
    company,
    admin,
    maya,
    clock,
    lines,
    asker,
    before,
    tried,
    change,
    turn,
    send,
    come,
    goAndCome,
  };
}

export async function aVerifiedDomain(store: Store, companyId: string, domain: string) {
  const now = new Date();
  await store.write(async (tx) => {
    await tx.insert(tx.tables.companyDomain).values({
      id: newId(now),
      companyId,
      domain,
      token: "proof",
      createdAt: now,
      verifiedAt: now,
    });
  });
}
