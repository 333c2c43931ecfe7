import { m } from "~/kit/language/m";
import { NAME } from "~/kit/yaml/explain-issue";
import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { LANGUAGES, type Language } from "~/kit/language/language";
import { SECOND_YES_ABOVE } from "~/authoring/rules/second-yes";
import { SESSION_LIMITS, type SessionLimits } from "~/people/rules/session-limits";
import { REQUESTS_PER_SECOND } from "~/process/server/limits/session-limit";
import type { S3Settings } from "~/process/outside/images-s3";
import { isTraced } from "~/process/server/watch/tracing";
import {
  DATABASE_SETTINGS,
  databaseSettingsOf,
  placeOf,
  type DatabaseSettings,
} from "./database-settings";
import type { Place } from "~db/open";
import { IMAGE_SETTINGS, missingImageSettings, s3SettingsOf } from "./images-settings";

export interface Settings {
  demo: boolean;
  host: string;
  port: number;
  origin: string;
  /** Other spellings of the origin that are as good; only the demo has any. */
  otherOrigins: string[];
  secret: string;
  /** The folder that holds the database unless a server does, and the pictures unless an object store does. */
  data: string;
  /** The database on a server, where it is not in the data folder. */
  database: DatabaseSettings | null;
  agency: string;
  /** Whether it is named, and not only called something for want of a name. */
  agencyGiven: boolean;
  /** In which those are spoken to who have chosen none, and whose company has not. */
  language: Language;
  logLevel: (typeof LOG_LEVELS)[number];
  trustProxy: number | string[] | false;
  smtp: { url: string; from: string } | null;
  sessions: SessionLimits;
  /** How many of this machine’s processes serve. */
  processes: number;
  /** Requests of one session, in the long run. */
  requestsPerSecond: number;
  /** How many people of several companies one author alone may ask something of. */
  secondYesAbove: number;
  /** What `/metrics` asks for; null where there is no `/metrics`. */
  metricsToken: string | null;
  /** What traces call this program; null where no collector is named. */
  traced: { name: string | undefined } | null;
  /** Where people write who need help with this installation. */
  contact: string | null;
  /** Networks that aren’t public in which a company’s provider may be. */
  providerNetworks: string[];
  /** Networks that aren’t public to which webhooks may be sent. */
  webhookNetworks: string[];
  /** Where pictures are kept instead of in the data folder. */
  imagesS3: S3Settings | null;
}

export type SettingsOrMistakes =
  | { ok: true; settings: Settings }
  | { ok: false; mistakes: string[] };

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const origin = z
  .string({ error: () => m.process_settings_origin({ name: NAME }) })
  .transform((text, ctx) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const refuse = (message: string) => {
      ctx.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    if (!url || !/^https?:$/.test(url.protocol))
      return refuse(m.process_settings_origin_address({ name: NAME }));
    if (url.pathname !== "/" || url.search || url.hash || url.username)
      return refuse(m.process_settings_origin_bare({ name: NAME }));
    if (url.protocol === "http:" && !LOOPBACK.has(url.hostname))
      return refuse(m.process_settings_origin_https({ name: NAME }));
    return url.origin;
  });

const secret = z
  .string({ error: () => m.process_settings_secret({ name: NAME }) })
  .refine((text) => Buffer.byteLength(text) >= 32, {
    error: () => m.process_settings_secret_short({ name: NAME }),
  });

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: () => m.process_settings_port({ name: NAME }) })
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, {
    error: () => m.process_settings_port({ name: NAME }),
  });

const trustProxy = z.string().transform((text, ctx) => {
  if (/^\d$/.test(text)) return Number(text);
  const list = text.split(",").map((part) => part.trim());
  const known = (part: string) => /^(loopback|linklocal|uniquelocal)$/.test(part) || isRange(part);
  if (list.every(known)) return list;
  ctx.addIssue({
    code: "custom",
    message: m.process_settings_proxy({ name: NAME }),
  });
  return z.NEVER;
});

const networks = z.string().transform((text, ctx) => {
  const list = text.split(",").map((part) => part.trim());
  if (list.every(isRange)) return list;
  ctx.addIssue({ code: "custom", message: m.process_settings_networks({ name: NAME }) });
  return z.NEVER;
});

const HOUR = 3_600_000;

/** A whole number of days or hours, as milliseconds. */
function span(unit: "days" | "hours", most: number, ms: number) {
  const words = unit === "days" ? m.process_settings_days : m.process_settings_hours;
  const message = { error: () => words({ name: NAME, most: String(most) }) };
  return z
    .string()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, message)
    .transform((number) => number * ms);
}

const people = z
  .string()
  .regex(/^\d{1,6}$/, { error: () => m.process_settings_people({ name: NAME }) })
  .transform(Number);

const smtpUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol), {
    error: () => m.process_settings_smtp({ name: NAME }),
  });

const mailFrom = z.string().regex(/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, {
  error: () => m.process_settings_sender({ name: NAME }),
});

const metricsToken = z
  .string()
  .regex(/^[\x21-\x7e]{16,300}$/, { error: () => m.process_settings_token({ name: NAME }) });

const contact = z.string().regex(/^[^\s<>@]+@[^\s<>@]+$/, {
  error: () => m.process_settings_contact({ name: NAME }),
});

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const oneOf = (values: readonly string[]) => ({
  error: () => m.process_settings_one_of({ name: NAME, values: values.join(", ") }),
});

const language = z.enum(LANGUAGES, oneOf(LANGUAGES));

const perSecond = z
  .string()
  .regex(/^\d{1,6}$/, { error: () => m.process_settings_requests({ name: NAME }) })
  .transform(Number)
  .refine((number) => number >= 1, { error: () => m.process_settings_requests({ name: NAME }) });

const MOST_PROCESSES = 64;
const processesWords = {
  error: () => m.process_settings_processes({ name: NAME, most: String(MOST_PROCESSES) }),
};
const processes = z
  .string()
  .regex(/^\d{1,2}$/, processesWords)
  .transform(Number)
  .refine((number) => number >= 1 && number <= MOST_PROCESSES, processesWords);

const common = {
  PORT: port.default(3000),
  FIRSTHAND_DATA: z.string().default(".data"),
  FIRSTHAND_LOG_LEVEL: z.enum(LOG_LEVELS, oneOf(LOG_LEVELS)).optional(),
  FIRSTHAND_REQUESTS_PER_SECOND: perSecond.default(REQUESTS_PER_SECOND),
};

const Production = z.object({
  ...common,
  FIRSTHAND_ORIGIN: origin,
  FIRSTHAND_SECRET: secret,
  HOST: z.string().default("0.0.0.0"),
  FIRSTHAND_SMTP_URL: smtpUrl.optional(),
  FIRSTHAND_MAIL_FROM: mailFrom.optional(),
  FIRSTHAND_AGENCY: z
    .string()
    .max(200, { error: () => m.process_settings_too_long({ name: NAME }) })
    .default(() => m.process_settings_agency()),
  FIRSTHAND_LANGUAGE: language.default("en"),
  FIRSTHAND_TRUST_PROXY: trustProxy.optional(),
  FIRSTHAND_SESSION_DAYS: span("days", 365, 24 * HOUR).default(SESSION_LIMITS.longestMs),
  FIRSTHAND_SESSION_IDLE_HOURS: span("hours", 24 * 365, HOUR).default(SESSION_LIMITS.idleMs),
  FIRSTHAND_SECOND_YES_ABOVE: people.default(SECOND_YES_ABOVE),
  FIRSTHAND_METRICS_TOKEN: metricsToken.optional(),
  FIRSTHAND_CONTACT: contact.optional(),
  FIRSTHAND_PROVIDER_NETWORKS: networks.optional(),
  FIRSTHAND_WEBHOOK_NETWORKS: networks.optional(),
  WEB_CONCURRENCY: processes.default(1),
  ...DATABASE_SETTINGS,
  ...IMAGE_SETTINGS,
});

const Demo = z.object({
  ...common,
  FIRSTHAND_LANGUAGE: language.default("en"),
  DATABASE_URL: z.undefined({ error: () => m.process_settings_no_url({ name: NAME }) }).optional(),
});

type Environment = Record<string, string | undefined>;

/** The settings of `npm run serve`, or every mistake in them at once. */
export function readProductionSettings(environment: Environment): SettingsOrMistakes {
  const read = readAll(Production, environment);
  const mistakes = read.ok ? [] : read.mistakes;
  const filled = filledOf(environment);
  if (filled.FIRSTHAND_SMTP_URL && !filled.FIRSTHAND_MAIL_FROM)
    mistakes.push(m.process_settings_sender_needed());
  if (filled.DATABASE_READ_URL && !filled.DATABASE_URL)
    mistakes.push(m.process_settings_read_url());
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
      database: databaseSettingsOf(value),
      agency: value.FIRSTHAND_AGENCY,
      agencyGiven: filled.FIRSTHAND_AGENCY !== undefined,
      language: value.FIRSTHAND_LANGUAGE,
      logLevel: value.FIRSTHAND_LOG_LEVEL ?? "info",
      trustProxy: value.FIRSTHAND_TRUST_PROXY ?? false,
      smtp: url && from ? { url, from } : null,
      sessions: {
        longestMs: value.FIRSTHAND_SESSION_DAYS,
        idleMs: value.FIRSTHAND_SESSION_IDLE_HOURS,
      },
      processes: value.WEB_CONCURRENCY,
      requestsPerSecond: value.FIRSTHAND_REQUESTS_PER_SECOND,
      secondYesAbove: value.FIRSTHAND_SECOND_YES_ABOVE,
      metricsToken: value.FIRSTHAND_METRICS_TOKEN ?? null,
      traced: isTraced(filled) ? { name: filled.OTEL_SERVICE_NAME } : null,
      contact: value.FIRSTHAND_CONTACT ?? null,
      providerNetworks: value.FIRSTHAND_PROVIDER_NETWORKS ?? [],
      webhookNetworks: value.FIRSTHAND_WEBHOOK_NETWORKS ?? [],
      imagesS3: s3SettingsOf(value),
    },
  };
}

/** The address that the environment gives, for a program that needs no more of it. */
export function readOrigin(
  environment: Environment,
): { ok: true; origin: string } | { ok: false; mistakes: string[] } {
  const read = readAll(z.object({ FIRSTHAND_ORIGIN: origin }), environment);
  return read.ok ? { ok: true, origin: read.value.FIRSTHAND_ORIGIN } : read;
}

/** Where the environment says that the data is, for a program that needs no more of it. */
export function readPlace(
  environment: Environment,
  data: string,
): { ok: true; place: Place } | { ok: false; mistakes: string[] } {
  const read = readDatabase(environment);
  return read.ok ? { ok: true, place: placeOf(data, read.database) } : read;
}

/** The database on a server that the environment names; null for the file in the data folder. */
export function readDatabase(
  environment: Environment,
): { ok: true; database: Settings["database"] } | { ok: false; mistakes: string[] } {
  const read = readAll(z.object(DATABASE_SETTINGS), environment);
  return read.ok ? { ok: true, database: databaseSettingsOf(read.value) } : read;
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
      database: null,
      // oxlint-disable-next-line house/in-catalogue -- A name.
      agency: "Northlight Agency",
      agencyGiven: true,
      language: FIRSTHAND_LANGUAGE,
      logLevel: FIRSTHAND_LOG_LEVEL ?? "warn",
      trustProxy: false,
      smtp: null,
      sessions: SESSION_LIMITS,
      processes: 1,
      requestsPerSecond: read.value.FIRSTHAND_REQUESTS_PER_SECOND,
      secondYesAbove: SECOND_YES_ABOVE,
      metricsToken: null,
      traced: null,
      contact: null,
      providerNetworks: [],
      webhookNetworks: [],
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
    mistakes: read.error.issues.map(({ path, message }) =>
      message.replaceAll(NAME, () => path.join(".")),
    ),
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
