import type { Call } from "~/people/services/call";
import { channelChip, passTitle } from "~/clearance/rules/words/pass-words";
import {
  channelsToName,
  focusOf,
  greeting,
  type Setting,
} from "~/clearance/rules/words/employee-words";
import { nextWords, reminderWords } from "~/clearance/rules/words/next-words";
import { changeWords } from "~/clearance/rules/changes/change-words";
import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import { broughtWords } from "~/clearance/rules/words/brought-words";
import { passedModuleWords } from "~/clearance/rules/words/programme-words";
import { firstSentence, homeSentence } from "~/clearance/rules/words/home-words";
import { standingOnChannel } from "~/clearance/rules/standing/on-channel";
import { reasonNotice } from "~/clearance/rules/words/reason-words";
import { openRelearns } from "~/clearance/rules/standing/pauses";
import type { NextStep, Standing } from "~/clearance/rules/standing/standing";
import { shownLesson } from "~/curriculum/rules/translation/shown";
import { language } from "~/kit/language/language";
import type { LocalDate, Moment } from "~/kit/time/moment";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { changesFor } from "~/notices/services/content-changes.server";
import {
  personStandings,
  type PersonStandings,
} from "~/clearance/services/standing/standings.server";
import { usualWaitOf } from "~/clearance/services/sign-offs/usual-wait.server";
import { findManagersFor, findTrainers } from "~/people/queries/engagements";
import { findBookmark } from "~/learning/queries/learning";
import type { Store } from "~db/store";
import { placeIn } from "./lesson/bookmark.server";
import { lastWords } from "./last-words.server";
import { clearedMoment } from "./cleared.server";
import { programmeCards } from "./programme-card.server";
import { renderedLesson } from "./lesson/rendered-lesson.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { electivePraise, electiveRows } from "./electives.server";
import { isIdle, settingOf } from "./setting.server";

type Learner = PersonStandings & { rules: CompanyRules; moment: Moment };

/**
 * The employee's own page: where they stand on each channel, the one next step, their programmes, and who to ask. `finished` is the
 * key of the module that they come from, if they do.
 */
export async function showHome({
  store,
  actor,
  now,
  finished = null,
}: Call<Employee> & { finished?: string | null }) {
  const found = await personStandings(store, { company: actor, personId: actor.personId, now });
  if (!found) throw notFound("person");
  const { rules, facts, moment } = found;
  const titled = titledFor(rules);
  const standings = found.standings.map(titled.standing);
  const learner = { ...found, standings };
  const focus = focusOf(standings);
  const managers = await findManagersFor(store.read, actor, actor.personId);
  const waiting = focus?.nextStep?.kind === "trainer";
  const trainers = waiting ? await findTrainers(store.read, actor) : [];
  const setting = settingOf(rules, managers, now, trainers);
  const changes = (await changesFor(store.read, facts, rules, now)).map(titled.named);
  const inOrder = focus ? [focus, ...standings.filter((each) => each !== focus)] : [];
  const reminders = remindersOf(learner, inOrder.slice(1));
  const idle = isIdle(standings, changes);
  const next = focus?.nextStep
    ? await nextUp(store, actor, { ...learner, changes }, focus, focus.nextStep, setting)
    : null;
  return {
    company: setting.company,
    greeting: greeting(actor.givenName, now, setting.timeZone),
    praise: finished === null ? null : praiseFor(finished, learner, setting),
    sentence: sentenceFor(learner, focus, next, setting),
    pass: {
      title: passTitle(focus),
      channels: rules.channels.map(({ id, name }) => ({
        id,
        name,
        chip: channelChip(standingOnChannel(standings, id), setting.today),
      })),
    },
    notices: noticesOf(inOrder, setting),
    reminders,
    next,
    changes: changesBeside(
      [focus?.nextStep ?? null, ...reminders.map(({ step }) => step)],
      changes,
      setting,
    ),
    programmes: programmeCards(inOrder, setting, idle),
    electives: electiveRows(facts, rules, moment),
    cleared: await clearedMoment(store, actor, learner),
    ...lastWords(
      facts.enrolments.filter(({ id }) => standings.some(({ enrolmentId }) => enrolmentId === id)),
    ),
    ask: rules.playbook && {
      lines: Object.entries(rules.playbook.escalation).map(([key, line]) => ({ key, ...line })),
      help: rules.playbook.help,
    },
    timeZone: setting.timeZone,
  };
}

/** What a module that was just finished brought; null of one that isn’t theirs to take. */
function praiseFor(moduleKey: string, learner: Learner, setting: Setting) {
  const { rules, standings } = learner;
  const leading = standings.filter(({ modules }) => modules.some(({ key }) => key === moduleKey));
  const standing = focusOf(leading);
  const module = standing?.modules.find(({ key }) => key === moduleKey);
  if (!standing || !module) return electivePraise(moduleKey, learner);
  return {
    title: passedModuleWords(module.title, module.done),
    text: broughtWords(
      standing,
      moduleKey,
      channelNames(rules, standing.earns.channelIds),
      setting,
    ),
  };
}

function channelNames({ channels }: Learner["rules"], ids: readonly string[]): string[] {
  return channels.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

function namesToName({ rules, standings }: Learner, focus: Standing): string[] {
  return channelNames(rules, channelsToName(focus, standings));
}

/** On a first visit, before anything is begun, it names the first thing to do. */
function sentenceFor(
  learner: Learner,
  focus: Standing | null,
  next: { begun: boolean } | null,
  setting: Setting,
): string {
  const names = focus ? namesToName(learner, focus) : [];
  const { evidence, acknowledged } = learner.facts.person;
  const step = focus?.nextStep;
  const isFirst = next && !next.begun && evidence.size === 0 && acknowledged.size === 0;
  return isFirst && focus?.state === "in-training" && step?.kind === "activity"
    ? firstSentence(focus, step, setting, names)
    : homeSentence(focus, setting, names);
}

/** One notice for each thing that pauses; a suspension is said once, though it pauses everywhere. */
function noticesOf(standings: readonly Standing[], setting: Setting) {
  const said = new Set<string>();
  return standings.flatMap((standing) => {
    const notice = reasonNotice(standing, setting);
    const reasons = notice?.reasons.filter(({ why }) => !said.has(why)) ?? [];
    if (!notice || reasons.length === 0) return [];
    for (const { why } of reasons) said.add(why);
    return [{ key: standing.enrolmentId, ...notice, reasons }];
  });
}

/** What the clearances that the page is not about will ask for soon; a policy is said once. */
function remindersOf(learner: Learner, standings: readonly Standing[]) {
  const said = new Set<string>();
  return standings.flatMap((standing) => {
    const step = standing.nextStep;
    if (step?.kind !== "policy" && step?.kind !== "activity") return [];
    const words = reminderWords(
      standing,
      step.kind === "activity" ? askedBefore(learner, standing, step) : NOT_ASKED,
    );
    if (!words || said.has(words.title)) return [];
    said.add(words.title);
    return [{ key: standing.enrolmentId, step, ...words }];
  });
}

/** What has changed, without what the page says already: what is to be done again next, or is reminded of. */
function changesBeside(
  said: readonly (NextStep | null)[],
  changes: readonly ContentChange[],
  { today }: Setting,
) {
  return changes
    .filter((change) => change.asks === "look" || !said.some((step) => isAbout(step, change)))
    .map((change) => {
      const { kind, module, key, title } = change;
      return { kind, module, key, title, words: changeWords(change, today) };
    });
}

function isAbout(step: NextStep | null, { module, key }: ContentChange): boolean {
  return step?.kind === "activity" && step.module === module && step.key === key;
}

/** The next step with its words, and where it leads. */
async function nextUp(
  store: Store,
  actor: Employee,
  learner: Learner & { changes: readonly ContentChange[] },
  standing: Standing,
  step: NextStep,
  setting: Setting,
) {
  const reading =
    step.kind === "activity"
      ? {
          stoppedAt: await stoppedAt(store, actor, learner.rules, step),
          ...askedBefore(learner, standing, step),
        }
      : { stoppedAt: null, ...NOT_ASKED, usualWait: await usualWaitFor(store, learner, step) };
  const words = nextWords(standing, step, setting, reading);
  // A step of one programme may be what keeps the clearance of another one.
  const elsewhere =
    standing.state === "in-training" &&
    learner.changes.find((change) => change.pauses && isAbout(step, change));
  return {
    step,
    number: numberOf(standing, step),
    enrolmentId: standing.enrolmentId,
    begun: standing.steps.done > 0 || reading.stoppedAt !== null,
    ...words,
    note: elsewhere ? changeWords(elsewhere, setting.today) : words.note,
  };
}

/** How long the side whose turn it is usually takes; null of any other step. */
async function usualWaitFor(store: Store, { rules, moment }: Learner, { kind }: NextStep) {
  if (kind !== "trainer" && kind !== "manager") return null;
  return await usualWaitOf(store, rules, { side: kind, now: moment.at });
}

type ActivityStep = Extract<NextStep, { kind: "activity" }>;

/** The step's number among the programme's rows; null of a sign-off, which is none of the steps. */
function numberOf(standing: Standing, step: NextStep): number | null {
  const modules = standing.programme.retired ? 0 : standing.modules.length;
  switch (step.kind) {
    case "activity":
      return standing.modules.findIndex((module) => module.key === step.module) + 1;
    case "policy":
      return modules + 1;
    default:
      return null;
  }
}

/** The title of the section the employee was reading in this lesson. */
async function stoppedAt(
  store: Store,
  actor: Employee,
  rules: CompanyRules,
  step: ActivityStep,
): Promise<string | null> {
  if (step.activity !== "lesson" || !rules.playbook) return null;
  const { modules } = rules.curriculum;
  const activity = modules.get(step.module)?.activities.find((each) => each.key === step.key);
  if (!activity || activity.body.kind !== "lesson") return null;
  const bookmark = await findBookmark(store.read, actor, activity.id);
  if (!bookmark?.section) return null;
  const shown = shownLesson(activity, activity.body, language());
  const { sections } = renderedLesson(rules, { activity, shown });
  return placeIn(sections, bookmark.section)?.title ?? null;
}

const NOT_ASKED = { learnAgainBefore: null, isNew: false };

/** The first day on which not having done this, or done it again, pauses the clearance, and whether it is new. */
function askedBefore(
  { rules, facts, moment }: Learner,
  standing: Standing,
  step: ActivityStep,
): { learnAgainBefore: LocalDate | null; isNew: boolean } {
  const programme = rules.programmes.get(standing.programme.id);
  if (!programme) return NOT_ASKED;
  const open = openRelearns(programme, facts.person, moment.today);
  const same = open.find(({ module, key }) => module === step.module && key === step.key);
  return same ? { learnAgainBefore: same.overdueFrom, isNew: same.isNew } : NOT_ASKED;
}
