import type { Tables } from "~db/schema/tables";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

export interface Section {
  table: keyof Tables;
  /** The column that holds the person. */
  whose: string;
  /** Columns that the file doesn’t have; ids of rows never are in it. */
  without: readonly string[];
}

function section<Name extends keyof Tables>(
  table: Name,
  whose: keyof Row<Name> & string,
  ...without: (keyof Row<Name> & string)[]
): Section {
  return { table, whose, without };
}

/** The lists of a person’s file, by their names there, in its order: every row of a table in which a column holds the person. */
export const SECTIONS = {
  profile: section("person", "id", "sortName"),
  formerNames: section("formerName", "personId"),
  addressAskedFor: section("addressChange", "personId", "tokenHash"),
  memberships: section("membership", "personId", "sortName"),
  directoryNames: section("scimUser", "personId", "userKey"),
  clearanceGroupAccounts: section("groupAccount", "personId"),
  teams: section("teamMember", "personId"),
  engagements: section("engagement", "personId"),
  invitations: section("invitation", "personId", "codeStart"),
  sessions: section("session", "personId", "token"),
  signInMethods: section(
    "account",
    "personId",
    "accountId",
    "accessToken",
    "refreshToken",
    "idToken",
    "password",
  ),
  sharedClearances: section(
    "credentialShare",
    "personId",
    "clearanceId",
    "addressHash",
    "sealedAddress",
    "list",
    "place",
  ),
  calendars: section("calendarFeed", "personId"),
  passkeys: section("passkey", "personId", "credentialId", "publicKey"),
  secondFactors: section("secondFactor", "personId", "secret", "lastStep"),
  accountsElsewhere: section("ssoIdentity", "personId"),
  chatAccounts: section("chatAccount", "personId", "integrationId"),
  postsToPublish: section("brokeredPost", "personId", "channelId"),
  reviewsInHootsuite: section("messageReview", "personId", "channelId"),
  emailChoices: section("noticePreference", "personId"),
  workingHours: section("workingHours", "personId"),
  enrolments: section("enrolment", "personId", "assignmentId"),
  enrolmentChanges: section("enrolmentChange", "personId"),
  lessonsDone: section("completion", "personId"),
  placesInLessons: section("lessonProgress", "personId"),
  shifts: section("practiceShift", "personId"),
  repliesBeingWritten: section("practiceDraft", "personId", "shiftId"),
  practiceReplies: section("practiceReply", "personId", "shiftId", "right"),
  repliesWaiting: section("judging", "personId", "replyId", "leasedBy", "judgedBefore"),
  judgements: section("judgement", "personId", "replyId"),
  calibrations: section("calibration", "personId"),
  calibrationsAsTrainer: section("trainerCalibration", "personId"),
  calibrationsBegun: section("calibrationDraft", "personId"),
  calibrationsBegunAsTrainer: section("trainerCalibrationDraft", "personId"),
  savedPhrases: section("savedPhrase", "personId"),
  falseAlarms: section("falseAlarm", "personId"),
  consents: section("practiceConsent", "personId", "replyId"),
  examples: section("practiceExample", "personId", "replyId"),
  scenarioPlays: section("scenarioPlay", "personId"),
  scenarioChoices: section("scenarioStep", "personId", "playId"),
  scenarioEndings: section("scenarioEnd", "personId", "playId"),
  liveReplies: section("liveReply", "personId", "channelId"),
  liveReviews: section("liveReview", "personId", "liveReplyId"),
  liveReplyReviewer: section("liveReviewer", "personId"),
  incidents: section("incident", "personId"),
  incidentReviews: section("incidentReview", "personId", "incidentId"),
  intentions: section("intention", "personId"),
  allowances: section("allowance", "personId"),
  moduleCredits: section("moduleCredit", "personId"),
  moduleCreditsEnded: section("moduleCreditEnd", "personId", "creditId"),
  acknowledgements: section("acknowledgement", "personId", "sessionId"),
  signOffs: section("signOff", "personId"),
  signOffsAskedFor: section("signOffRequest", "personId"),
  clearances: section("clearance", "personId", "signOffId", "programmeId"),
  suspensions: section("suspension", "personId"),
  delegationsGiven: section("delegation", "fromPersonId"),
  delegationsTaken: section("delegation", "toPersonId"),
  notices: section("notice", "personId", "key", "outboxId"),
  emails: section("outbox", "personId", "key"),
  toldElsewhere: section("webhookDelivery", "personId", "webhookId", "eventId", "answer"),
} satisfies Record<string, Section>;

/** Lists with a shape of their own, and the columns whose rows they are made from. */
export const MADE_LISTS = {
  attempts: ["attempt.personId", "grade.personId"],
  ledger: ["ledgerEntry.personId"],
};

const SECRET = "a secret that lets someone in, or the key to the ledger";
const FLEETING = "is gone within minutes";
const COUNTER = "a counter that says nothing";
const DERIVED =
  "says nothing of its own: it’s derived from what is in the file, and derived again at will";
const ABOUT_ANOTHER =
  "a decision about someone else, which is in that person’s file with the name of who made it";
const ABOUT_THE_COMPANY = "a text or a rule of the company or the agency, not of its author";
const TOLD_OTHERS = "what others were told; what happened is in the file itself";

/** Columns that hold a person and aren’t looked up for the file, each with the reason. */
export const LEFT_OUT: Record<string, string> = {
  "signInCode.personId": SECRET,
  "recoveryCode.personId": SECRET,
  "personKey.personId": SECRET,
  "personChange.personId": COUNTER,
  "standingPerson.personId": DERIVED,
  "standingDetail.personId": DERIVED,
  "gateChange.personId": DERIVED,
  "draftReader.personId": FLEETING,
  "pendingSignOff.personId": "doesn’t count yet; once it does, it’s a sign-off",
  "pendingSignOff.signedBy": ABOUT_ANOTHER,
  "pendingSignOff.onBehalfOf": ABOUT_ANOTHER,
  "notice.aboutPersonId": TOLD_OTHERS,
  "signOff.signedBy": ABOUT_ANOTHER,
  "signOff.onBehalfOf": ABOUT_ANOTHER,
  "suspension.decidedBy": ABOUT_ANOTHER,
  "allowance.grantedBy": ABOUT_ANOTHER,
  "judging.leasedBy": FLEETING,
  "judging.judgedBefore": ABOUT_ANOTHER,
  "judgement.judgedBy": ABOUT_ANOTHER,
  "falseAlarm.answeredBy": ABOUT_ANOTHER,
  "practiceExample.chosenBy": ABOUT_ANOTHER,
  "liveReview.reviewedBy": ABOUT_ANOTHER,
  "liveReviewer.namedBy": ABOUT_ANOTHER,
  "incidentReview.reviewedBy": ABOUT_ANOTHER,
  "invitation.invitedBy": ABOUT_ANOTHER,
  "enrolment.enrolledBy": ABOUT_ANOTHER,
  "enrolmentChange.decidedBy": ABOUT_ANOTHER,
  "moduleCredit.decidedBy": ABOUT_ANOTHER,
  "moduleCreditEnd.decidedBy": ABOUT_ANOTHER,
  "workingHours.setBy": ABOUT_ANOTHER,
  "addressChange.askedBy": ABOUT_ANOTHER,
  "ledgerEntry.actorId": ABOUT_ANOTHER,
  "delegation.createdBy": "is made by the person it is from",
  "delegationEnd.endedBy": "is made by the person it is from",
  "assignment.createdBy": ABOUT_THE_COMPANY,
  "assignmentEnd.endedBy": ABOUT_THE_COMPANY,
  "contentFileRevision.publishedBy": ABOUT_THE_COMPANY,
  "contentFileRevision.agreedBy": ABOUT_THE_COMPANY,
  "scimToken.madeBy": ABOUT_THE_COMPANY,
  "apiToken.madeBy": ABOUT_THE_COMPANY,
  "webhook.madeBy": ABOUT_THE_COMPANY,
  "webhookTold.personId": DERIVED,
  "chatIntegration.madeBy": ABOUT_THE_COMPANY,
  "secondFactorRule.setBy": ABOUT_THE_COMPANY,
  "ssoConnection.changedBy": ABOUT_THE_COMPANY,
  "groupDirectory.changedBy": ABOUT_THE_COMPANY,
  "publisher.changedBy": ABOUT_THE_COMPANY,
  "reviewer.changedBy": ABOUT_THE_COMPANY,
  "draft.savedBy": ABOUT_THE_COMPANY,
  "draft.scheduledBy": ABOUT_THE_COMPANY,
  "draft.askedBy": ABOUT_THE_COMPANY,
  "draft.agreedBy": ABOUT_THE_COMPANY,
  "draft.sentBackBy": ABOUT_THE_COMPANY,
  "draftAside.savedBy": ABOUT_THE_COMPANY,
  "draftAside.setAsideBy": ABOUT_THE_COMPANY,
  "contentConflict.endedBy": ABOUT_THE_COMPANY,
  "image.uploadedBy": ABOUT_THE_COMPANY,
};
