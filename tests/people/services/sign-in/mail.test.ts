import { expect, test } from "vitest";
import { MailRefused, type Mail } from "~/kit/mail/mailer.server";
import { aSignIn, eventsIn } from "../../../support/a-sign-in";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../../support/makers";

/** A mail server that is down for so many calls, or refuses one mailbox. */
function aServer({ downFor = 0, refuses = false } = {}) {
  const got: Mail[] = [];
  let calls = 0;
  const answer = async () => {
    calls += 1;
    if (calls <= downFor) throw new Error("connect ECONNREFUSED");
  };
  return {
    got,
    calls: () => calls,
    mail: {
      kept: null,
      check: answer,
      async send(mail: Mail) {
        await answer();
        if (refuses) throw new MailRefused(`550 ${mail.to} is not here`);
        got.push(mail);
      },
    },
  };
}

function aPromise() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** Where a paused caller waits until it is opened. */
function aGate() {
  let opened = aPromise();
  return {
    pause: () => opened.promise,
    open: () => opened.resolve(),
    close: () => (opened = aPromise()),
  };
}

eachEngine("a code’s mail", (open) => {
  test("is sent again where the server fails for a moment, and the page says nothing of it", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const server = aServer({ downFor: 2 });
    const { app, here, ask } = await aSignIn(store, server);
    await ask(maya.email);
    await expect.poll(() => server.got.length, { interval: 5 }).toBe(1);
    const asked = { email: maya.email, browser: here.browser.id, now: NOON };
    expect(await app.codes.hasMailFailed(asked)).toBe(false);
  });

  test("that can’t be sent is told to the person waiting, whether or not the address exists", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const costs = [];
    for (const email of [maya.email, "nobody@example.test"]) {
      const server = aServer({ downFor: 99 });
      const gate = aGate();
      const { app, clock, here, lines, ask } = await aSignIn(store, {
        ...server,
        pause: gate.pause,
      });
      await ask(email);
      const asked = { email, browser: here.browser.id, now: NOON };
      expect(await app.codes.hasMailFailed(asked)).toBe(false);
      gate.open();
      await expect.poll(() => app.codes.hasMailFailed(asked), { interval: 5 }).toBe(true);
      costs.push(server.calls());
      expect(eventsIn(lines)).toMatchObject([{ event: "sign-in.mail-failed", by: null }]);
      expect(lines.join("")).toContain("ECONNREFUSED");
      gate.close();
      clock.now = new Date(NOON.getTime() + 1000);
      await ask(email);
      expect(await app.codes.hasMailFailed(asked)).toBe(false);
      gate.open();
      await expect.poll(() => app.codes.hasMailFailed(asked), { interval: 5 }).toBe(true);
    }
    expect(costs).toEqual([4, 4]);
  });

  test("that one mailbox refuses is for the log alone, which keeps no address", async () => {
    const store = await open();
    const maya = await anEmployee(store, await aCompany(store));
    const server = aServer({ refuses: true });
    const { app, here, lines, ask } = await aSignIn(store, server);
    await ask(maya.email);
    await expect.poll(server.calls, { interval: 5 }).toBe(2);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    const asked = { email: maya.email, browser: here.browser.id, now: NOON };
    expect(await app.codes.hasMailFailed(asked)).toBe(false);
    expect(lines.join("")).toContain("a code could not be mailed");
    expect(lines.join("")).not.toContain(maya.email);
  });
});
