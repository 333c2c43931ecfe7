import { readersTitles } from "~/curriculum/rules/translation/readers-titles";
import { companyCurriculum } from "~/curriculum/services/curriculum.server";
import { language } from "~/kit/language/language";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";

/** The titles of what a company’s people are taught, in the reader’s language. */
export async function titlesFor(store: Store, company: OwnCompany) {
  return readersTitles(await companyCurriculum(store, company), language());
}
