import type { PracticeBody } from "~/curriculum/rules/bodies";
import type { ActivityContent } from "~/curriculum/rules/content/content";
import { hashOf } from "~/kit/text/hash";
import type { Report } from "~/kit/yaml/mistakes";
import { checkPractice, type PracticeSurroundings } from "./check-practice";
import { postOf } from "./post/post-of";

/** What a practice set's file holds; null where its facts cannot be read. Posts that cannot be read are left out. */
export function readPractice(
  key: string,
  text: string,
  around: PracticeSurroundings,
  report: Report,
): ActivityContent | null {
  const checked = checkPractice(text, around, report);
  if (!checked?.set) return null;
  const { impact, change, objectives, decisionMark, calibration, posts: _, ...rest } = checked.set;
  const posts = checked.posts.map(postOf);
  const body: PracticeBody = {
    kind: "practice",
    ...rest,
    objectives: objectives ?? [...new Set(posts.map(({ objective }) => objective))],
    decisionBasisPoints: decisionMark * 100,
    calibration: calibration && {
      samples: calibration.samples,
      agreementBasisPoints: calibration.agreement * 100,
      ...(calibration.trainers && { trainers: true }),
    },
    posts,
  };
  return { key, hash: hashOf({ impact, change, body }), impact, change, body, questions: [] };
}
