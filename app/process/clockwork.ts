import type { App } from "./app";
import { endOverdueAttempts } from "~/assessment/services/end-overdue-attempts.server";
import { keepRules } from "~/assignment/services/keep-rules.server";
import { whileWaiting } from "~/kit/heavy/heavily.server";
import { publishDue } from "~/authoring/services/publish/publish-due.server";
import { deriveAhead } from "~/clearance/services/board/up-to-date.server";
import { settleSignOffs } from "~/clearance/services/sign-offs/pending/settle.server";
import { isScimFault } from "~/gate/rules/groups/scim-fault";
import { createGroupKeeper } from "~/gate/services/groups/keep-groups.server";
import { holdPosts } from "~/gate/services/publishing/hold-posts.server";
import { reviewMessages } from "~/gate/services/reviewing/review-messages.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import { clearOutbox } from "~/notices/services/mail/clear-outbox.server";
import { announceDue } from "~/roster/services/retention/announce-due.server";
import { eraseDue } from "~/roster/services/retention/erase-due.server";
import { clearDeliveries } from "~/gate/services/webhooks/clear-deliveries.server";
import { createDeliverer } from "~/gate/services/webhooks/deliver.server";
import { tellWebhooks } from "~/gate/services/webhooks/tell.server";
import { sendOutbox } from "~/notices/services/mail/send-outbox.server";

const EVERY_MS = 30_000;
/** People wait for what they have decided to count, other programs to be told of it, and nobody keeps a tool that they may no longer use. */
const SOON_MS = 2_000;
const MAILS_AT_ONCE = 50;

/** What of the running program it uses. */
type ClockworkApp = Pick<
  App,
  | "store"
  | "clock"
  | "log"
  | "mail"
  | "agency"
  | "language"
  | "origin"
  | "unsubscribe"
  | "invitations"
  | "secondYesAbove"
  | "webhooks"
  | "groups"
  | "publishers"
  | "reviewers"
> & {
  images: Pick<App["images"], "get">;
  workers: App["workers"] | null;
  watch?: App["watch"];
};

/**
 * What happens because time passes, whether or not anyone looks: timed attempts end, drafts are published, rules find new people,
 * posts of people who aren’t cleared any more are held back, messages that wait in Hootsuite are decided, people are told what concerns them, mails are kept for 90 days, people who left are erased when their company says so, and
 * where people stand is derived before somebody asks. Runs once at start over everything, then every half minute;
 * the jobs do not wait for each other. Every two seconds sign-offs come to count, webhooks are told what has changed, and groups in companies’
 * identity providers are brought up to date. `stop` waits for what is under way.
 */
export function startClockwork(app: ClockworkApp): { stop: () => Promise<void> } {
  const { store, clock, log, mail, secondYesAbove } = app;
  let stopping = false;
  const job = jobsOf(app);
  const attempts = job("attempts", async (first) => {
    const failed = (attemptId: string, error: unknown) =>
      log.error({ err: error, attemptId }, "an attempt whose time is over could not be ended");
    const ended = await endOverdueAttempts({ store, now: clock(), all: first, failed });
    if (ended > 0) log.info({ ended }, "attempts whose time was over have ended");
  });
  const notices = job("notices", async () => {
    const keepGoing = () => !stopping;
    const told = await noticePeople({ store, now: clock(), keepGoing });
    if (told > 0) log.info({ told }, "people were told what concerns them");
    const once = { store, mail, sender: app, limit: MAILS_AT_ONCE, keepGoing };
    while (keepGoing() && (await sendOutbox({ ...once, now: clock() })) === MAILS_AT_ONCE);
  });
  const mails = job("mails", async () => {
    const removed = await clearOutbox({ store, now: clock(), keepGoing: () => !stopping });
    if (removed > 0) log.info({ removed }, "mails that were no longer kept were removed");
  });
  const rules = job("rules", async () => {
    const touched = await keepRules({ store, now: clock() });
    if (touched > 0) log.info({ touched }, "people were enrolled by rules");
  });
  const drafts = job("drafts", async () => {
    const failed = (path: string, error: unknown) =>
      log.error({ err: error, path }, "a draft whose time has come could not be published");
    const publish = () => publishDue({ store, now: clock(), secondYesAbove, failed });
    const published = await whileWaiting({ workers: app.workers, signal: null }, publish);
    if (published > 0) log.info({ published }, "drafts were published at their time");
  });
  const decisions = job("decisions", async () => {
    const failed = (pendingId: string, error: unknown) =>
      log.error({ err: error, pendingId }, "a sign-off whose minute is over could not be recorded");
    const counted = await settleSignOffs({ store, now: clock(), failed });
    if (counted > 0) log.info({ counted }, "sign-offs count from now on");
  });
  const retention = job("retention", async () => {
    const failed = (personId: string, error: unknown) =>
      log.error({ err: error, personId }, "somebody who left long ago could not be erased");
    const keepGoing = () => !stopping;
    await announceDue({ store, now: clock() });
    const erased = await eraseDue({ store, now: clock(), failed, keepGoing });
    if (erased > 0) log.info({ erased }, "people who left long ago were erased");
  });
  const standings = job("standings", () =>
    deriveAhead(store, { now: clock(), keepGoing: () => !stopping }),
  );
  const deliverer = createDeliverer({
    store,
    webhooks: app.webhooks,
    clock,
    failed: (webhookId, error) =>
      log.error({ err: error, webhookId }, "a webhook could not be sent to"),
  });
  const webhooks = job("webhooks", async () => {
    const told = await tellWebhooks({ store, now: clock() });
    if (told > 0) log.info({ told }, "webhooks are told of people");
    await deliverer.run();
  });
  const deliveries = job("deliveries", async () => {
    const removed = await clearDeliveries({ store, now: clock(), keepGoing: () => !stopping });
    if (removed > 0) log.info({ removed }, "deliveries that were no longer kept were removed");
  });
  const keeper = createGroupKeeper({
    store,
    outside: app.groups,
    clock,
    keepGoing: () => !stopping,
    synced(companyId, outcome) {
      if (isScimFault(outcome))
        log.warn({ companyId, fault: outcome.message }, "groups could not be brought up to date");
    },
    failed: (companyId, error) => log.error({ err: error, companyId }, "groups could not be kept"),
  });
  const groups = job("groups", () => keeper.begin());
  const posts = job("posts", async () => {
    const failed = (postId: string, error: unknown) =>
      log.error(
        { err: error, postId },
        "a post whose author is to be cleared could not be looked after",
      );
    const looking = { store, outside: app.publishers, clock, keepGoing: () => !stopping, failed };
    const held = await holdPosts(looking);
    if (held > 0) log.info({ held }, "posts were held back");
  });
  const reviews = job("reviews", async () => {
    const { origin, language, reviewers: outside } = app;
    const failed = (companyId: string, error: unknown) =>
      log.error({ err: error, companyId }, "messages in Hootsuite could not be reviewed");
    const round = { store, outside, clock, origin, language, keepGoing: () => !stopping, failed };
    const decided = await reviewMessages(round);
    if (decided > 0) log.info({ decided }, "messages in Hootsuite were decided");
  });
  const often = [decisions, webhooks, groups];
  const kept = [mails, retention, standings, deliveries];
  const jobs = [attempts, drafts, rules, notices, posts, reviews, ...kept];
  const runAll = (some: typeof jobs) => () => some.forEach((each) => each.run());
  runAll(often)();
  runAll(jobs)();
  const timers = [setInterval(runAll(jobs), EVERY_MS), setInterval(runAll(often), SOON_MS)];
  for (const timer of timers) timer.unref();
  return {
    async stop() {
      stopping = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all([...jobs, ...often].map((each) => each.done()));
      await deliverer.stop();
      await keeper.done();
    },
  };
}

/** Makes work of a name that is never done twice at a time; a run that falls into another one is left out. */
function jobsOf({ log, clock, watch }: Pick<ClockworkApp, "log" | "clock" | "watch">) {
  return (name: string, work: (first: boolean) => Promise<void>) => {
    let running: Promise<void> | null = null;
    let first = true;
    const once = async () => {
      const start = performance.now();
      const failed = await work(first).then(
        () => false,
        (error: unknown) => {
          log.error({ err: error, job: name }, "the clockwork failed");
          return true;
        },
      );
      watch?.noteJob(name, { endedAt: clock(), ms: performance.now() - start, failed });
      running = null;
    };
    return {
      run() {
        running ??= once();
        first = false;
      },
      done: async () => running,
    };
  };
}
