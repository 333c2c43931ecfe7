/* oxlint-disable house/in-catalogue -- How a format is documented: in English, as in docs/. */
import type { Tables } from "~db/schema/tables";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

/** A file with the rows of one table. */
export interface Section {
  table: keyof Tables;
  about: string;
  /** Columns that it doesn’t have; the company’s own is in none. */
  without: readonly string[];
}

function section<Name extends keyof Tables>(
  table: Name,
  about: string,
  ...without: (keyof Row<Name> & string)[]
): Section {
  return { table, about, without };
}

/** The CSV files of a handover, by their names, in the order in which they are listed: every row of a table that is the company’s. */
export const SECTIONS = {
  teams: section("team", "Teams."),
  "team-members": section("teamMember", "Who is in which team, and who manages it."),
  invitations: section(
    "invitation",
    "Who was invited by mail, and what became of it.",
    "codeStart",
  ),
  domains: section(
    "companyDomain",
    "Domains that the company said are its own, and whether people with an address there may join by themselves.",
    "token",
  ),
  "directory-tokens": section(
    "scimToken",
    "Tokens by which the company’s directory wrote to Firsthand. The tokens themselves are kept nowhere.",
    "tokenHash",
  ),
  "directory-people": section("scimUser", "What the directory calls people.", "userKey"),
  "directory-teams": section("scimGroup", "What the directory calls teams."),
  "api-tokens": section(
    "apiToken",
    "Tokens by which the company’s other programs asked who may speak for it. The tokens themselves are kept nowhere.",
    "tokenHash",
  ),
  webhooks: section(
    "webhook",
    "Where the company’s other programs were told what changed. The secrets are kept nowhere.",
    "secretNumber",
    "formerUntil",
    "dueAt",
    "claimedUntil",
  ),
  "clearance-group-provider": section(
    "groupDirectory",
    "Where groups of the people who are cleared are kept, and how that goes. The token is left out.",
    "token",
  ),
  "clearance-groups": section("clearanceGroup", "Those groups: which level on which channel."),
  "clearance-group-accounts": section("groupAccount", "Which account there is whose."),
  "clearance-group-members": section("groupMember", "The accounts in each of those groups."),
  chats: section(
    "chatIntegration",
    "Chats from which the company’s people asked what they may do. What their requests were signed with is left out.",
    "secret",
  ),
  "chat-accounts": section("chatAccount", "Whose accounts in those chats are."),
  publisher: section(
    "publisher",
    "The Postiz to which posts went through the gate, and how that goes. Its API key is left out.",
    "apiKey",
  ),
  "publisher-channels": section("publisherChannel", "Which account there is which channel."),
  "posts-to-publish": section("brokeredPost", "What people wrote to be published there."),
  reviewer: section(
    "reviewer",
    "The organisation in Hootsuite whose messages waited for the gate, and how that goes. Its secrets are left out.",
    "clientSecret",
    "door",
  ),
  "reviewer-channels": section("reviewerChannel", "Which account there is which channel."),
  "messages-reviewed": section("messageReview", "What became of messages that waited there."),
  trainers: section("engagement", "Trainers of the agency who work with the company."),
  "single-sign-on": section(
    "ssoConnection",
    "How the company’s people sign in by its own provider. The secret it knows us by is left out.",
    "clientSecret",
  ),
  "single-sign-on-accounts": section("ssoIdentity", "Who is who at that provider."),
  "single-sign-on-rules": section("ssoMapping", "What groups at the provider give."),
  channels: section("channel", "The company’s accounts on networks."),
  "programmes-offered": section(
    "companyProgramme",
    "Programmes that somebody chose to offer, or not to. Of others, the company’s settings decide.",
  ),
  rules: section("assignment", "Rules that enrol everyone in a team, or in the company."),
  "rule-channels": section("assignmentChannel", "The channels of each rule."),
  "rules-ended": section("assignmentEnd", "Rules that have ended."),
  enrolments: section("enrolment", "Who is in which programme."),
  "enrolment-channels": section("enrolmentChannel", "For which channels."),
  "enrolment-changes": section(
    "enrolmentChange",
    "Other due dates, and who was taken out of a programme or put back.",
  ),
  "lessons-done": section("completion", "Completions: each time somebody finished a lesson."),
  "places-in-lessons": section(
    "lessonProgress",
    "Where each reader is in a lesson. What they wrote there is for themselves alone, and is in no file but their own.",
    "written",
  ),
  attempts: section("attempt", "Each sitting of a quiz, with what it asked."),
  "attempt-steps": section(
    "attemptStep",
    "Everything that happened in an attempt, answers included, letter by letter. answers.csv has the last answers in words.",
  ),
  grades: section("grade", "What attempts were graded. The highest number of each attempt counts."),
  shifts: section("practiceShift", "Each time that somebody worked through a practice set."),
  "replies-being-written": section("practiceDraft", "What people are writing at the reply desk."),
  "practice-replies": section(
    "practiceReply",
    "What people decided about posts in practice, and what they wrote.",
  ),
  judgements: section("judgement", "How trainers judged practice replies."),
  calibrations: section("calibration", "How people judged sample replies, beside the key."),
  "calibrations-begun": section("calibrationDraft", "Samples that people are judging."),
  "false-alarms": section("falseAlarm", "What checks noticed and people held for mistaken."),
  consents: section("practiceConsent", "Who lets others see which of their replies."),
  examples: section("practiceExample", "Practice replies that others learn from."),
  "scenario-plays": section("scenarioPlay", "Each time that somebody played a scenario."),
  "scenario-choices": section("scenarioStep", "What they chose, turn by turn."),
  "scenario-endings": section("scenarioEnd", "How it ended."),
  "live-replies": section("liveReply", "Replies in public that were to be looked at."),
  "live-reviews": section("liveReview", "What was found of them."),
  "live-reviewers": section(
    "liveReviewer",
    "Colleagues who look at live replies, besides the trainers.",
  ),
  incidents: section("incident", "What happened, as others could practise on it."),
  "incident-reviews": section("incidentReview", "Whether it may be used, and in which words."),
  intentions: section("intention", "What people mean to do if something happens."),
  allowances: section("allowance", "Extra time and extra attempts."),
  "module-credits": section("moduleCredit", "Modules that somebody need not do, and why."),
  "module-credits-ended": section("moduleCreditEnd", "Credits that were taken back."),
  acknowledgements: section(
    "acknowledgement",
    "Who signed which version of the policy.",
    "sessionId",
  ),
  "sign-offs": section("signOff", "What trainers and managers decided about people."),
  "sign-offs-asked-for": section("signOffRequest", "When people asked for their sign-off."),
  clearances: section("clearance", "What was granted: a level, from one day until another."),
  "clearance-channels": section("clearanceChannel", "For which channels."),
  suspensions: section("suspension", "Suspensions, reinstatements and revocations."),
  "working-hours": section("workingHours", "When people work."),
  delegations: section("delegation", "Who signs for whom while they are away."),
  "delegations-cancelled": section("delegationEnd", "Delegations that were cancelled."),
  "playbook-versions": section(
    "playbookRevision",
    "Versions of the playbook. Each text is in playbook/, by its number.",
    "body",
  ),
  "policy-versions": section(
    "policyVersion",
    "Versions of the policy. Each text is in policy/, by its version.",
    "source",
  ),
  "policy-translations": section(
    "policyTranslation",
    "Versions of the policy in other languages. The texts are in files/.",
    "body",
  ),
  "own-lessons": section(
    "activityRevision",
    "The company’s own copies of lessons, revision by revision. The texts are in files/.",
    "body",
  ),
  "own-lesson-periods": section(
    "activityCopy",
    "From which revision until which the company was taught its own copy.",
  ),
  "own-translations": section(
    "activityTranslation",
    "Its own copies in other languages. The texts are in files/.",
    "body",
  ),
} satisfies Record<string, Section>;

/** Tables of the company whose files have a shape of their own. */
export const MADE_FILES = {
  membership: "people.csv",
  ledgerEntry: "ledger.jsonl",
} satisfies Partial<Record<keyof Tables, string>>;

/** Tables of the company that no file has, each with the reason. */
export const LEFT_OUT = {
  addressChange: "an address that doesn’t count yet; once it does, it’s in the ledger",
  personKey: "a key to what is sealed in the ledger, which ledger.jsonl has opened",
  credentialShare: "what somebody shows of the clearances that the other files have",
  calendarFeed: "where somebody’s own calendar fetches what the other files say",
  personChange: "a counter that says nothing",
  judging: "a queue, made from the replies and judgements",
  standingState: "how far the next ones are derived",
  standingPerson: "where people stand, derived from the other files and derived again at will",
  standingDetail: "where people stand, derived from the other files and derived again at will",
  standingCount: "how many people stand where, counted from the two before",
  gateChange: "what the gate says of whom, and since when, derived from the other files",
  peopleColumns: "how an uploaded file of people is read; says nothing about anybody",
  pendingSignOff: "a decision that doesn’t count yet; once it does, it’s in sign-offs.csv",
  notice: "what people were told in the app; what happened is in the other files",
  outbox: "mails that were sent about it",
  webhookDelivery:
    "messages that webhooks were sent in the last 30 days about what’s in the other files",
  webhookTold: "what webhooks last knew of people, derived from the other files",
  webhookStart: "when the company’s webhooks began to be told; says nothing about anybody",
  noticeStart: "when the company’s people began to be told; says nothing about them",
} satisfies Partial<Record<keyof Tables, string>>;
