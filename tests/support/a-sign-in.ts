import { Writable } from "node:stream";
import { expect } from "vitest";
import { createApp } from "~/process/create-app";
import { createLogger } from "~/process/logger";
import { createKeptMailer } from "~/process/outside/mail-kept";
import type { Mailer } from "~/kit/mail/mailer.server";
import { enterCode } from "~/people/services/sign-in/enter-code.server";
import { newBrowser } from "~/people/services/sign-in/cookies.server";
import { requestCode } from "~/people/services/sign-in/request-code.server";
import type { Asker } from "~/people/services/sign-in/limit-sign-in.server";
import type { Store } from "~db/store";
import { NOON } from "./makers";

const userAgent = "Mozilla/5.0 (iPhone) Safari/604.1";

/** A browser that has not been here before, at an address. */
export function anAsker(address = "192.0.2.7"): Asker {
  return { browser: newBrowser(), address };
}

/** The same browser, once somebody has signed in with it. */
export function wellKnown({ browser, address }: Asker): Asker {
  return { browser: { ...browser, known: true }, address };
}

/** The program over a store, with a clock that tests move, a browser that asks unless another is named, and what it logs. */
export async function aSignIn(
  store: Store,
  {
    demo = false,
    mail,
    pause = () => Promise.resolve(),
  }: { demo?: boolean; mail?: Mailer; pause?: () => Promise<void> } = {},
) {
  const clock = { now: NOON };
  const { lines, log } = aLog();
  const app = await createApp(
    {
      demo,
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
      mail: mail ?? createKeptMailer(() => clock.now),
      log,
      pause,
    },
  );
  const here = anAsker();
  const { auth, codes } = app;
  return {
    app,
    clock,
    here,
    lines,
    ask: (email: string, asker = here) =>
      requestCode({ store, codes, email, asker, userAgent, now: clock.now }),
    enter: (email: string, code: string, asker = here) =>
      enterCode({ store, auth, codes, email, code, asker, userAgent, now: clock.now }),
    /** The code in the mail of that number to somebody, once it is there. */
    async codeFor(email: string, number = 1): Promise<string> {
      const mails = () => app.mail.kept?.filter(({ to }) => to === email) ?? [];
      await expect.poll(() => mails().length, { interval: 5 }).toBeGreaterThanOrEqual(number);
      const [figures = ""] = /\d{3}(?: \d{3})+/.exec(mails().at(-number)?.subject ?? "") ?? [];
      return figures.replaceAll(" ", "");
    },
  };
}

/** The program’s own log, with its lines as they are written. */
export function aLog(level: Parameters<typeof createLogger>[0] = "info") {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, log: createLogger(level, to) };
}

/** What the security log holds, in order. */
export function eventsIn(lines: readonly string[]): Record<string, unknown>[] {
  return lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line.msg === "security");
}

export function cookieOf(headers: Headers): string {
  return headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** A code of the same length that is another one. */
export function wrong(code: string): string {
  const other = "0".repeat(code.length);
  return code === other ? other.replace(/0$/, "1") : other;
}
