import { translationFile, writtenAt } from "~/curriculum/rules/content-paths";
import type { translationAddress } from "./paths";

/** The content file of the translation that an address names. */
export function translationFilePath({
  moduleKey,
  activityKey,
  companyKey,
  language,
}: ReturnType<typeof translationAddress>): string {
  return translationFile(writtenAt(moduleKey, activityKey, companyKey), language);
}
