import { createHmac, timingSafeEqual } from "node:crypto";
import type { NoticeGroup } from "~/clearance/rules/kinds";
import { ENDABLE } from "~/notices/rules/preferences";

/** What a link in a mail ends: one group, or every group that can be ended. */
export type Ended = NoticeGroup | "all";

/** The links that end mails without signing in. A token names its person and group and is signed, and nothing else is needed. */
export interface Unsubscribe {
  tokenFor(personId: string, ended: Ended): string;
  /** Null where the token was not made here, or names what cannot be ended. */
  read(token: string): { personId: string; ended: Ended } | null;
}

export function createUnsubscribe(secret: string): Unsubscribe {
  const sign = (named: string) =>
    createHmac("sha256", secret).update(`unsubscribe ${named}`).digest();
  return {
    tokenFor(personId, ended) {
      const named = `${personId}.${ended}`;
      return `${named}.${sign(named).toString("base64url")}`;
    },
    read(token) {
      const [personId = "", ended = "", signature = "", ...more] = token.split(".");
      const given = Buffer.from(signature, "base64url");
      const right = sign(`${personId}.${ended}`);
      if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
        return null;
      return ended === "all" || ENDABLE.some((group) => group === ended)
        ? { personId, ended: ended as Ended }
        : null;
    },
  };
}
