import type { NotLetIn } from "~/directory/services/sso/come-back.server";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";

interface FaultWords {
  title: string;
  text: string;
}

const broken = () => ({ title: m.directory_sso_broken(), text: m.directory_sso_broken_text() });
const over = () => ({ title: m.directory_sso_over(), text: m.directory_sso_over_text() });
const untrue = () => ({ title: m.directory_sso_untrue(), text: m.directory_sso_untrue_text() });
const unsaid = () => ({ title: m.directory_sso_unsaid(), text: m.directory_sso_unsaid_text() });

/** What somebody is told who isn’t let in, and what they can do. */
const WORDS = wordTable<NotLetIn, FaultWords>({
  unreachable: () => ({
    title: m.directory_sso_unreachable(),
    text: m.directory_sso_unreachable_text(),
  }),
  issuer: broken,
  address: broken,
  client: broken,
  answer: broken,
  denied: () => ({ title: m.directory_sso_denied(), text: m.directory_sso_denied_text() }),
  token: untrue,
  "not-sent": over,
  replayed: over,
  changed: over,
  "no-address": unsaid,
  unverified: unsaid,
  domain: () => ({ title: m.directory_sso_domain(), text: m.directory_sso_domain_text() }),
  unknown: () => ({ title: m.directory_sso_unknown(), text: m.directory_sso_unknown_text() }),
  left: () => ({ title: m.directory_sso_left(), text: m.directory_sso_left_text() }),
  "other-identity": () => ({
    title: m.directory_sso_other(),
    text: m.directory_sso_other_text(),
  }),
  trains: () => ({ title: m.directory_sso_trains(), text: m.directory_sso_trains_text() }),
});

export function faultWords(why: NotLetIn): FaultWords {
  return WORDS[why];
}

/** A fault by its name in an address; one that isn’t known is the most usual. */
export function faultOf(named: string): NotLetIn {
  return Object.keys(WORDS).find((one): one is NotLetIn => one === named) ?? "unreachable";
}
