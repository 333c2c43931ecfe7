import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { highestLevel, mayPost } from "~/clearance/rules/standing/gate";
import { standingOnChannel } from "~/clearance/rules/standing/on-channel";
import { calledState, LEVEL_WORDS, STATE_WORDS } from "~/clearance/rules/words/describe";
import { changeWords } from "~/clearance/rules/changes/change-words";
import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import type { CreditKind } from "~/clearance/rules/kinds";
import { mayWords } from "~/clearance/rules/words/employee-words";
import { reasonNotice } from "~/clearance/rules/words/reason-words";
import { missingWords, renewalWords, retiredWords } from "~/clearance/rules/words/programme-words";
import { laterWords } from "~/clearance/rules/words/scope-words";
import {
  conditionOf,
  supervisedSentence,
  withCondition,
} from "~/clearance/rules/words/supervision-words";
import { termsOfRule, termsText } from "~/clearance/rules/words/terms-words";
import type { Standing } from "~/clearance/rules/standing/standing";
import { percentText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import type { LocalDate, Moment } from "~/kit/time/moment";
import { findPlans } from "~/clearance/queries/intentions";
import { plansThatCount } from "~/clearance/rules/supervision/plan";
import { sampleOf } from "~/clearance/rules/supervision/live-reply";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { changesFor } from "~/notices/services/content-changes.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { findManagersFor } from "~/people/queries/engagements";
import { isIdle, settingOf } from "./setting.server";

/** One thing an employee has proved. */
export interface Proof {
  what: string;
  how: string;
  at: Date;
}

/** What an employee can do on each channel and until when; what is missing for the rest; and what they have proved. */
export async function showClearance({ store, actor, now }: Call<Employee>) {
  const found = await personStandings(store, { company: actor, personId: actor.personId, now });
  if (!found) throw notFound("person");
  const { rules } = found;
  const titled = titledFor(rules);
  const standings = found.standings.map(titled.standing);
  const setting = settingOf(rules, await findManagersFor(store.read, actor, actor.personId), now);
  const signed = latestSignature(found);
  const changes = (await changesFor(store.read, found.facts, rules, now)).map(titled.named);
  const idle = isIdle(standings, changes);
  const { personId } = actor;
  const plans = plansThatCount(
    await findPlans(store.read, { company: actor, personIds: [personId] }),
  );
  const inOrder = [...standings].sort((a, b) => Number(b.holds) - Number(a.holds));
  return {
    company: setting.company,
    managers: setting.managers,
    channels: rules.channels.map((channel) => channelRow(channel, standings)),
    clearances: inOrder.map((standing) => ({
      enrolmentId: standing.enrolmentId,
      programme: standing.programme,
      state: standing.state,
      supervised: conditionOf(standing),
      looked: standing.supervised
        ? supervisedSentence(standing.supervised)
        : sampleWords(standing, found.facts, found.moment),
      holds: standing.holds,
      plan: plans.get(standing.enrolmentId) ?? null,
      may: mayWords(standing),
      channels: rules.channels
        .filter((channel) => standing.channelIds.includes(channel.id))
        .map(({ id, name, handle }) => ({ id, name, handle })),
      validFrom: standing.validFrom,
      validUntil: standing.validUntil,
      terms: standing.programme.retired ? null : termsIn(rules, standing.programme.id),
      notes: [
        retiredWords(standing, setting.today) ?? renewalWords(standing, setting.today, idle),
        ...laterWords(standing, rules.channels),
      ].filter((note) => note !== null),
      notice: reasonNotice(standing, setting),
      again: againIn(standing, changes, rules, setting.today),
      missing: missingWords(standing, setting),
      proved: proofsOf(standing, signed),
    })),
    timeZone: setting.timeZone,
  };
}

/** One channel, also one where they may not speak: the highest level that holds there today, by the gate, and where they stand. */
function channelRow(
  { id, key, name, handle }: CompanyRules["channels"][number],
  standings: readonly Standing[],
) {
  const level = highestLevel(standings, id);
  const answer = level && mayPost(standings, { channelId: id, level });
  const standing = standingOnChannel(standings, id);
  const state = STATE_WORDS[standing ? calledState(standing) : "not-enrolled"];
  return {
    key,
    name,
    handle,
    level: level && LEVEL_WORDS[level].title,
    until: answer?.ok ? answer.until : null,
    state: { ...state, word: withCondition(state.word, answer?.ok ? answer.supervised : null) },
  };
}

/** What has to be done again in time, so that a clearance is not paused. What is late is among its reasons. */
function againIn(
  { programme, holds }: Standing,
  changes: readonly ContentChange[],
  { programmes }: CompanyRules,
  today: LocalDate,
) {
  const modules = holds ? (programmes.get(programme.id)?.modules ?? []) : [];
  return changes
    .filter(
      ({ asks, pauses, by, module }) =>
        asks === "again" && pauses && by >= today && modules.some(({ key }) => key === module),
    )
    .map((change) => {
      const { module, key, title } = change;
      return { module, key, title, words: changeWords(change, today) };
    });
}

/** That some replies of this month are still asked for, where they are. */
function sampleWords(
  standing: Standing,
  { enrolments }: EmployeeFacts,
  moment: Moment,
): string | null {
  const live = enrolments.find(({ id }) => id === standing.enrolmentId)?.live ?? [];
  const sample = sampleOf(standing, live, moment);
  if (!sample) return null;
  const left = sample.of - sample.logged;
  return left > 0
    ? m.clearance_live_this_month({ count: left })
    : m.clearance_live_this_month_done();
}

function termsIn({ programmes }: CompanyRules, programmeId: string): string | null {
  const rule = programmes.get(programmeId);
  return rule ? termsText(termsOfRule(rule)) : null;
}

/** The newest policy version that was signed, also where a newer one waits. */
function latestSignature({ rules, facts }: { rules: CompanyRules; facts: EmployeeFacts }) {
  const { acknowledged } = facts.person;
  const version = rules.policies.findLast((each) => acknowledged.has(each.id));
  const at = version && acknowledged.get(version.id);
  return version && at ? { version: version.version, at } : null;
}

const CREDITED: Record<CreditKind, (until: { day: string }) => string> = {
  exemption: m.learning_clearance_exempted,
  recognition: m.learning_clearance_recognised,
};

function proofsOf(
  { modules, policy, trainerSignOff, managerSignOff }: Standing,
  signed: ReturnType<typeof latestSignature>,
): Proof[] {
  const credited = modules.flatMap(({ title, credit }): Proof[] =>
    credit
      ? [
          {
            what: title,
            how: CREDITED[credit.kind]({ day: dayText(credit.validUntil) }),
            at: credit.at,
          },
        ]
      : [],
  );
  const learned = modules.flatMap((module) =>
    module.activities.flatMap(({ kind, title, evidence, current }): Proof[] => {
      if (!evidence || !current) return [];
      const score = evidence.basisPoints;
      const how =
        kind === "quiz" && score !== null
          ? m.learning_clearance_passed({ score: percentText(score) })
          : m.learning_clearance_done();
      return [{ what: title, how, at: evidence.at }];
    }),
  );
  const rest: (Proof | false)[] = [
    policy !== null &&
      signed !== null && {
        what: m.learning_clearance_policy({ version: signed.version }),
        how: m.learning_clearance_signed(),
        at: signed.at,
      },
    trainerSignOff?.verdict === "competent" && {
      what: m.learning_clearance_trainer(),
      how: m.learning_clearance_competent({ name: trainerSignOff.by }),
      at: trainerSignOff.at,
    },
    managerSignOff?.verdict === "authorised" && {
      what: m.learning_clearance_manager(),
      how: m.learning_clearance_authorised({ name: managerSignOff.by }),
      at: managerSignOff.at,
    },
  ];
  return [...credited, ...learned, ...rest.filter((proof) => proof !== false)];
}
