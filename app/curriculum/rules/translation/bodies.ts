/** A lesson in another language. What is not here, minutes and objectives, is the original's. */
export interface LessonTranslation {
  kind: "lesson";
  title: string;
  lead: string;
  /** Markdoc, block for block as the original's. */
  source: string;
}

/** The texts of a question in another language, at the paths where its file has them. */
export type QuestionTranslation = Readonly<Record<string, unknown>>;

/** A quiz in another language: its texts, and nothing that counts. */
export interface QuizTranslation {
  kind: "quiz";
  title: string;
  /** By the questions' keys. */
  questions: Readonly<Record<string, QuestionTranslation>>;
}

export type TranslationBody = LessonTranslation | QuizTranslation;

/** A version of a policy in another language. */
export interface PolicyTranslation {
  title: string;
  /** What changed with this version, in a sentence. */
  change: string;
  /** Markdoc, block for block as the original's. */
  source: string;
}

/** What a module says of itself in another language; its objectives by their codes. */
export interface ModuleTranslation {
  title: string;
  summary: string;
  objectives: Readonly<Record<string, string>>;
}
