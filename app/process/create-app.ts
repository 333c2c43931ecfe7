import { setTimeout } from "node:timers/promises";
import type { Logger } from "pino";
import { openStore } from "~db/open";
import type { Language } from "~/kit/language/language";
import type { Store } from "~db/store";
import type { App } from "./app";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { SECOND_YES_ABOVE } from "~/authoring/rules/second-yes";
import { fillSortNames } from "~/people/services/fill-sort-names.server";
import { createAuth } from "~/people/services/sign-in/auth.server";
import { createSignInCodes, type CodeToMail } from "~/people/services/sign-in/codes.server";
import { createSignInCookies } from "~/people/services/sign-in/cookies.server";
import { createPasskeys } from "~/people/services/passkeys/passkeys.server";
import { createSecondFactor } from "~/people/services/second-factor/second-factor.server";
import { createSealing } from "~/people/services/sealing.server";
import { createSecurityMail } from "~/people/services/security-mail.server";
import { createSecurityLog } from "~/people/services/security-log.server";
import { mailCode } from "~/people/services/sign-in/mail-code.server";
import type { Mailer } from "~/kit/mail/mailer.server";
import {
  mailSettingsHash,
  notingMailer,
} from "~/installation/services/settings/mail-accepted.server";
import { createInvitationKeys } from "~/people/services/invitation-keys.server";
import { createFindTxt, type FindTxt } from "~/roster/services/domains/txt-records.server";
import { createCalendarAddresses } from "~/notices/services/calendar/addresses.server";
import { createUnsubscribe } from "~/notices/services/mail/unsubscribe-token.server";
import { SESSION_LIMITS } from "~/people/rules/session-limits";
import { createSessionReader } from "~/people/services/sign-in/session-reader.server";
import type { Lookup } from "~/directory/services/sso/careful-fetch.server";
import { createGroupsOutside } from "~/gate/services/groups/outside.server";
import { createPublishersOutside } from "~/gate/services/publishing/outside.server";
import { createReviewersOutside } from "~/gate/services/reviewing/outside.server";
import { createSingleSignOn } from "~/directory/services/sso/single-sign-on.server";
import { createWebhooks } from "~/gate/services/webhooks/outside.server";
import { createImages } from "./outside/create-images";
import { createLogger } from "./logger";
import { programVersion } from "./settings/program";
import { lastBackup } from "./server/watch/last-backup";
import { createMetrics } from "./server/watch/metrics";
import { createTracing } from "./server/watch/tracing";
import { createWatch, watchedMailer } from "./server/watch/watch";
import { createKeptMailer } from "./outside/mail-kept";
import { createNoMailer, createSmtpMailer } from "./outside/mail-smtp";
import { shippedContent } from "./content/shipped";
import { createWorkers, limitsAmong, type Pool } from "./server/workers/pool";
import { createSiblings } from "./cluster/siblings";
import { namedAgency } from "~/installation/services/settings/agency-name.server";
import { placeOf } from "./settings/database-settings";
import { ownPrivacy } from "./settings/own-privacy";
import type { Settings } from "./settings/settings";
import { shownMailServer } from "./settings/shown-mail-server";

/** What a test may put in place of the real thing. */
export interface Instead {
  clock?: () => Date;
  store?: Store;
  mail?: Mailer;
  images?: ImageStore;
  findTxt?: FindTxt;
  workers?: Pool;
  log?: Logger;
  /** Whether sign-in providers may be on this machine, without encryption. */
  providersHere?: boolean;
  /** Where Hootsuite’s API is. */
  hootsuite?: string;
  /** What the names of providers stand for. */
  lookup?: Lookup;
  /** Waits before a code is mailed again. */
  pause?: (milliseconds: number) => Promise<void>;
}

export type AppSettings = Pick<
  Settings,
  "demo" | "origin" | "secret" | "data" | "agency" | "logLevel" | "smtp"
> &
  Partial<
    Pick<
      Settings,
      | "database"
      | "imagesS3"
      | "sessions"
      | "language"
      | "secondYesAbove"
      | "metricsToken"
      | "traced"
      | "contact"
      | "agencyGiven"
      | "providerNetworks"
      | "webhookNetworks"
      | "processes"
    >
  >;

/** Opens the database (made and migrated if need be) and puts together everything a request may use. */
export async function createApp(settings: AppSettings, instead: Instead = {}): Promise<App> {
  const { demo, origin, secret, language = "en" } = settings;
  let { agency, agencyGiven: agencyNamed = true } = settings;
  const { secondYesAbove = SECOND_YES_ABOVE } = settings;
  const clock = instead.clock ?? (() => new Date());
  const log = instead.log ?? createLogger(settings.logLevel);
  const siblings = createSiblings();
  const watch = createWatch(siblings);
  const mailer = instead.mail ?? (await createMailer(settings, clock));
  const images = instead.images ?? (await createImages(settings.data, settings.imagesS3 ?? null));
  const workers =
    instead.workers ??
    createWorkers({
      ...limitsAmong(settings.processes ?? 1),
      failed: (error) => log.error({ err: error }, "a worker thread ended"),
    });
  const failed = (error: Error) => log.warn({ err: error }, "a database connection ended");
  const replicaUsed = (isUsed: boolean) =>
    isUsed
      ? log.info("the replica of the database is read from")
      : log.warn("the replica of the database is away or too far behind: the primary is read from");
  const place = placeOf(settings.data, settings.database);
  const store = instead.store ?? (await openStore({ ...place, failed, replicaUsed }));
  const mailSettings = mailSettingsHash(secret, settings.smtp);
  const mail = notingMailer(watchedMailer(mailer, watch, clock), {
    store,
    settings: mailSettings,
    clock,
    failed: (error) => log.error({ err: error }, "it could not be noted that a mail was accepted"),
  });
  await fillSortNames(store);
  const security = createSecurityLog(log, { demo });
  const limits = settings.sessions ?? SESSION_LIMITS;
  const auth = await createAuth({ store, clock, secret, origin, demo, log, limits });
  const pause = instead.pause ?? ((wait) => setTimeout(wait, undefined, { ref: false }));
  const codes = createSignInCodes({
    store,
    secret,
    mail: (toMail) => setImmediate(mailIt, toMail),
  });
  const mailIt = async (toMail: CodeToMail) => {
    try {
      const outside = { store, mail, log, agency, origin, language, pause };
      const { serverFailed } = await mailCode({ ...outside, toMail, now: clock() });
      if (!serverFailed) return;
      security.record({ event: "sign-in.mail-failed", by: null });
      await codes.markFailed(toMail.id);
    } catch (error) {
      log.error({ err: error }, "a code could not be mailed");
    }
  };
  const { cookieName } = auth;
  const sessions = createSessionReader({
    store,
    secret,
    cookieName,
    agency: () => agency,
    limits,
    log,
  });
  const cookies = createSignInCookies({ secret, origin });
  const unsubscribe = createUnsubscribe(secret);
  const calendars = createCalendarAddresses(secret);
  const credentials = createSealing(secret, "credentials");
  const invitations = createInvitationKeys(secret);
  const reach = {
    here: instead.providersHere ?? false,
    inside: settings.providerNetworks ?? [],
  };
  const beside = {
    passkeys: createPasskeys({ secret, origin }),
    secondFactor: createSecondFactor(secret),
    chats: createSealing(secret, "chats"),
    singleSignOn: createSingleSignOn({ store, secret, origin, reach, lookup: instead.lookup }),
    groups: createGroupsOutside({ secret, reach, lookup: instead.lookup, clock }),
    publishers: createPublishersOutside({ secret, reach, lookup: instead.lookup, clock }),
    reviewers: createReviewersOutside({
      secret,
      reach,
      lookup: instead.lookup,
      clock,
      base: instead.hootsuite,
    }),
    webhooks: createWebhooks({
      secret,
      inside: settings.webhookNetworks ?? [],
      lookup: instead.lookup,
    }),
    tellSecurity: createSecurityMail({
      store,
      clock,
      mail,
      log,
      origin,
      language,
      pause,
      get agency() {
        return agency;
      },
    }),
  };
  const people = { auth, sessions, codes, cookies, security, ...beside };
  const findTxt = instead.findTxt ?? createFindTxt();
  const outside = {
    findTxt,
    mail,
    images,
    unsubscribe,
    calendars,
    credentials,
    invitations,
    workers,
    log,
  };
  const version = programVersion();
  const backedUp = () => lastBackup(settings.data);
  const { metricsToken: token, traced } = settings;
  const measured = { version, store, clock, limits, watch, lastBackup: backedUp };
  const metrics = token
    ? await createMetrics({ ...measured, token, load: () => workers.load() })
    : null;
  const tracing = traced ? await createTracing({ store, version, name: traced.name }) : null;
  const agencyIs = (name: string) => {
    agency = name;
    agencyNamed = true;
  };
  siblings.hear("agency", ({ name }) => agencyIs(name));
  siblings.missed(() => {
    namedAgency(store).then(
      (name) => name !== null && agencyIs(name),
      (error: unknown) => log.warn({ err: error }, "the agency’s name could not be read"),
    );
  });
  const { contact = null } = settings;
  const privacy = (language: Language) => ownPrivacy(settings.data, language);
  const own = {
    contact,
    ownPrivacy: privacy,
    callAgency(name: string) {
      agencyIs(name);
      siblings.tell("agency", { name });
    },
    mailServer: shownMailServer(settings.smtp),
    mailSettings,
    shipped: shippedContent({ store, images, clock, log }),
    language,
    demo,
    origin,
    secondYesAbove,
    version,
  };
  const seen = { store, clock, siblings, watch, metrics, tracing, lastBackup: backedUp };
  return {
    ...seen,
    ...own,
    ...outside,
    ...people,
    get agency() {
      return agency;
    },
    get agencyNamed() {
      return agencyNamed;
    },
  };
}

async function createMailer({ demo, smtp }: AppSettings, clock: () => Date): Promise<Mailer> {
  if (demo) return createKeptMailer(clock);
  return smtp ? createSmtpMailer(smtp) : createNoMailer();
}
