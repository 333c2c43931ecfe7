import type { QuestionTypeName } from "./kinds";

/** A post that a question is about. */
interface QuotedPost {
  author: string;
  handle?: string | undefined;
  network?: string | undefined;
  text: string;
}

/** A question's revision, with its key. Texts are Markdoc. `content` belongs to the type's own schema. It never leaves the server. */
export interface QuestionBody {
  type: QuestionTypeName;
  objective: string;
  /** From 1, easy, to 3, hard; 2 where its author did not say. */
  difficulty?: 1 | 2 | 3 | undefined;
  points: number;
  /** Whether being wrong here with certainty fails the attempt, whatever the points. */
  critical?: boolean | undefined;
  stem: string;
  post?: QuotedPost | undefined;
  hint?: string | undefined;
  /** `lesson-key#heading-id`, in the same module. */
  reread: string;
  content: unknown;
}
