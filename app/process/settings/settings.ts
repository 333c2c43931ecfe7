import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { LANGUAGES, type Language } from "~/kit/language/language";
import { SESSION_LIMITS, type SessionLimits } from "~/people/rules/session-limits";
import { REQUESTS_PER_SECOND } from "~/process/server/session-limit";
import type { S3Settings } from "~/process/outside/images-s3";
import { IMAGE_SETTINGS, missingImageSettings, s3SettingsOf } from "./images-settings";

export interface Settings {
  demo: boolean;
  host: string;
  port: number;
  origin: string;
  /** Other spellings of the origin that are as good; only the demo has any. */
  otherOrigins: string[];
  secret: string;
  /** The folder that holds the database, and the pictures unless an object store does. */
  data: string;
  agency: string;
  /** In which those are spoken to who have chosen none, and whose company has not. */
  language: Language;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  trustProxy: number | string[] | false;
  smtp: { url: string; from: string } | null;
  sessions: SessionLimits;
  /** Requests of one session, in the long run. */
  requestsPerSecond: number;
  /** Where pictures are kept instead of in the data folder. */
  imagesS3: S3Settings | null;
}

export type SettingsOrMistakes =
  { ok: true; settings: Settings } | { ok: false; mistakes: string[] };

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const origin = z
  .string(
    "is needed: the address by which people reach this installation, such as https://firsthand.example.com",
  )
  .transform((text, ctx) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const refuse = (message: string) => {
      ctx.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    if (!url || !/^https?:$/.test(url.protocol))
      return refuse("is not an address: it should look like https://firsthand.example.com");
    if (url.pathname !== "/" || url.search || url.hash || url.username)
      return refuse("must be scheme and host only, with nothing after them");
    if (url.protocol === "http:" && !LOOPBACK.has(url.hostname))
      return refuse("must begin with https:// (http:// only for localhost and 127.0.0.1)");
    return url.origin;
  });

const secret = z
  .string("is needed: 32 bytes or more that nobody can guess (openssl rand -base64 32)")
  .refine((text) => Buffer.byteLength(text) >= 32, "is too short: it must have 32 bytes or more");

const port = z
  .string()
  .regex(/^\d{1,5}$/, "is not a port: a number from 1 to 65535")
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, "is not a port: a number from 1 to 65535");

const trustProxy = z.string().transform((text, ctx) => {
  if (/^\d$/.test(text)) return Number(text);
  const list = text.split(",").map((part) => part.trim());
  const known = (part: string) => /^(loopback|linklocal|uniquelocal)$/.test(part) || isRange(part);
  if (list.every(known)) return list;
  ctx.addIssue({
    code: "custom",
    message: "is neither a number of proxies nor a list of their addresses (10.0.0.0/8, loopback)",
  });
  return z.NEVER;
});

const HOUR = 3_600_000;

/** A whole number of days or hours, as milliseconds. */
function span(unit: "days" | "hours", most: number, ms: number) {
  const message = `is not a number of ${unit} from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, message)
    .transform((number) => number * ms);
}

const smtpUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol),
    "is not a mail server's address: it should look like smtps://user:password@mail.example.com",
  );

const mailFrom = z
  .string()
  .regex(
    /^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/,
    "is not a sender: Firsthand <firsthand@example.com>",
  );

const language = z.enum(LANGUAGES, `is not one of ${LANGUAGES.join(", ")}`);

const perSecond = z
  .string()
  .regex(/^\d{1,6}$/, "is not a number of requests from 1 to 999999")
  .transform(Number)
  .refine((number) => number >= 1, "is not a number of requests from 1 to 999999");

const common = {
  PORT: port.default(3000),
  FIRSTHAND_DATA: z.string().default(".data"),
  FIRSTHAND_LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "is not one of fatal, error, warn, info, debug, trace, silent",
    )
    .optional(),
  FIRSTHAND_REQUESTS_PER_SECOND: perSecond.default(REQUESTS_PER_SECOND),
  DATABASE_URL: z
    .undefined("is not in this version: the database is a file in the data folder")
    .optional(),
};

const Production = z.object({
  ...common,
  FIRSTHAND_ORIGIN: origin,
  FIRSTHAND_SECRET: secret,
  HOST: z.string().default("0.0.0.0"),
  FIRSTHAND_SMTP_URL: smtpUrl.optional(),
  FIRSTHAND_MAIL_FROM: mailFrom.optional(),
  FIRSTHAND_AGENCY: z.string().max(200, "is too long").default("The agency"),
  FIRSTHAND_LANGUAGE: language.default("en"),
  FIRSTHAND_TRUST_PROXY: trustProxy.optional(),
  FIRSTHAND_SESSION_DAYS: span("days", 365, 24 * HOUR).default(SESSION_LIMITS.longestMs),
  FIRSTHAND_SESSION_IDLE_HOURS: span("hours", 24 * 365, HOUR).default(SESSION_LIMITS.idleMs),
  ...IMAGE_SETTINGS,
});

const Demo = z.object({ ...common, FIRSTHAND_LANGUAGE: language.default("en") });

type Environment = Record<string, string | undefined>;

/** The settings of `npm run serve`, or every mistake in them at once. */
export function readProductionSettings(environment: Environment): SettingsOrMistakes {
  const read = readAll(Production, environment);
  const mistakes = read.ok ? [] : read.mistakes;
  const filled = filledOf(environment);
  if (filled.FIRSTHAND_SMTP_URL && !filled.FIRSTHAND_MAIL_FROM)
    mistakes.push("FIRSTHAND_MAIL_FROM is needed with FIRSTHAND_SMTP_URL: who the mails are from");
  mistakes.push(...missingImageSettings(filled));
  if (!read.ok || mistakes.length > 0) return { ok: false, mistakes };
  const { value } = read;
  const { FIRSTHAND_SMTP_URL: url, FIRSTHAND_MAIL_FROM: from } = value;
  return {
    ok: true,
    settings: {
      demo: false,
      host: value.HOST,
      port: value.PORT,
      origin: value.FIRSTHAND_ORIGIN,
      otherOrigins: [],
      secret: value.FIRSTHAND_SECRET,
      data: path.resolve(value.FIRSTHAND_DATA),
      agency: value.FIRSTHAND_AGENCY,
      language: value.FIRSTHAND_LANGUAGE,
      logLevel: value.FIRSTHAND_LOG_LEVEL ?? "info",
      trustProxy: value.FIRSTHAND_TRUST_PROXY ?? false,
      smtp: url && from ? { url, from } : null,
      sessions: {
        longestMs: value.FIRSTHAND_SESSION_DAYS,
        idleMs: value.FIRSTHAND_SESSION_IDLE_HOURS,
      },
      requestsPerSecond: value.FIRSTHAND_REQUESTS_PER_SECOND,
      imagesS3: s3SettingsOf(value),
    },
  };
}

/** Where the environment says that pictures are kept, for a program that needs no more of it; null for the data folder. */
export function readImageSettings(
  environment: Environment,
): { ok: true; imagesS3: Settings["imagesS3"] } | { ok: false; mistakes: string[] } {
  const read = readAll(z.object(IMAGE_SETTINGS), environment);
  const mistakes = read.ok ? [] : read.mistakes;
  mistakes.push(...missingImageSettings(filledOf(environment)));
  if (!read.ok || mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, imagesS3: s3SettingsOf(read.value) };
}

/** The settings of the demo: loopback only. Its secret comes from the data folder. */
export function readDemoSettings(
  environment: Environment,
  secretIn: (folder: string) => string,
): SettingsOrMistakes {
  const read = readAll(Demo, environment);
  if (!read.ok) return read;
  const { PORT, FIRSTHAND_DATA, FIRSTHAND_LOG_LEVEL, FIRSTHAND_LANGUAGE } = read.value;
  const data = path.resolve(FIRSTHAND_DATA);
  return {
    ok: true,
    settings: {
      demo: true,
      host: "127.0.0.1",
      port: PORT,
      origin: `http://127.0.0.1:${PORT}`,
      otherOrigins: [`http://localhost:${PORT}`],
      secret: secretIn(data),
      data,
      agency: "Northlight Agency",
      language: FIRSTHAND_LANGUAGE,
      logLevel: FIRSTHAND_LOG_LEVEL ?? "warn",
      trustProxy: false,
      smtp: null,
      sessions: SESSION_LIMITS,
      requestsPerSecond: read.value.FIRSTHAND_REQUESTS_PER_SECOND,
      imagesS3: null,
    },
  };
}

function readAll<S extends z.ZodObject>(
  schema: S,
  environment: Environment,
): { ok: true; value: z.output<S> } | { ok: false; mistakes: string[] } {
  const read = schema.safeParse(filledOf(environment));
  if (read.success) return { ok: true, value: read.data };
  return {
    ok: false,
    mistakes: read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
  };
}

/** An empty variable is one that is not set. */
function filledOf(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

function isRange(part: string): boolean {
  const [address = "", bits, more] = part.split("/");
  const version = isIP(address);
  if (!version || more !== undefined) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}
