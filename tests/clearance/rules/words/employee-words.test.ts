import { describe, expect, test } from "vitest";
import { channelChip, passTitle } from "~/clearance/rules/words/pass-words";
import {
  channelsToName,
  focusOf,
  greeting,
  mayWords,
  type Setting,
} from "~/clearance/rules/words/employee-words";
import { nextWords, reminderWords } from "~/clearance/rules/words/next-words";
import { homeSentence } from "~/clearance/rules/words/home-words";
import { reasonNotice, reasonWords } from "~/clearance/rules/words/reason-words";
import type { Standing } from "~/clearance/rules/standing/standing";
import { STATES } from "~/clearance/rules/kinds";
import {
  aPolicy,
  aProgramme,
  clearedSince,
  competent,
  decision,
  everythingDone,
  facts,
  FORUM,
  INSTAGRAM,
  LONDON,
  noon,
  notYet,
  standingOf,
  TODAY,
  withRelearn,
} from "../../../support/clearance/clearance";

const SETTING: Setting = {
  company: "Harbour & Pine",
  today: TODAY,
  timeZone: LONDON,
  managers: ["Priya Nair"],
};

const half = () => {
  const { evidence } = everythingDone(-5);
  evidence.delete("reply/quiz");
  return { evidence };
};
const done = (enrolment: Parameters<typeof facts>[0] & object = {}) =>
  facts({ ...enrolment, person: { ...everythingDone(-5), ...enrolment.person } });
const unsigned = [aPolicy(1), aPolicy(2, { publishedOn: "2026-09-01" })];
const freshPolicy = [aPolicy(1), aPolicy(2, { publishedOn: "2026-11-20" })];
const changed = (overdueFrom: string) =>
  withRelearn(aProgramme(), "tone/lesson", { number: 2, overdueFrom });

interface Row {
  is: Standing["state"];
  standing: Standing;
  sentence: string;
  title: string;
  chip: string;
  next: string | null;
  notice: string | null;
}

const TABLE: Record<string, Row> = {
  "two steps before the end": {
    is: "in-training",
    standing: standingOf(facts({ person: half() })),
    sentence: "1 quiz, the policy and 2 sign-offs left before you can reply for Harbour & Pine.",
    title: "In training — replies",
    chip: "1 of 3 steps",
    next: "reply: quiz",
    notice: null,
  },
  "everything learned, nothing signed": {
    is: "in-training",
    standing: standingOf(facts({ person: { evidence: everythingDone(-5).evidence } })),
    sentence: "The policy and 2 sign-offs left before you can reply for Harbour & Pine.",
    title: "In training — replies",
    chip: "2 of 3 steps",
    next: "Read and sign the policy",
    notice: null,
  },
  "all done": {
    is: "awaiting-trainer",
    standing: standingOf(done()),
    sentence:
      "You’ve done every step. Your trainer looks at your work, then Priya Nair decides when you can reply for Harbour & Pine.",
    title: "With your trainer — replies",
    chip: "With your trainer",
    next: "Waiting for your trainer",
    notice: null,
  },
  "the trainer says not yet": {
    is: "in-training",
    standing: standingOf(done({ enrolment: { signOffs: [notYet("trainer", -1)] } })),
    sentence: "You’re nearly there. 2 sign-offs left before you can reply for Harbour & Pine.",
    title: "In training — replies",
    chip: "Not yet",
    next: "Read the feedback, then say you’re ready",
    notice: "Not yet",
  },
  "asked to be looked at again": {
    is: "awaiting-trainer",
    standing: standingOf(
      done({ enrolment: { signOffs: [notYet("trainer", -2)], requests: [noon(-1)] } }),
    ),
    sentence:
      "You’ve done every step. Your trainer looks at your work, then Priya Nair decides when you can reply for Harbour & Pine.",
    title: "With your trainer — replies",
    chip: "With your trainer",
    next: "Waiting for your trainer",
    notice: null,
  },
  "the trainer says competent": {
    is: "awaiting-manager",
    standing: standingOf(done({ enrolment: { signOffs: [competent(-1)] } })),
    sentence:
      "Your trainer says you’re ready. Priya Nair decides when you can reply for Harbour & Pine.",
    title: "With your manager — replies",
    chip: "With your manager",
    next: "Waiting for Priya Nair",
    notice: null,
  },
  "the manager says not yet": {
    is: "in-training",
    standing: standingOf(done({ enrolment: { signOffs: [competent(-2), notYet("manager", -1)] } })),
    sentence: "You’re nearly there. 1 sign-off left before you can reply for Harbour & Pine.",
    title: "In training — replies",
    chip: "Not yet",
    next: "Read the feedback, then say you’re ready",
    notice: "Not yet",
  },
  cleared: {
    is: "cleared",
    standing: standingOf(clearedSince(30)),
    sentence: "You can reply for Harbour & Pine until 21 October 2027.",
    title: "Cleared — replies",
    chip: "Cleared to reply",
    next: null,
    notice: null,
  },
  "cleared, with a policy to sign": {
    is: "cleared",
    standing: standingOf(clearedSince(30, { policies: freshPolicy })),
    sentence:
      "You can reply for Harbour & Pine until 21 October 2027. You have a new policy to sign.",
    title: "Cleared — replies",
    chip: "Cleared to reply",
    next: "Read and sign the policy",
    notice: null,
  },
  "cleared, with something to learn again": {
    is: "cleared",
    standing: standingOf(clearedSince(30, { programme: changed("2026-12-03") })),
    sentence:
      "You can reply for Harbour & Pine until 21 October 2027. Something you learned has changed.",
    title: "Cleared — replies",
    chip: "Cleared to reply",
    next: "tone: lesson",
    notice: null,
  },
  "time to renew": {
    is: "renewing",
    standing: standingOf(clearedSince(335)),
    sentence: "You can reply for Harbour & Pine until 20 December 2026. It’s time to renew.",
    title: "Cleared, time to renew — replies",
    chip: "Cleared, 29 days left",
    next: "tone: quiz",
    notice: null,
  },
  expired: {
    is: "expired",
    standing: standingOf(clearedSince(400)),
    sentence:
      "Your clearance ended after 16 October 2026. 2 quizzes and 2 sign-offs left before you can reply for Harbour & Pine again.",
    title: "Expired — replies",
    chip: "Expired",
    next: "tone: quiz",
    notice: "Your clearance has ended",
  },
  "paused by a policy": {
    is: "paused",
    standing: standingOf(clearedSince(300, { policies: unsigned })),
    sentence: "Your clearance is paused. Don’t reply for Harbour & Pine until the pause is lifted.",
    title: "Paused — replies",
    chip: "Paused",
    next: "Read and sign the policy",
    notice: "Your clearance is paused",
  },
  "paused by a change": {
    is: "paused",
    standing: standingOf(clearedSince(100, { programme: changed("2026-11-20") })),
    sentence: "Your clearance is paused. Don’t reply for Harbour & Pine until the pause is lifted.",
    title: "Paused — replies",
    chip: "Paused",
    next: "tone: lesson",
    notice: "Your clearance is paused",
  },
  "suspended while cleared": {
    is: "paused",
    standing: standingOf(clearedSince(100, { person: { suspensions: [decision("suspend", -1)] } })),
    sentence: "Your clearance is paused. Don’t reply for Harbour & Pine until the pause is lifted.",
    title: "Paused — replies",
    chip: "Paused",
    next: "Talk to Priya Nair",
    notice: "Your clearance is paused",
  },
  "suspended while learning": {
    is: "paused",
    standing: standingOf(facts({ person: { ...half(), suspensions: [decision("suspend", -1)] } })),
    sentence: "Your training is on hold.",
    title: "Paused — replies",
    chip: "Paused",
    next: "Talk to Priya Nair",
    notice: "Your training is on hold",
  },
  revoked: {
    is: "revoked",
    standing: standingOf(clearedSince(100, { person: { suspensions: [decision("revoke", -1)] } })),
    sentence: "Your clearance was revoked. Your trainer looks at your work next.",
    title: "Revoked — replies",
    chip: "Revoked",
    next: "Waiting for your trainer",
    notice: "Your clearance was revoked",
  },
};

describe("what an employee is told", () => {
  test.each(Object.entries(TABLE))("%s", (_, row) => {
    const { standing } = row;
    const { nextStep } = standing;
    expect({
      is: standing.state,
      sentence: homeSentence(standing, SETTING),
      title: passTitle(standing),
      chip: channelChip(standing, TODAY).text,
      next: nextStep && nextWords(standing, nextStep, SETTING).title,
      notice: reasonNotice(standing, SETTING)?.title ?? null,
    }).toEqual({
      is: row.is,
      sentence: row.sentence,
      title: row.title,
      chip: row.chip,
      next: row.next,
      notice: row.notice,
    });
  });

  test("the table has every state somebody enrolled can be in", () => {
    const told = new Set(Object.values(TABLE).map((row) => row.is));
    expect([...told].sort()).toEqual(STATES.filter((state) => state !== "not-enrolled").sort());
  });

  test("someone who is not enrolled is told so", () => {
    expect(homeSentence(null, SETTING)).toBe("You’re not enrolled in a programme yet.");
    expect(passTitle(null)).toBe("Nothing assigned yet");
    expect(channelChip(null, TODAY)).toEqual({ text: "Not assigned", tone: "idle", icon: "dot" });
  });

  test("people who may not act are never told that they may", () => {
    for (const { standing } of Object.values(TABLE)) {
      const says = `${homeSentence(standing, SETTING)} ${mayWords(standing)}`;
      expect(/^You can |You may (?!not)/.test(says)).toBe(standing.holds);
    }
  });

  test("every pause says what lifts it", () => {
    for (const { standing } of Object.values(TABLE).filter((row) => row.is === "paused")) {
      const notice = reasonNotice(standing, SETTING);
      expect(notice?.reasons.length).toBeGreaterThan(0);
      for (const { remedy } of notice?.reasons ?? [])
        expect(remedy).toMatch(/lifted|the pause ends/);
    }
  });

  test("a suspension names who, when and why", () => {
    const [reason] = TABLE["suspended while cleared"]!.standing.reasons;
    expect(reasonWords(reason!, SETTING).why).toBe(
      "Priya Nair suspended it on 20 November 2026: “A reason.”",
    );
  });
});

describe("the greeting", () => {
  test.each([
    ["04:59", "Good evening, Maya"],
    ["05:00", "Good morning, Maya"],
    ["11:59", "Good morning, Maya"],
    ["12:00", "Good afternoon, Maya"],
    ["17:59", "Good afternoon, Maya"],
    ["18:00", "Good evening, Maya"],
  ])("at %s", (time, words) => {
    expect(greeting("Maya", new Date(`2026-11-21T${time}:00Z`), LONDON)).toBe(words);
  });

  test("goes by the company's own clock", () => {
    const at = new Date("2026-11-21T23:00:00Z");
    expect(greeting("Noor", at, "Australia/Sydney")).toBe("Good morning, Noor");
  });
});

describe("what the home page is about", () => {
  const { standing: learning } = TABLE["two steps before the end"]!;
  const { standing: waiting } = TABLE["all done"]!;
  const { standing: paused } = TABLE["paused by a policy"]!;
  const { standing: cleared } = TABLE.cleared!;

  test("a pause comes before everything", () => {
    expect(focusOf([cleared, learning, paused])).toBe(paused);
  });

  test("what one can do comes before what one waits for, and before what one has", () => {
    expect(focusOf([waiting, learning])).toBe(learning);
    expect(focusOf([cleared, waiting])).toBe(waiting);
    expect(focusOf([cleared, learning])).toBe(learning);
  });

  test("a cleared person's new policy waits behind what they learn, and is said beside it", () => {
    const { standing: toSign } = TABLE["cleared, with a policy to sign"]!;
    expect(focusOf([toSign, learning])).toBe(learning);
    expect(reminderWords(toSign, { learnAgainBefore: null })).toEqual({
      title: "Policy 2026.2 is new",
      text: "Sign it before 5 December 2026, or your clearance “Cleared to reply” pauses.",
    });
    const { standing: changedSince } = TABLE["cleared, with something to learn again"]!;
    expect(reminderWords(changedSince, { learnAgainBefore: "2026-12-03" })?.text).toBe(
      "Do it again before 3 December 2026, or your clearance “Cleared to reply” pauses.",
    );
    expect(reminderWords(learning, { learnAgainBefore: null })).toBeNull();
  });

  test("of two clearances the one granted last, and the sentence names its channels beside its end", () => {
    const older = standingOf(clearedSince(200));
    const forum = { programme: aProgramme({ id: "forum" }), enrolment: { channelIds: [FORUM] } };
    const granted = standingOf(clearedSince(1, forum));
    const newest = { ...granted, channelIds: [FORUM] };
    for (const both of [
      [older, newest],
      [newest, older],
    ]) {
      expect(focusOf(both)).toBe(newest);
      expect(channelsToName(newest, both)).toEqual([FORUM]);
    }
    expect(homeSentence(newest, SETTING, ["the forum"])).toBe(
      "You can reply for Harbour & Pine on the forum until 19 November 2027.",
    );
    expect(channelsToName(newest, [newest, learning])).toEqual([]);
  });

  test("somebody cleared elsewhere is not told that they may not do yet what they may", () => {
    expect(channelsToName(learning, [cleared, learning])).toEqual([INSTAGRAM]);
    expect(homeSentence(learning, SETTING, ["Instagram"])).toBe(
      "1 quiz, the policy and 2 sign-offs left before you can reply for Harbour & Pine on Instagram.",
    );
  });

  test("nothing, for someone who is not enrolled", () => {
    expect(focusOf([])).toBeNull();
  });
});

describe("the next step", () => {
  const { standing } = TABLE["two steps before the end"]!;

  test("says where one stopped", () => {
    const words = nextWords(standing, standing.nextStep!, SETTING, {
      stoppedAt: "Acknowledge before you explain",
      learnAgainBefore: null,
    });
    expect(words).toEqual({
      eyebrow: "Next up · reply · 6 min",
      title: "reply: quiz",
      note: "You stopped at “Acknowledge before you explain”.",
    });
  });

  test("gives the day by which a cleared person learns again", () => {
    const { standing } = TABLE["cleared, with something to learn again"]!;
    const words = nextWords(standing, standing.nextStep!, SETTING, {
      stoppedAt: null,
      learnAgainBefore: "2026-12-03",
    });
    expect(words.note).toBe(
      "It has changed. Do it again before 3 December 2026, or your clearance pauses.",
    );
  });

  test("gives the day by which a cleared person signs", () => {
    const { standing } = TABLE["cleared, with a policy to sign"]!;
    expect(nextWords(standing, standing.nextStep!, SETTING).note).toBe(
      "Sign before 5 December 2026, or your clearance pauses.",
    );
  });
});
