import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import {
  mailSettingsHash,
  noteAccepted,
  notingMailer,
  showMailState,
} from "~/installation/services/settings/mail-accepted.server";
import { tryMail } from "~/installation/services/settings/try-mail.server";
import { createNoMailer, createSmtpMailer } from "~/process/outside/mail-smtp";
import { shownMailServer } from "~/process/settings/shown-mail-server";
import { aMailServer } from "../../support/harness/a-mail-server";
import { eachEngine } from "../../support/harness/engines";
import { freePort } from "../../support/harness/free-port";
import { NOON } from "../../support/makers";
import type { Store } from "~db/store";

const MAIL = { to: "robin@northlight.example", subject: "Test", text: "Test", html: "<p>Test" };
const from = "Firsthand <firsthand@northlight.example>";

async function tried(url: string) {
  return await tryMail(await createSmtpMailer({ url, from }), MAIL);
}

test("a test that arrives comes with what the server said", async () => {
  const { got, url } = await aMailServer();
  expect(await tried(url)).toEqual({
    ok: true,
    to: MAIL.to,
    answer: expect.stringMatching(/^250 /) as string,
  });
  expect(got.map(({ subject }) => subject)).toEqual(["Test"]);
});

test("what fails is told apart, in the server’s words where it had any", async () => {
  const { state, port } = await aMailServer({ password: "right" });
  const at = (user: string) => `smtp://${user}@127.0.0.1:${port}`;
  expect(await tried(at("firsthand:wrong"))).toMatchObject({
    ok: false,
    fault: "login",
    said: expect.stringContaining("Wrong password") as string,
  });
  state.answer = 550;
  expect(await tried(at("firsthand:right"))).toMatchObject({
    ok: false,
    fault: "recipient",
    said: expect.stringMatching(/^550 /) as string,
  });
  expect(await tried(`smtps://127.0.0.1:${port}`)).toMatchObject({ fault: "encryption" });
  expect(await tried(`smtp://127.0.0.1:${await freePort()}`)).toMatchObject({ fault: "refused" });
  expect(await tried("smtp://no-such-server.invalid")).toMatchObject({ fault: "name" });
  expect(await tryMail(createNoMailer(), MAIL)).toMatchObject({ ok: false, fault: "unset" });
});

test("a server that hangs up without a word is one that does not answer", async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  expect(await tried(`smtp://127.0.0.1:${port}`)).toMatchObject({ ok: false, fault: "silent" });
  await new Promise((resolve) => server.close(resolve));
});

eachEngine("the mail settings", (open) => {
  test("are known to work once a server took a mail by them, and no longer once they have changed", async () => {
    const store = await open();
    const failed = (error: unknown) => {
      throw error;
    };
    const { state, url } = await aMailServer();
    const at = (minute: number) => new Date(NOON.getTime() + minute * 60_000);
    const known = (smtp: { url: string; from: string } | null) =>
      showMailState({ store, settings: mailSettingsHash("a secret", smtp), kept: false });
    const start = async (smtp: { url: string; from: string }, minute: number) => {
      const settings = mailSettingsHash("a secret", smtp);
      const clock = () => at(minute);
      return notingMailer(await createSmtpMailer(smtp), { store, settings, clock, failed });
    };
    expect(await known(null)).toEqual({ state: "unset", at: null });
    const first = { url, from };
    expect(await known(first)).toEqual({ state: "untried", at: null });

    const mailer = await start(first, 1);
    state.answer = 550;
    await expect(mailer.send(MAIL)).rejects.toThrow();
    expect((await known(first)).state).toBe("untried");
    state.answer = null;
    await mailer.send(MAIL);
    expect(await known(first)).toEqual({ state: "accepted", at: at(1) });

    const second = { url, from: "Northlight <hello@northlight.example>" };
    expect(await known(second)).toEqual({ state: "changed", at: at(1) });
    expect((await known({ url: url.replace("//", "//a:b@"), from })).state).toBe("changed");
    await Promise.all([1, 2].map(async () => (await start(second, 2)).send(MAIL)));
    expect(await known(second)).toEqual({ state: "accepted", at: at(2) });
    expect((await known(first)).state).toBe("changed");

    await (await start(second, 3)).send(MAIL);
    expect((await known(second)).at).toEqual(at(2));
    await noteAccepted({ store, settings: mailSettingsHash("a secret", second), now: at(4) });
    expect((await known(second)).at).toEqual(at(4));
    await noteAccepted({ store, settings: null, now: at(5) });
    expect((await known(second)).at).toEqual(at(4));
  });
});

test("the settings are kept as a hash that tells nothing without the secret", () => {
  const smtp = { url: "smtps://firsthand:guessable@mail.example.com", from };
  const hash = mailSettingsHash("a secret", smtp);
  expect(hash).not.toBe(mailSettingsHash("another secret", smtp));
  expect(hash).toMatch(/^[\w-]{43}$/);
});

test("a mail has left even where that cannot be noted", async () => {
  const { got, url } = await aMailServer();
  const errors: unknown[] = [];
  const store = {
    get read(): never {
      throw new Error("no database");
    },
  } as unknown as Store;
  const mailer = notingMailer(await createSmtpMailer({ url, from }), {
    store,
    settings: "some",
    clock: () => NOON,
    failed: (error) => errors.push(error),
  });
  await mailer.send(MAIL);
  expect(got).toHaveLength(1);
  expect(errors).toEqual([new Error("no database")]);
});

test("an admin sees the settings of the mail server without its password", () => {
  const url = "smtp://fir%40st:p%40ss@mail.example.com:2525";
  const shown = shownMailServer({ url, from });
  expect(shown).toEqual({
    host: "mail.example.com",
    port: 2525,
    secure: false,
    user: "fir@st",
    hasPassword: true,
    from,
  });
  expect(JSON.stringify(shown)).not.toMatch(/p@ss|p%40ss/);
  expect(shownMailServer({ url: "smtps://mail.example.com", from })).toMatchObject({
    port: 465,
    secure: true,
    user: null,
    hasPassword: false,
  });
  expect(shownMailServer({ url: "smtp://mail.example.com", from })).toMatchObject({ port: 587 });
  expect(shownMailServer(null)).toBeNull();
});
