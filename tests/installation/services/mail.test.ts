import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { tryMail } from "~/installation/services/settings/try-mail.server";
import { createNoMailer, createSmtpMailer } from "~/process/outside/mail-smtp";
import { shownMailServer } from "~/process/settings/shown-mail-server";
import { aMailServer } from "../../support/harness/a-mail-server";
import { freePort } from "../../support/harness/free-port";

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
