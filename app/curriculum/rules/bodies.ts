import type { FeedbackMode, Level } from "./kinds";
import type {
  Criterion,
  CriticalFail,
  Decision,
  PostAsks,
  PostForm,
  SampleQuality,
  Score,
} from "./practice-kinds";
import type { Language } from "~/kit/language/language";
import type { ProgrammeOverride, ProgrammeTerms } from "~/company/rules/programme-terms";

/** The content of a programme's revision. */
export interface ProgrammeBody extends ProgrammeTerms {
  title: string;
  level: Level;
  summary: string;
}

/** A programme's terms for a company, where what its override does not name stays. */
export function termsOf(body: ProgrammeBody, override: ProgrammeOverride): ProgrammeBody {
  const named = Object.entries(override).filter(([, value]) => value !== undefined);
  return { ...body, ...(Object.fromEntries(named) as Partial<ProgrammeBody>) };
}

/** Objectives map a code (`reply.acknowledge`) to what a person can be seen doing; activities are named by key, in order. */
export interface ModuleBody {
  title: string;
  summary: string;
  objectives: Record<string, string>;
  activities: string[];
  /** Whether everybody may take it, whatever they are enrolled in. */
  elective?: boolean | undefined;
}

export interface LessonBody {
  kind: "lesson";
  title: string;
  lead: string;
  minutes: number;
  objectives: string[];
  /** Markdoc, without its front matter. */
  source: string;
}

/** Questions are named by key, in order; their texts are revisions of their own. */
export interface QuizBody {
  kind: "quiz";
  title: string;
  minutes: number;
  /** Of 10,000. */
  passBasisPoints: number;
  /** Of 10,000, of each objective’s points; revisions from before objectives had marks do not say. */
  objectiveBasisPoints?: number | undefined;
  /** Objectives whose mark is another. */
  objectiveMarks?: Record<string, number> | undefined;
  layout: "one-page" | "one-at-a-time";
  shuffle: boolean;
  /** After each attempt, or in a list after the first that failed, the second …; the last one goes on. */
  cooldownMinutes: number | readonly number[];
  maxAttempts: number | null;
  feedback: FeedbackMode;
  /** How many questions of each objective an attempt draws from the pool; without it, every question is asked. */
  draw?: Record<string, number> | undefined;
  timeLimitMinutes?: number | undefined;
  /** Whether learners say how certain they are of each answer. */
  certainty?: boolean | undefined;
  /** Whether being wrong with certainty fails an attempt in some of its questions. */
  critical?: boolean | undefined;
  /** The keys of the questions that practice keeps back until the quiz is passed. */
  heldBack?: string[] | undefined;
  questions: string[];
}

/** A practice set: posts that somebody decides about and answers, and a person judges. */
export interface PracticeBody {
  kind: "practice";
  title: string;
  lead: string;
  minutes: number;
  objectives: string[];
  /** Of 10,000 decisions, how many it takes to be through a shift. */
  decisionBasisPoints: number;
  /**
   * How many samples are judged before anything is written, and with what agreement, of 10,000; `trainers` asks the same of those who
   * judge. Null where none of that is asked.
   */
  calibration: {
    samples: number;
    agreementBasisPoints: number;
    trainers?: boolean | undefined;
  } | null;
  /** Whether trainers are told whose a reply is only after they have judged it. */
  hideNames: boolean;
  posts: PracticePost[];
}

/** A post on a channel of the company, with what is right to do about it. Texts may have the playbook’s variables. */
export interface PracticePost {
  key: string;
  objective: string;
  /** Objectives of other modules that it needs as well. */
  needs?: string[] | undefined;
  form: PostForm;
  /** Where it stands: on the first of these networks that the company is on, or else on its first channel. */
  networks: string[];
  author: string;
  handle?: string | undefined;
  /** What it stands under. */
  under?: string | undefined;
  /** How many have seen it. */
  reach?: number | undefined;
  /** How long ago it came, when the shift begins. */
  minutesAgo: number;
  /** What it is written in, where that isn’t the company’s language. */
  language?: Language | undefined;
  text: string;
  /** What stands before it, oldest first. */
  thread: { author: string; handle?: string | undefined; ours: boolean; text: string }[];
  /** What its picture shows. */
  picture?: string | undefined;
  /** What the picture shows that goes out with the reply, and has to be described. */
  attach?: string | undefined;
  /** Whether the writer’s own account is chosen at first. */
  trap: boolean;
  /** Whether it is enough to decide, or what is written is judged; of `worst`, the worst reply first and then its repair. */
  asks: PostAsks;
  expected: {
    decision: Decision;
    /** The line of the playbook that it is passed on by, where it is. */
    to?: string | undefined;
    why: string;
    /** What is right too. */
    also: Decision[];
  };
  samples: PracticeSample[];
}

/** A reply to be judged for calibration, with the trainer’s key. */
export interface PracticeSample {
  key: string;
  quality: SampleQuality;
  text: string;
  scores: Record<Criterion, Score>;
  critical: CriticalFail[];
  why: string;
}

/** A conversation that branches, in ink. Names, titles and the lead may quote the playbook, as `{company_short}`. */
export interface ScenarioBody {
  kind: "scenario";
  title: string;
  lead: string;
  minutes: number;
  objectives: string[];
  /** Objectives of other modules that it needs as well. */
  needs?: string[] | undefined;
  /** Who speaks, by the name that their lines begin with; what `private` people say, only the employee sees. */
  people: Record<
    string,
    {
      name: string;
      handle?: string | undefined;
      network?: string | undefined;
      private?: boolean | undefined;
    }
  >;
  /** How it can end. */
  endings: { key: string; title: string; good: boolean }[];
  /** Passed by coming to a good ending, or with so many points along the way. */
  scoring: "ending" | "path";
  passPoints?: number | undefined;
  /** Ink, its front matter included, which is a comment there. */
  source: string;
}

export type ActivityBody = LessonBody | QuizBody | PracticeBody | ScenarioBody;
