import type { LocalDate } from "~/kit/time/moment";
import type { LedgerRole } from "./entry";

/*
 * What entries keep is a format that outlives the program: its words stand here and are the ledger's own. A feature that
 * records a word which is not among them does not compile.
 */
type Role = Exclude<LedgerRole, "system">;
type Level = "share" | "reply" | "post" | "crisis";
type Impact = "wording" | "notice" | "relearn";
type Verdict = "competent" | "authorised" | "not-yet";
type SuspensionAction = "suspend" | "reinstate" | "revoke";

/** A quiz of somebody, as it was called, and which sitting of it. */
interface OneAttempt {
  attemptId: string;
  quiz: string;
  attempt: number;
}

interface OneEnrolment {
  enrolmentId: string;
  programme: string;
}

interface OneTeam {
  teamId: string;
  team: string;
}

interface OneChat {
  chat: "slack" | "teams";
  name: string;
}

interface OneCredit {
  of: "exemption" | "recognition";
  moduleId: string;
  module: string;
}

/** What each kind of decision says of itself: ids, dates, numbers, verdicts and titles, and nothing personal. Times are ISO 8601. */
export interface FactsByKind {
  /** `key` is its name in URLs and files. */
  "company-created": { key: string; name: string };
  /** As it is from then on; `formerName` where it was called something else. */
  "company-changed": {
    name: string;
    shortName: string;
    timeZone: string;
    language: string | null;
    address: string | null;
    formerName?: string;
  };
  /** Titles. `offersNew` is whether programmes that are new later are offered too. */
  "programmes-chosen": { added: string[]; removed: string[]; offersNew: boolean };
  /** A colour as `#rrggbb` and the hash of a picture; null for none. */
  "company-look-changed": { accent: string | null; logo: string | null };
  /** How its people sign in by its own provider. `rules` counts those that say what groups give. */
  "sign-in-changed": {
    use: "off" | "offered" | "required";
    provider: string;
    issuer: string;
    joining: boolean;
    trustsFactor: boolean;
    rules: number;
  };
  "company-archived": object;
  "company-restored": object;
  "company-handed-over": object;
  "person-added": { role: Role; team: string | null };
  /** The teams by name; `manages` where that changed: the company, no more than their teams, or nothing any more. */
  "placed-by-provider": { into: string[]; outOf: string[]; manages?: "company" | "teams" | null };
  "trainer-engaged": object;
  "trainer-disengaged": object;
  /** `lastDay` where it was said ahead. */
  "person-left": { leftAt: string; lastDay?: LocalDate };
  "leaving-taken-back": { leftAt: string };
  /** Someone who had left. */
  "person-returned": object;
  /** By the company’s directory. What they were called, and their address, are personal. */
  "directory-person-changed": { changed: ("name" | "address")[] };
  "directory-team-changed": {
    teamId: string;
    team: string;
    change: "opened" | "renamed" | "closed";
    formerName?: string;
  };
  /** Who, by id. */
  "directory-members-changed": {
    teamId: string;
    team: string;
    added: string[];
    removed: string[];
  };
  "directory-token-made": { name: string };
  "directory-token-revoked": { name: string };
  "api-token-made": { name: string; scopes: string[] };
  /** Until `endsAt` the one that was replaced holds too. */
  "api-token-replaced": { name: string; endsAt: string };
  "api-token-ended": { name: string };
  /** The host of its address, for the rest of that may be a secret. */
  "webhook-made": { name: string; host: string; events: string[] };
  /** Until `endsAt` the secret before it signs too. */
  "webhook-secret-changed": { name: string; endsAt: string };
  /** By a manager; or by itself, since its address said that it’s gone, or nothing arrived for days. */
  "webhook-paused": { name: string; why: "manager" | "gone" | "failing" };
  "webhook-resumed": { name: string };
  "webhook-ended": { name: string };
  /** Groups in the company’s identity provider that hold who is cleared: what was decided, or became of them. */
  "clearance-groups-changed": {
    change:
      | "set-up"
      | "started"
      | "paused"
      | "resumed"
      | "failing"
      | "working"
      | "ending"
      | "ended"
      | "group-added"
      | "group-removed"
      | "group-emptied";
    /** Where the provider is. */
    host: string;
    group?: string;
  };
  /** Who, by id; `others` are accounts of nobody here that were taken out. */
  "clearance-group-members-changed": {
    group: string;
    added: string[];
    removed: string[];
    others: number;
  };
  /** Where people ask from a chat what they may do. */
  "chat-made": OneChat;
  "chat-secret-entered": OneChat;
  /** With so many accounts that were linked by it. */
  "chat-ended": OneChat & { accounts: number };
  /** An account there is answered as the person, who said so themselves. */
  "chat-linked": object;
  /** Not any more; by themselves or by a manager. */
  "chat-unlinked": object;
  /** The company’s Postiz, to which posts go through the gate; `channel` is the key of one that an account there was tied to. */
  "publisher-changed": {
    change: "connected" | "tied" | "untied" | "ended";
    host: string;
    channel?: string;
  };
  /** What became of a post that somebody wrote to be published there; not what it says. `at` is when it’s to be published. */
  "post-brokered": {
    outcome: "scheduled" | "refused" | "in-doubt" | "not-there" | "held" | "withdrawn";
    channel: string;
    at: string;
  };
  /** The company’s organisation in Hootsuite, by its id there, whose messages wait for the gate; `channel` as above. */
  "reviewer-changed": {
    change: "connected" | "tied" | "untied" | "ended";
    organization: string;
    channel?: string;
  };
  /** What became of a message that waited there; not what it says. `at` is when it was to be published, and `why` why it was rejected. */
  "message-reviewed": {
    outcome: "approved" | "rejected" | "in-doubt" | "elsewhere";
    channel: string;
    at: string;
    why?: string;
  };
  "person-erased": { reason: string };
  /** What they are in the company from then on, and what they were. */
  "roles-changed": { roles: Role[]; before: Role[] };
  /** Of a manager: whether they manage their teams alone, or the whole company. */
  "managing-changed": { teamsOnly: boolean };
  /** Both names are sealed. */
  "name-changed": object;
  /** Counted when the new address was confirmed. Both are sealed. */
  "address-changed": object;
  /** Two who are one human: `kept` is who they are from then on, by id, and `modules` what the other had learned and is credited. */
  "person-merged": { as: "kept" | "ended"; kept: string; ended: string; modules: number };
  "team-made": OneTeam;
  "team-renamed": OneTeam & { formerName: string };
  "team-closed": OneTeam & { people: number };
  "team-opened": OneTeam;
  /** `into` is where its people are, of whom `people` were not in it before. */
  "team-merged": OneTeam & { into: string; intoTeam: string; people: number };
  "team-joined": OneTeam & { manages: boolean };
  "team-left": OneTeam;
  "person-invited": { expiresAt: string };
  "invitation-withdrawn": object;
  "invitation-accepted": object;
  /** By themselves, with an address at a domain of the company’s. */
  "person-joined": { domain: string };
  "domain-verified": { domain: string };
  "domain-removed": { domain: string };
  /** Whether people with an address there may join by themselves, and into which team. */
  "joining-changed": { domain: string; join: boolean; team: string | null };
  /** So many months after somebody has left they are erased by itself; null for not at all. */
  "retention-set": { months: number | null };
  enrolled: {
    programmeId: string;
    programme: string;
    channels: string[];
    dueOn: LocalDate | null;
    /** The rule that enrolled them, where one did. */
    assignmentId?: string;
  };
  "channels-added": OneEnrolment & { channels: string[]; assignmentId?: string };
  "enrolment-changed": OneEnrolment & { change: "due" | "end" | "resume"; dueOn: LocalDate | null };
  /** Of what is to be done in a programme, or to sign a version of the policy. */
  reminded: (OneEnrolment | { policy: string }) & { dueOn: LocalDate | null };
  "rule-made": {
    programme: string;
    /** Null for everyone. */
    team: string | null;
    channels: string[];
    dueOn: LocalDate | null;
    dueDays: number | null;
  };
  "rule-ended": { assignmentId: string; programme: string; team: string | null };
  "policy-published": { version: string; hash: string; graceDays: number; reacknowledge: boolean };
  /** `playbook` is the company's revision that it quotes, where that asked for it; `agreedBy` a second author, by id. */
  "relearn-asked": {
    activity: string;
    title: string;
    number: number;
    hash: string;
    playbook?: number;
    agreedBy?: string;
  };
  "programme-changed": {
    programme: string;
    title: string;
    number: number;
    hash: string;
    agreedBy?: string;
  };
  "programme-retired": { programme: string; title: string };
  "playbook-changed": { number: number; hash: string; impact?: Impact };
  "policy-acknowledged": { policyVersionId: string; version: string; policyHash: string };
  "sign-off-requested": OneEnrolment;
  "signed-off": OneEnrolment & {
    of: "trainer" | "manager";
    verdict: Verdict;
    /** Who was away, by id, where somebody stood in. */
    onBehalfOf?: string;
  };
  /** `to` stands in, by id; the days are both included. */
  delegated: { to: string; startsOn: LocalDate; endsOn: LocalDate };
  "delegation-ended": { to: string; startsOn: LocalDate; endsOn: LocalDate };
  "clearance-granted": OneEnrolment & {
    signOffId: string;
    level: Level;
    channels: string[];
    validFrom: LocalDate;
    validUntil: LocalDate;
  };
  "live-reply-reviewed": OneEnrolment & {
    liveReplyId: string;
    /** By its name. */
    channel: string;
    verdict: "good" | "not-good";
  };
  /** Whether it may be practised on. */
  "incident-reviewed": { incidentId: string; verdict: "use" | "decline" };
  /** The module is one to be done again, where the decision names one. */
  "held-back": { action: SuspensionAction; moduleId?: string; module?: string };
  "module-credited": OneCredit & { completedOn: LocalDate | null; validUntil: LocalDate };
  "credit-ended": OneCredit;
  "allowance-granted": {
    of: "extra-time" | "extra-attempts";
    amount: number;
    /** The quiz; null for all of them. */
    activityId: string | null;
    quiz: string | null;
  };
  "attempt-changed": OneAttempt & { change: "extended" | "reopened"; deadline: string | null };
  "attempt-graded": OneAttempt & {
    grade: number;
    points: number;
    maxPoints: number;
    passed: boolean;
    late: boolean;
  };
  "attempt-regraded": OneAttempt & {
    gradeId: string;
    grade: number;
    points: number;
    maxPoints: number;
    passed: boolean;
    questionRevisionId: string;
    choice: "award" | "rescore";
    /** The revision by whose key it was graded; null where all points were given. */
    key: string | null;
  };
  /** `try` counts how often the post was written about in its shift; the first of its rounds decides. */
  "reply-judged": {
    replyId: string;
    practice: string;
    try: number;
    round: number;
    verdict: "approve" | "again" | "fail";
  };
}

export type LedgerKind = keyof FactsByKind;

/** What is decided of an archived company all the same: that it is one, that it is handed over, who can’t write for it any more, and what the law asks for. */
export const EVEN_ARCHIVED: readonly LedgerKind[] = [
  "company-archived",
  "company-restored",
  "company-handed-over",
  "directory-token-revoked",
  "api-token-ended",
  "webhook-paused",
  "webhook-ended",
  "clearance-groups-changed",
  "clearance-group-members-changed",
  "chat-ended",
  "chat-unlinked",
  "publisher-changed",
  "post-brokered",
  "reviewer-changed",
  "message-reviewed",
  "person-erased",
];

/** The facts as they are kept: with the id of what was recorded because of the decision, as a timeline shows it. */
export type KeptFacts<K extends LedgerKind = LedgerKind> = FactsByKind[K] & {
  evidence: string;
  /** The directory’s token by which it was decided, where it was. */
  through?: string;
};

/** What is personal about a decision. It is kept sealed by the key of the person it is about. */
export interface PersonalWords {
  name?: string | undefined;
  /** What somebody was called until then. */
  formerName?: string | undefined;
  email?: string | undefined;
  formerEmail?: string | undefined;
  typedName?: string | undefined;
  ipAddress?: string | undefined;
  comment?: string | undefined;
  reason?: string | undefined;
  /** Where what happened can be found. */
  incident?: string | undefined;
  /** Where the proof is. */
  evidence?: string | undefined;
}
