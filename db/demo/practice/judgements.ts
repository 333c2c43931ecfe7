import type { CriticalFail } from "../../../app/curriculum/rules/practice-kinds";
import type { ReplyScores } from "../../../app/practice/rules/rows";
import type { CameOf } from "../story";

interface Judged {
  scores: ReplyScores;
  critical: CriticalFail[];
  comments: { quote: string; text: string }[];
  feedback: string;
}

function scores(
  acknowledges: ReplyScores["plain"],
  honest: ReplyScores["plain"],
  next: ReplyScores["plain"],
  voice: ReplyScores["plain"],
  plain: ReplyScores["plain"],
): ReplyScores {
  return { acknowledges, honest, "next-step": next, voice, plain };
}

/** What somebody sent at first to a post, where they had to try again, and what the trainer said of it. */
export const AT_FIRST: Record<string, Judged & { text: string; personal?: true }> = {
  "four-oclock": {
    text: "Gillian, I’m sorry to hear this. There was only one of us on from two and everything ran behind. Please message us so that we can look into it for you.",
    scores: scores(1, 0, 1, 2, 3),
    critical: [],
    comments: [
      {
        quote: "There was only one of us on from two",
        text: "True, and ours to manage. To Gillian it’s an excuse, and it comes before her mother does.",
      },
      { quote: "look into it", text: "What will you do, and by when can she look here again?" },
    ],
    feedback:
      "You’re sorry, and it shows. Begin with the afternoon they lost, in her words. Then one thing that you’ll do, with a time. The reason can come later, if she wants it.",
  },
  "mostly-accessible": {
    text: "You’re right, Priti, “mostly” is no answer. I’ll measure the door and the sill in my break and put both here by two.",
    personal: true,
    scores: scores(3, 3, 3, 3, 3),
    critical: ["wrong-account"],
    comments: [],
    feedback:
      "I’d change nothing in the words. They went out from your own account, though: it was the one selected when you opened the post. Read the name above the box before you send, every time.",
  },
  "rings-out": {
    text: "Kwame, I’m really sorry. The phone’s in the back, and on a Saturday nobody hears it. Send me a message with the name and I’ll change it today.",
    scores: scores(1, 0, 2, 2, 3),
    critical: [],
    comments: [
      {
        quote: "on a Saturday nobody hears it",
        text: "He also rang yesterday. And where the phone is isn’t his affair.",
      },
    ],
    feedback:
      "He asked for a call and said until when. Give him one, with a time. And his number is still in the review: tell him, without repeating it.",
  },
};

/** What somebody sent to a post where that failed, and what the trainer said of it. */
export const FAILED: Record<string, Judged & { text: string; personal?: true }> = {
  "sheet-of-paper": {
    text: "Hana, I’m sorry about the rain. The change was in Thursday’s newsletter, so most people knew. It’s 8:15 today, see you then!",
    scores: scores(1, 0, 1, 2, 3),
    critical: ["untrue"],
    comments: [
      {
        quote: "The change was in Thursday’s newsletter",
        text: "There was no newsletter on Thursday. Where did you read that?",
      },
      { quote: "so most people knew", text: "Now it’s her fault that she got wet." },
    ],
    feedback:
      "What isn’t true fails, however kindly it’s put. You didn’t know when the door opens, and that’s fine: say so, ask, and tell her by when. Take the shift once more, I’d like to read your next one.",
  },
};

/** What is sent to a post at first, where the story has something of its own for what came of it. */
export function sentAtFirst(cameOf: CameOf, post: string) {
  if (cameOf === "fail") return FAILED[post];
  return cameOf.startsWith("again") ? AT_FIRST[post] : undefined;
}

/** What is said of answers that are approved, in turn. */
export const APPROVED: readonly Judged[] = [
  {
    scores: scores(3, 3, 3, 3, 3),
    critical: [],
    comments: [],
    feedback: "In their words, ours to fix, and a time. Nothing to add.",
  },
  {
    scores: scores(3, 3, 3, 2, 3),
    critical: [],
    comments: [],
    feedback: "Good. Read it aloud once: it could sound a little more like you.",
  },
  { scores: scores(2, 3, 3, 3, 3), critical: [], comments: [], feedback: "" },
  {
    scores: scores(3, 2, 3, 3, 2),
    critical: [],
    comments: [],
    feedback: "The time is what makes this one. You could lose a few words in the middle.",
  },
];
