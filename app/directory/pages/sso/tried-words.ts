import type { NotLetIn } from "~/directory/services/sso/come-back.server";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";

/** What an admin can do about what went wrong as they tried a provider. */
const WORDS = wordTable<NotLetIn, string>({
  unreachable: () => m.directory_try_unreachable(),
  issuer: () => m.directory_try_issuer(),
  address: () => m.directory_try_address(),
  client: () => m.directory_try_client(),
  answer: () => m.directory_try_answer(),
  denied: () => m.directory_try_denied(),
  token: () => m.directory_try_token(),
  "not-sent": () => m.directory_sso_over_text(),
  replayed: () => m.directory_sso_over_text(),
  changed: () => m.directory_sso_over_text(),
  "no-address": () => m.directory_try_no_address(),
  unverified: () => m.directory_try_unverified(),
  domain: () => m.directory_try_domain(),
  unknown: () => m.directory_sso_unknown_text(),
  left: () => m.directory_sso_left_text(),
  "other-identity": () => m.directory_sso_other_text(),
  trains: () => m.directory_sso_trains_text(),
});

export function triedWords(why: NotLetIn): string {
  return WORDS[why];
}
