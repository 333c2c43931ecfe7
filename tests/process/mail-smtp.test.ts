import { expect, test } from "vitest";
import { createSmtpMailer } from "~/process/outside/mail-smtp";
import { endMails } from "~/notices/services/mail/end-mails.server";
import { MailRefused } from "~/kit/mail/mailer.server";
import { aTeam, anEnrolled, inDays, trained } from "../support/clearance/a-team";
import { aMailServer } from "../support/harness/a-mail-server";
import { onSqlite } from "../support/harness/engines";
import { allMails, runNotices, SENDER } from "../support/notices";
import { signOff } from "../support/own-forms";

/** A mail server, and a mailer that knows it. */
async function aMailerToIt() {
  const server = await aMailServer();
  const from = "Firsthand <firsthand@example.test>";
  return { ...server, mailer: await createSmtpMailer({ url: server.url, from }) };
}

onSqlite("mails by a real mail server", (open) => {
  test("have text and HTML, name company and agency, one link to act, and can be ended by one click", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    const { got, mailer } = await aMailerToIt();
    await runNotices(store, mailer, inDays(0));

    const [mail] = got;
    expect(mail!.from?.text).toContain("firsthand@example.test");
    expect(mail!.subject).toBe("You have training to do: “Cleared to reply”");
    expect(mail!.messageId).toMatch(/^<[\w-]{32}@firsthand\.example>$/);
    for (const part of [mail!.text!, mail!.html as string]) {
      expect(part).toContain("Maya");
      expect(part).toContain("Northlight Agency");
      expect(part).toContain("https://firsthand.example/learn");
      expect(part).toContain("https://firsthand.example/account/notices");
    }
    expect(mail!.text).toContain("Harbour & Pine Bakery");
    expect(mail!.html).toContain("prefers-color-scheme: dark");
    expect(mail!.headers.get("auto-submitted")).toBe("auto-generated");

    const list = mail!.headers.get("list") as { unsubscribe: { url: string } };
    const raw = mail!.headerLines.find(({ key }) => key === "list-unsubscribe-post");
    expect(raw?.line).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const token = list.unsubscribe.url.split("/unsubscribe/")[1]!;
    const { unsubscribe } = SENDER;
    expect(await endMails({ store, unsubscribe, token, now: inDays(0) })).toBe(true);
    expect(unsubscribe.read(token)).toEqual({ personId: maya.personId, ended: "training" });
    const forged = token.replace(maya.personId, team.priya.personId);
    expect(await endMails({ store, unsubscribe, token: forged, now: inDays(0) })).toBe(false);
  });

  test("that the work cannot do without have no link to end them", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor", inDays(0));
    await trained(store, team, maya, inDays(0));
    const { enrolmentId } = maya;
    const { got, mailer } = await aMailerToIt();
    await signOff({
      store,
      actor: team.dana,
      now: inDays(0),
      enrolmentId,
      verdict: "competent",
      comment: "",
    });
    await runNotices(store, mailer, inDays(0, 1));
    const wanted = got.filter(({ subject }) => subject?.includes("is waiting for your sign-off"));
    expect(wanted).toHaveLength(2);
    for (const mail of wanted) {
      expect(mail.headers.has("list")).toBe(false);
      expect(mail.text).not.toContain("/unsubscribe/");
    }
  });

  test("a 4xx is tried again, a 5xx is not", async () => {
    const store = await open();
    const team = await aTeam(store);
    await anEnrolled(store, team, "Maya Okafor", inDays(0));
    const { state, got, mailer } = await aMailerToIt();
    state.answer = 451;
    await runNotices(store, mailer, inDays(0));
    expect((await allMails(store))[0]).toMatchObject({ outcome: null, tries: 1 });
    state.answer = null;
    await runNotices(store, mailer, inDays(0, 1));
    expect(got).toHaveLength(1);

    await anEnrolled(store, team, "Noor Haddad", inDays(0, 2));
    state.answer = 550;
    await runNotices(store, mailer, inDays(0, 3));
    const outcomes = (await allMails(store)).map(({ outcome, tries }) => ({ outcome, tries }));
    expect(outcomes).toContainEqual({ outcome: "dead", tries: 1 });
    const mail = { to: "noor@example.test", subject: "Hello", text: "Hello", html: "Hello" };
    await expect(mailer.send(mail)).rejects.toBeInstanceOf(MailRefused);
  });

  test("a server that is not there is an error that passes", async () => {
    const mailer = await createSmtpMailer({ url: "smtp://127.0.0.1:1", from: "a@example.test" });
    const mail = { to: "maya@example.test", subject: "Hello", text: "Hello", html: "Hello" };
    await expect(mailer.send(mail)).rejects.not.toBeInstanceOf(MailRefused);
  });
});
