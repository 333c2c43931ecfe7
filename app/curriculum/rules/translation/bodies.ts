/** A lesson in another language. What is not here, minutes and objectives, is the original's. */
export interface LessonTranslation {
  kind: "lesson";
  title: string;
  lead: string;
  /** Markdoc, block for block as the original's. */
  source: string;
}

export type TranslationBody = LessonTranslation;
