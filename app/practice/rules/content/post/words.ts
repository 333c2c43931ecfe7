import type {
  Decision,
  PostAsks,
  PostForm,
  SampleQuality,
} from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";

/** What the settings of posts and samples are called where authors see them. */

export const FORM_WORDS: Record<PostForm, () => string> = {
  comment: m.practice_content_form_comment,
  mention: m.practice_content_form_mention,
  review: m.practice_content_form_review,
  message: m.practice_content_form_message,
  "video-comment": m.practice_content_form_video_comment,
};

export const ASKS_WORDS: Record<PostAsks, () => string> = {
  decision: m.practice_content_asks_decision,
  writing: m.practice_content_asks_writing,
  worst: m.practice_content_asks_worst,
};

export const DECISION_WORDS: Record<Decision, () => string> = {
  reply: m.practice_content_decision_reply,
  escalate: m.practice_content_decision_escalate,
  leave: m.practice_content_decision_leave,
};

export const QUALITY_WORDS: Record<SampleQuality, () => string> = {
  strong: m.practice_content_quality_strong,
  middling: m.practice_content_quality_middling,
  critical: m.practice_content_quality_critical,
};
