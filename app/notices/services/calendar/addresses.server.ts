import { createHmac, timingSafeEqual } from "node:crypto";

/** The secret part of a calendar’s address: the id of its row, signed. It can be shown again, and can’t be guessed. */
export interface CalendarAddresses {
  fileFor(feedId: string): string;
  /** The id that a file’s name was signed for; null where it was not signed here. */
  read(file: string): string | null;
}

const ENDING = ".ics";

export function createCalendarAddresses(secret: string): CalendarAddresses {
  const sign = (id: string) => createHmac("sha256", secret).update(`calendar ${id}`).digest();
  return {
    fileFor(feedId) {
      return `${feedId}.${sign(feedId).toString("base64url")}${ENDING}`;
    },
    read(file) {
      const [id = "", signature = "", ...more] = file
        .slice(0, file.endsWith(ENDING) ? -ENDING.length : 0)
        .split(".");
      const given = Buffer.from(signature, "base64url");
      const right = sign(id);
      const holds = given.length === right.length && timingSafeEqual(given, right);
      return holds && more.length === 0 ? id : null;
    },
  };
}
