import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import {
  addCode,
  addTry,
  findAskedCodes,
  findCodeMails,
  forgetExpiredCodes,
  markMailFailed,
  spendCodes,
} from "~/people/queries/sign-in-codes";
import { findPersonSigningIn } from "~/people/queries/people";
import {
  CODE_MINUTES,
  CODES_PER_BROWSER,
  codeLength,
  mailToShare,
  TRIES_PER_CODE,
} from "~/people/rules/sign-in-code";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { joinableBy } from "./joinable.server";
import { countFailure, failuresAt } from "./limit-sign-in.server";

/** An address, and the browser in which it was typed. */
interface Asked {
  email: string;
  browser: string;
  now: Date;
}

/** A code that is to be mailed, if anybody has the address. */
export interface CodeToMail {
  /** What `markFailed` is called with. */
  id: string;
  email: string;
  code: string;
  userAgent: string;
}

/**
 * Who may sign in, or that the address is nobody’s yet and its owner may join a company by it; after a failed try, whose address it
 * was, if anybody’s, for the log alone.
 */
type Used = { ok: true; personId: string } | { ok: false; joins: boolean; personId: string | null };

/**
 * Codes by mail. Each belongs to the browser that asked for it, and to no other: asking or guessing elsewhere changes nothing
 * about it. Whatever is done here is done alike for addresses that nobody has.
 */
export interface SignInCodes {
  /** Makes a code and has it mailed, or, where very many are asked for, lets the browser share the latest one that was mailed. Whose the address is, if anybody’s, for the log alone. */
  ask(asked: Asked & { userAgent: string }): Promise<string | null>;
  /** Uses a code up. One that is none of this browser’s, is too old or was tried too often is a failed try. */
  use(asked: Asked & { code: string }): Promise<Used>;
  /** Whether the mail server could not be reached for the browser’s latest code. */
  hasMailFailed(asked: Asked): Promise<boolean>;
  markFailed(id: string): Promise<void>;
}

export function createSignInCodes({
  store,
  secret,
  mail,
}: {
  store: Store;
  secret: string;
  /** Must not wait for the mail to leave: the time an answer takes would tell who has an account. */
  mail: (code: CodeToMail) => void;
}): SignInCodes {
  const digest = (text: string) => createHmac("sha256", secret).update(text).digest("base64url");
  const subjectOf = (email: string) => digest(`sign-in address ${email}`);
  const hashOf = (subject: string, code: string) => digest(`sign-in code ${subject} ${code}`);
  const askedIn = ({ email, browser }: Omit<Asked, "now">) => ({
    browser,
    subject: subjectOf(email),
  });

  return {
    async ask({ email, browser, now, userAgent }) {
      const subject = subjectOf(email);
      const { personId, toMail } = await store.write(async (tx) => {
        await forgetExpiredCodes(tx, now);
        const personId = (await findPersonSigningIn(tx, { email }, now))?.id ?? null;
        const shared = mailToShare(await findCodeMails(tx, subject, now), now);
        const code = newCode(codeLength(await failuresAt(tx, subject, now)));
        const own = hashOf(subject, code);
        const id = newId(now);
        await addCode(tx, {
          id,
          browser,
          subject,
          personId,
          codeHash: shared?.codeHash ?? own,
          mailedAs: shared?.id ?? id,
          mailFailed: false,
          tries: 0,
          createdAt: now,
          expiresAt: shared?.expiresAt ?? new Date(now.getTime() + CODE_MINUTES * 60_000),
        });
        return { personId, toMail: shared ? null : { id, email, code, userAgent } };
      });
      if (toMail) mail(toMail);
      return personId;
    },

    async use({ code, now, ...whose }) {
      const where = askedIn(whose);
      const given = Buffer.from(hashOf(where.subject, code));
      return await store.write(async (tx) => {
        const asked = await findAskedCodes(tx, where, now);
        const right = asked
          .slice(0, CODES_PER_BROWSER)
          .find(
            ({ tries, codeHash }) =>
              tries < TRIES_PER_CODE && timingSafeEqual(given, Buffer.from(codeHash)),
          );
        if (right?.personId) {
          await spendCodes(tx, where, right.mailedAs);
          return { ok: true, personId: right.personId };
        }
        if (right && (await joinableBy(tx, whose.email))) {
          await spendCodes(tx, where, right.mailedAs);
          return { ok: false, joins: true, personId: null };
        }
        await addTry(tx, where);
        await countFailure(tx, where.subject, now);
        return { ok: false, joins: false, personId: asked[0]?.personId ?? null };
      });
    },

    async hasMailFailed(asked) {
      const [latest] = await findAskedCodes(store.read, askedIn(asked), asked.now);
      return latest?.mailFailed ?? false;
    },

    markFailed: (id) => store.write((tx) => markMailFailed(tx, id)),
  };
}

function newCode(length: number): string {
  return String(randomInt(10 ** length)).padStart(length, "0");
}
