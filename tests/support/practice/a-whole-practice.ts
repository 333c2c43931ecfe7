import { CRITERIA, type Score } from "~/curriculum/rules/practice-kinds";
import type { Agreement, ReplyScores } from "~/practice/rules/rows";
import type { Tx } from "~db/store";
import { NOON } from "../makers";

/** What somebody did and had judged at the desk, in scenarios and in real life: a row in every table there is for it. */
export async function aWholePractice(
  tx: Tx,
  {
    owned,
    did,
    enrolmentId,
    channelId,
    trainerId,
  }: {
    owned: { companyId: string; personId: string };
    did: { activityId: string; revisionId: string };
    enrolmentId: string;
    channelId: string;
    trainerId: string;
  },
) {
  const t = tx.tables;
  const { activityId, revisionId } = did;
  const practised = { ...owned, activityId };
  const at = { at: NOON };
  const scores = eachCriterion<Score>(2) satisfies ReplyScores;
  const agreement: Agreement = { all: 8_000, critical: 10_000, criteria: eachCriterion(8_000) };
  const judged = [{ post: "late-cake", sample: "strong", scores, critical: [] }];
  const first = { number: 1, playbookNumber: 1, startedAt: NOON };
  await tx
    .insert(t.practiceShift)
    .values({ id: "shift", ...practised, revisionId, preselected: {}, ...first });
  await tx.insert(t.practiceDraft).values({
    shiftId: "shift",
    postKey: "late-cake",
    ...owned,
    body: { decision: "reply", text: "Hi Jo" },
    clientSeq: 1,
    updatedAt: NOON,
  });
  await tx.insert(t.practiceReply).values({
    id: "reply",
    shiftId: "shift",
    postKey: "late-cake",
    number: 1,
    ...practised,
    revisionId,
    decision: "reply",
    right: true,
    body: {
      decision: "reply",
      account: { kind: "company", channel: "instagram" },
      text: "Hi Jo, I’m sorry. Maya",
    },
    findings: [],
    sentAt: NOON,
  });
  const ofReply = { replyId: "reply", ...practised };
  await tx.insert(t.judging).values({ ...ofReply, round: 2, sentAt: NOON });
  await tx.insert(t.judgement).values({
    id: "judgement",
    ...ofReply,
    round: 1,
    judgedBy: trainerId,
    scores,
    critical: [],
    comments: [{ span: { from: 0, to: 5 }, text: "Warm." }],
    feedback: "Good.",
    verdict: "approve",
    judgedAt: NOON,
    seconds: 40,
  });
  await tx.insert(t.calibration).values({
    id: "calibration",
    ...practised,
    revisionId,
    number: 1,
    judged,
    agreement,
    passed: true,
    ...at,
  });
  const trainers = { personId: trainerId, activityId, revisionId, judged, agreement, ...at };
  await tx.insert(t.trainerCalibration).values({ id: "trainers", ...trainers });
  const begun = { judged: [{ ...judged[0]!, sequence: 1 }], updatedAt: NOON };
  await tx.insert(t.calibrationDraft).values({ ...practised, ...begun });
  await tx.insert(t.trainerCalibrationDraft).values({ personId: trainerId, activityId, ...begun });
  await tx
    .insert(t.savedPhrase)
    .values({ id: "phrase", personId: trainerId, text: "Say when.", savedAt: NOON });
  await tx.insert(t.falseAlarm).values({
    id: "alarm",
    ...practised,
    revisionId,
    postKey: "late-cake",
    check: "shouting",
    text: "NHS",
    words: "NHS",
    reportedAt: NOON,
  });
  await tx
    .insert(t.practiceConsent)
    .values({ id: "consent", ...ofReply, use: "others", consent: "named", ...at });
  await tx
    .insert(t.practiceExample)
    .values({ id: "example", ...ofReply, chosenBy: trainerId, chosenAt: NOON });
  await tx.insert(t.scenarioPlay).values({ id: "play", ...practised, revisionId, ...first });
  const ofPlay = { playId: "play", ...owned };
  await tx.insert(t.scenarioStep).values({ ...ofPlay, turn: 1, choice: 0, ...at });
  await tx
    .insert(t.scenarioEnd)
    .values({ ...ofPlay, ending: "calm", good: true, points: 3, endedAt: NOON });
  await tx.insert(t.liveReply).values({
    id: "live",
    ...owned,
    enrolmentId,
    channelId,
    url: "https://social.example/1",
    asked: "Is it vegan?",
    text: "It is. Maya",
    loggedAt: NOON,
  });
  const reviewed = { reviewedBy: trainerId, reviewedAt: NOON };
  await tx.insert(t.liveReview).values({
    id: "review",
    liveReplyId: "live",
    ...owned,
    verdict: "good",
    finding: "",
    ...reviewed,
  });
  const post = { network: "Instagram", text: "Where is it?", done: "Nothing.", better: "A reply." };
  await tx.insert(t.incident).values({ id: "incident", ...owned, post, reportedAt: NOON });
  await tx.insert(t.incidentReview).values({
    id: "second-look",
    incidentId: "incident",
    ...owned,
    verdict: "use",
    reason: "",
    post,
    ...reviewed,
  });
  await tx.insert(t.intention).values({
    id: "plan",
    ...owned,
    enrolmentId,
    when: "somebody is abusive",
    then: "I close the app and tell Priya",
    writtenAt: NOON,
  });
}

function eachCriterion<Value>(value: Value) {
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, value])) as Record<
    (typeof CRITERIA)[number],
    Value
  >;
}
