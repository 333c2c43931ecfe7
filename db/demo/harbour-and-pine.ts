import { foldedName } from "../../app/kit/text/folded";
import { LEILAS, MATEOS } from "./practice/live-replies";
import type { Character, DemoCompany, Stage, Track } from "./story";

const EVERYWHERE = ["instagram", "facebook", "x"];
const PAIR = ["instagram", "facebook"];

function reply(
  stage: Stage,
  enrolledDaysAgo: number,
  channels = EVERYWHERE,
  dueInDays?: number,
): Track {
  return {
    programme: "reply",
    channels,
    stage,
    enrolledDaysAgo,
    ...(dueInDays ? { dueInDays } : {}),
  };
}

function forum(stage: Stage, enrolledDaysAgo: number): Track {
  return { programme: "forum", channels: ["forum"], stage, enrolledDaysAgo };
}

/** For those who already hold what replying takes. */
function post(stage: Stage, enrolledDaysAgo: number, dueInDays?: number): Track {
  return {
    programme: "post",
    channels: PAIR,
    stage,
    enrolledDaysAgo,
    ...(dueInDays ? { dueInDays } : {}),
  };
}

const cleared = (daysAgo: number, comment?: string): Stage => ({
  kind: "cleared",
  daysAgo,
  ...(comment ? { comment } : {}),
});

/** Someone who signed each policy as it came and holds what they earned. */
function steady(
  name: string,
  team: string,
  daysAgo: number,
  channels = EVERYWHERE,
  signs = ["2026.1", "2026.2"],
): Character {
  const email = foldedName(name.split(" ")[0]!);
  return {
    name,
    email,
    team,
    tracks: [reply(cleared(daysAgo), daysAgo + 30, channels)],
    signs,
  };
}

const employees: Character[] = [
  {
    name: "Maya Okafor",
    email: "maya",
    team: "Pier Street",
    tracks: [
      reply({ kind: "learning", modules: 3, lessons: 2 }, 32, PAIR, 21),
      forum(
        cleared(26, "Lovely opening, and you named the problem. Now try it where it is louder."),
        34,
      ),
    ],
    signs: ["2026.1"],
  },
  {
    name: "Ana Brandt",
    email: "ana",
    team: "Pier Street",
    tracks: [
      reply(cleared(190, "Ready. She makes people feel heard in one line."), 230),
      forum(cleared(200), 235),
    ],
    signs: ["2026.1", "2026.2"],
  },
  {
    name: "Dev Chandra",
    email: "dev",
    team: "Online orders",
    tracks: [
      reply({ kind: "renewing", clearedDaysAgo: 353, quizzes: 2 }, 385, PAIR),
      forum(cleared(120), 140),
    ],
    signs: ["2026.1"],
  },
  {
    name: "Ines Faria",
    email: "ines",
    team: "Old Town",
    tracks: [
      reply(
        {
          kind: "awaiting-manager",
          daysAgo: 2,
          comment: "Calm, specific, and she knows when to stop. Competent.",
        },
        40,
        PAIR,
        10,
      ),
    ],
  },
  {
    name: "Rui Santos",
    email: "rui",
    team: "Old Town",
    tracks: [reply(cleared(240), 270, PAIR), forum(cleared(238), 270)],
  },
  steady("Wilhelmina Featherstonehaugh-Abernathy", "Station Arcade", 60),
  steady("Zoë Łukasiewicz", "Old Town", 150),
  steady("Siân Ó Briain", "Mill Lane", 95, PAIR),
  {
    ...steady("Bashir Rahmani", "Online orders", 75, EVERYWHERE, ["2026.1"]),
    practice: {
      sets: ["saturday-shift"],
      daysAgo: 4,
      words: 3,
      handled: 1,
      cameOf: { "sheet-of-paper": "fail" },
      spoils: ["late-cake"],
    },
  },
  {
    ...steady("Chiamaka Eze", "Station Arcade", 210),
    tracks: [
      reply(cleared(210), 240),
      post(
        cleared(62, "She asks who a post is for before she writes it, and reads what comes back."),
        95,
      ),
    ],
  },
  steady("Dmitri Volkov", "Mill Lane", 130, PAIR),
  {
    ...steady("Elif Yıldız", "Pier Street", 45),
    tracks: [reply(cleared(45), 75), post({ kind: "learning", modules: 5, lessons: 2 }, 38, 24)],
  },
  steady("Farah Haddad", "Online orders", 175, EVERYWHERE, ["2026.1"]),
  steady("Gareth Pryce", "Old Town", 88, PAIR),
  steady("Hana Suzuki", "Station Arcade", 20),
  steady("Ibrahim Sesay", "Pier Street", 220, EVERYWHERE, ["2026.1"]),
  steady("Joanna Kowalska", "Mill Lane", 110),
  {
    ...steady("Kofi Mensah", "Online orders", 12, PAIR),
    practice: {
      sets: ["saturday-shift"],
      daysAgo: 1,
      words: 4,
      cameOf: { "sheet-of-paper": "approve", "four-oclock": "approve", "rings-out": "approve" },
      consents: { others: "unnamed" },
      taken: "mostly-accessible",
    },
  },
  { ...steady("Leila Nazari", "Old Town", 9, EVERYWHERE, ["2026.1"]), liveReplies: LEILAS },
  { ...steady("Mateo Alvarez", "Pier Street", 8), liveReplies: MATEOS },
  steady("Nia Campbell", "Station Arcade", 142),
  {
    name: "Oskar Lindqvist",
    email: "oskar",
    team: "Mill Lane",
    tracks: [reply({ kind: "renewing", clearedDaysAgo: 341, quizzes: 0 }, 370)],
    signs: ["2026.1", "2026.2"],
  },
  {
    name: "Petra Novák",
    email: "petra",
    team: "Station Arcade",
    tracks: [reply({ kind: "renewing", clearedDaysAgo: 320, quizzes: 5 }, 350)],
    writes: { words: 5 },
    signs: ["2026.1", "2026.2"],
  },
  {
    name: "Quentin Marsh",
    email: "quentin",
    team: "Online orders",
    tracks: [reply({ kind: "renewing", clearedDaysAgo: 358, quizzes: 1 }, 390, PAIR)],
    signs: ["2026.1"],
  },
  {
    name: "Rosa Delgado",
    email: "rosa",
    team: "Pier Street",
    tracks: [reply(cleared(380), 405, PAIR)],
    signs: ["2026.1"],
  },
  {
    name: "Sam Whitlock",
    email: "sam",
    team: "Old Town",
    tracks: [
      reply(
        {
          kind: "awaiting-manager",
          daysAgo: 6,
          comment: "Reads the post twice before touching the keys. Competent.",
        },
        35,
      ),
    ],
  },
  {
    name: "Tamsin Boyd",
    email: "tamsin",
    team: "Mill Lane",
    tracks: [
      reply(
        {
          kind: "awaiting-manager",
          daysAgo: 1,
          comment: "Competent. Ask her about the gluten question: a model answer.",
        },
        38,
        PAIR,
      ),
    ],
  },
  {
    name: "Uma Krishnan",
    email: "uma",
    team: "Station Arcade",
    tracks: [reply({ kind: "awaiting-trainer", daysAgo: 3 }, 30)],
    writes: {
      words: 0,
      looks: { "four-oclock": "after" },
      consents: { others: "named", example: "named" },
      examples: ["rings-out"],
    },
  },
  {
    name: "Viktor Halász",
    email: "viktor",
    team: "Online orders",
    tracks: [reply({ kind: "awaiting-trainer", daysAgo: 1 }, 28, PAIR)],
    writes: {
      words: 1,
      cameOf: { "mostly-accessible": "again-approve" },
      looks: { "rings-out": "before" },
      consents: { others: "unnamed", example: "unnamed" },
      examples: ["mostly-accessible"],
      falters: ["late-cake"],
    },
  },
  {
    name: "Wen Li",
    email: "wen",
    team: "Pier Street",
    tracks: [
      reply(
        {
          kind: "trainer-not-yet",
          daysAgo: 5,
          comment:
            "You know the rules. Read “Acknowledge before you explain” once more: in the quiz you reached for the reason first.",
        },
        44,
      ),
    ],
    practice: {
      sets: ["saturday-shift"],
      daysAgo: 3,
      words: 3,
      cameOf: { "four-oclock": "again" },
    },
  },
  {
    name: "Xanthe Pappas",
    email: "xanthe",
    team: "Old Town",
    tracks: [reply({ kind: "learning", modules: 4 }, 25, PAIR, 12)],
    writes: {
      words: 2,
      cameOf: { "rings-out": "again-approve" },
      consents: { others: "named" },
      falters: ["late-cake"],
    },
  },
  {
    name: "Yusuf Demir",
    email: "yusuf",
    team: "Mill Lane",
    tracks: [
      reply({ kind: "learning", modules: 1, lessons: 2, failedQuiz: true }, 15, EVERYWHERE, 30),
    ],
    practice: {
      sets: ["saturday-shift"],
      daysAgo: 3,
      words: 0,
      handled: 0,
      calibrations: 2,
    },
  },
  {
    name: "Alice Thornbury",
    email: "alice",
    team: "Pier Street",
    tracks: [reply({ kind: "learning", modules: 0, lessons: 1 }, 4, PAIR, 40)],
  },
  {
    name: "Bruno Costa",
    email: "bruno",
    team: "Station Arcade",
    tracks: [reply({ kind: "enrolled" }, 2, EVERYWHERE, 45)],
    earlier: {
      module: "tools",
      completedDaysAgo: 150,
      validDays: 300,
      evidence: "Certificate SM-4471 of the Corner Coffee academy",
      reason: "The same tools, learned at his last employer; we saw the certificate.",
    },
  },
  {
    name: "Clara Jensen",
    email: "clara",
    team: "Online orders",
    tracks: [reply(cleared(160), 190)],
    signs: ["2026.1"],
    suspended: {
      daysAgo: 6,
      reason: "Complaint about a reply on Facebook; we are looking into it together.",
      incident: "Complaint HP-212",
    },
  },
  {
    name: "Daniel Mbeki",
    email: "daniel",
    team: "Old Town",
    tracks: [reply(cleared(205), 240)],
    signs: ["2026.1"],
    revoked: {
      daysAgo: 17,
      reason: "Shared an unannounced product photo for a second time.",
      incident: "Case HP-198",
      again: "bounds",
    },
  },
  { name: "Esther Goldberg", email: "esther", team: "Mill Lane", tracks: [] },
  {
    name: "Finn O’Connor",
    email: "finn",
    team: "Pier Street",
    tracks: [{ programme: "share", channels: EVERYWHERE, stage: cleared(33), enrolledDaysAgo: 40 }],
    signs: ["2026.1"],
  },
  {
    name: "Greta Holm",
    email: "greta",
    team: "Station Arcade",
    tracks: [reply(cleared(100), 130)],
    signs: ["2026.1"],
    leftDaysAgo: 9,
  },
];

export const harbourAndPine: DemoCompany = {
  key: "harbour-and-pine",
  domain: "harbourandpine.example",
  policies: [
    { version: "2025.1", publishedDaysAgo: 460 },
    { version: "2026.1", publishedDaysAgo: 40 },
    { version: "2026.2", publishedDaysAgo: 4 },
  ],
  managers: [
    { name: "Priya Nair", email: "priya", team: "Pier Street" },
    { name: "Callum Reid", email: "callum", team: "Online orders" },
  ],
  employees,
  rules: [
    {
      programme: "reply",
      team: "Station Arcade",
      channels: ["instagram", "facebook"],
      dueDays: 60,
    },
  ],
  away: { manager: "callum", standIn: "priya", inDays: 9, days: 12 },
};
