import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import type { Logger } from "pino";
import { inPart, own } from "~/ledger/rules/own";
import type { Address, Language } from "~/kit/language/language";
import type { Actor, Manager } from "~/people/rules/actor";
import { noteSessionUse, prepareSessionByToken } from "~/people/queries/people";
import { prepareManagedTeams } from "~/people/queries/teams";
import { hatFor, hatKey, hatsAt } from "~/people/rules/hats";
import { ROLES, type Role } from "~/people/rules/kinds";
import { inNameOrder } from "~/kit/text/name-order";
import { hasEnded, isToBeNoted, type SessionLimits } from "~/people/rules/session-limits";
import type { Store } from "~db/store";

export interface SessionReader {
  /**
   * Who the cookie header belongs to at this time, in the hat that the request is for; null for strangers and for people who are
   * nothing any more. One signature check and one prepared query; a second one
   * for a manager of teams.
   */
  read(cookieHeader: string | null, now: Date, asked?: AskedHat): Promise<SignedInPerson | null>;
  /** The session's token by a cookie of ours, whether the session still lasts or not; null for any other cookie. */
  tokenOf(cookieHeader: string | null): string | null;
  readonly limits: SessionLimits;
}

/** The hat that an address names, if it does, and the address without it. */
interface AskedHat {
  key: string | null;
  path: string;
}

/** One of the hats that somebody has. */
export interface OwnHat {
  key: string;
  membershipId: string;
  role: Role;
  organisation: string;
}

export interface SignedInPerson {
  actor: Actor;
  /** Theirs by organisation, the one they act in among them; most people have one. */
  hats: readonly OwnHat[];
  hat: string;
  /** Whether the request says, or leaves no doubt, in which hat it is made. */
  sure: boolean;
  /** What they have chosen, and what their company has chosen, with how it addresses its people; null where no one has. */
  languages: { own: Language | null; company: Language | null; address: Address | null };
  /** Their company's own colour and logo; null for ours. */
  look: { accent: string | null; logo: string | null };
  session: {
    id: string;
    createdAt: Date;
    expiresAt: Date;
    /** Whether the agency asks a second factor of this role, and none was given. Until it is, nothing else is allowed. */
    lacksSecondFactor: boolean;
    /** The company, by its key, whose provider has to say who this is before anything of it is shown; null where none has to. */
    lacksProvider: string | null;
    /** Whether a company’s provider said who this is. It says so for that company alone. */
    byProvider: boolean;
  };
}

/** Reads sessions by better-auth's cookie, `token.base64(HMAC-SHA256(secret, token))`, without its machinery around each request. */
export function createSessionReader({
  store,
  secret,
  cookieName,
  agency,
  limits,
  log,
}: {
  store: Store;
  secret: string;
  cookieName: string;
  /** Its name now: an admin may change it. */
  agency: () => string;
  limits: SessionLimits;
  log: Logger;
}): SessionReader {
  const key = createSecretKey(secret, "utf8");
  // Who has been signed out, or is something else by now, is so at once.
  const find = prepareSessionByToken(store.fresh);
  const findTeams = prepareManagedTeams(store.fresh);
  // Nobody waits for it, and nothing fails with it: at worst the session is idle a little earlier.
  const noteUse = (sessionId: string, now: Date) =>
    void store
      .write((tx) => noteSessionUse(tx, sessionId, now))
      .catch((error: unknown) => log.warn({ err: error }, "a session’s use was not noted"));
  const tokenIn = (cookieHeader: string | null) =>
    tokenOf(cookieHeader, cookieName, (value) => createHmac("sha256", key).update(value).digest());
  return {
    limits,
    tokenOf: tokenIn,
    async read(cookieHeader, now, asked = ANYWHERE) {
      const token = tokenIn(cookieHeader);
      if (!token) return null;
      const rows = await find(token);
      const [session] = rows;
      if (!session || hasEnded(session, limits, now)) return null;
      const { viaCompanyId } = session;
      const open = rows.filter((row) => viaCompanyId === null || row.companyId === viaCompanyId);
      const own = hatsAt(open, now);
      const [first] = own;
      if (!first) return null;
      const worn = hatFor(own, asked);
      const row = (worn ?? hatFor(own, { key: null, path: asked.path }))?.hat ?? first;
      if (isToBeNoted(row, limits, now)) noteUse(row.sessionId, now);
      return {
        actor: actorOf(row, agency(), row.teamsOnly ? await findTeams(row) : "all"),
        hats: own.map((each) => shown(each, agency())).sort(inMenuOrder),
        hat: hatKey(row),
        sure: worn?.sure ?? false,
        languages: { own: row.language, company: row.companyLanguage, address: row.address },
        look: { accent: row.accent, logo: row.logo },
        session: {
          id: row.sessionId,
          createdAt: row.createdAt,
          expiresAt: row.expiresAt,
          lacksSecondFactor: row.secondFactorAskedOf !== null && row.secondFactorAt === null,
          lacksProvider:
            row.providerAskedOf !== null && viaCompanyId === null ? row.companyKey : null,
          byProvider: viaCompanyId !== null,
        },
      };
    },
  };
}

const ANYWHERE: AskedHat = { key: null, path: "/" };

type Row = Awaited<ReturnType<ReturnType<typeof prepareSessionByToken>>>[number];

function shown(row: Row, agency: string): OwnHat {
  const { membershipId, role } = row;
  return { key: hatKey(row), membershipId, role, organisation: row.companyName ?? agency };
}

function inMenuOrder(a: OwnHat, b: OwnHat): number {
  return (
    inNameOrder(a.organisation, b.organisation) || ROLES.indexOf(a.role) - ROLES.indexOf(b.role)
  );
}

function actorOf(row: Row, agency: string, teams: Manager["teams"]): Actor {
  const { personId, sessionId, name, givenName, email, role } = row;
  const person = { personId, sessionId, name, givenName, email };
  if (role === "trainer" || role === "admin") return { ...person, role, organisation: agency };
  if (!row.companyId || !row.timeZone || !row.companyName)
    throw new Error(`The ${role} ${personId} has no company.`);
  const { companyId, timeZone, companyName } = row;
  const somebody = { ...person, companyId, timeZone, organisation: companyName };
  if (role === "employee") return own({ ...somebody, role });
  return teams === "all" ? own({ ...somebody, role, teams }) : inPart({ ...somebody, role, teams });
}

/** The cookie's token if its signature holds, else null. Compared in constant time. */
function tokenOf(
  cookieHeader: string | null,
  name: string,
  sign: (token: string) => Buffer,
): string | null {
  const value = cookieValue(cookieHeader, name);
  if (!value) return null;
  const dot = value.lastIndexOf(".");
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const right = sign(token);
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

function cookieValue(header: string | null, name: string): string | null {
  if (!header) return null;
  for (const part of header.split(";")) {
    const equals = part.indexOf("=");
    if (equals === -1 || part.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(equals + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}
