import { isWholeFor } from "~/assessment/rules/translation/translated";
import type { CurrentQuestion } from "~/assessment/rules/ask";
import { translationFor } from "~/curriculum/rules/translation/shown";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { language } from "~/kit/language/language";

/** The translation of a quiz that the reader is asked in; null where they are asked in English. */
export async function quizTranslation(
  { curriculum }: Pick<CompanyRules, "curriculum">,
  { moduleKey, activityKey }: { moduleKey: string; activityKey: string },
  questions: () => Promise<readonly CurrentQuestion[]>,
) {
  const { activities = [] } = curriculum.modules.get(moduleKey) ?? {};
  const activity = activities.find(({ key }) => key === activityKey);
  const translation = activity ? translationFor(activity, language()) : null;
  if (translation?.body.kind !== "quiz") return null;
  if (!isWholeFor(await questions(), translation.body)) return null;
  return { id: translation.id, title: translation.body.title };
}

/** The translations of a quiz whose answers an attempt accepts beside those of the one that it is asked in. */
export function otherTranslations(
  { curriculum }: Pick<CompanyRules, "curriculum">,
  { moduleKey, activityKey }: { moduleKey: string; activityKey: string },
  own: string | undefined,
): string[] {
  const { activities = [] } = curriculum.modules.get(moduleKey) ?? {};
  const { translations } = activities.find(({ key }) => key === activityKey) ?? {};
  return [...(translations?.values() ?? [])].flatMap(({ id, age }) =>
    id !== own && age !== "outdated" ? [id] : [],
  );
}
