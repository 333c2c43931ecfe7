import { m } from "~/kit/language/m";
import { LANGUAGE_NAMES } from "~/kit/language/language";
import { PLACE_NAMES } from "~/company/rules/place-names";
import { listed } from "~/kit/text/listed";
import { numberText } from "~/kit/text/amounts";
import type { Playbook } from "./playbook";
import { typedWords } from "./topic-words";

const PARTY: { [party: string]: (() => string) | undefined } = {
  agency: m.company_playbook_agency,
  shared: m.company_playbook_shared,
  company: m.company_playbook_company,
};

/**
 * A playbook as lines to read and compare, one for each thing it says, in the reader's language. Terms of programmes are left out.
 * A draft's party and limit may be anything.
 */
export function playbookLines(playbook: Playbook): string[] {
  const { company, channels, voice, signature, offLimits, escalation, help, responsibilities } =
    playbook;
  return [
    m.company_playbook_name({ name: company.name }),
    m.company_playbook_short({ name: company.short }),
    m.company_playbook_trade({ trade: company.trade }),
    m.company_playbook_customers({ customers: company.customers }),
    m.company_playbook_time_zone({ zone: company.timeZone }),
    ...(company.language
      ? [
          m.company_playbook_language({
            language: LANGUAGE_NAMES[company.language] ?? company.language,
          }),
        ]
      : []),
    ...(company.address === "formal" ? [m.company_playbook_formal()] : []),
    company.personalAccounts ? m.company_playbook_personal() : m.company_playbook_no_personal(),
    ...(company.places && company.places.length > 0
      ? [
          m.company_playbook_places({
            places: listed(company.places.map((place) => PLACE_NAMES[place]?.() ?? place)),
          }),
        ]
      : []),
    ...channels.map(channelLine),
    m.company_playbook_voice({ summary: voice.summary }),
    ...voice.principles.flatMap(({ name, say, not }) => [
      m.company_playbook_principle({ name }),
      m.company_playbook_say({ text: say }),
      m.company_playbook_not({ text: not }),
    ]),
    m.company_playbook_signature({ rule: signature.rule }),
    m.company_playbook_signed({ example: signature.example }),
    ...offLimits.flatMap(({ topic, say, ask, words = [] }) => [
      m.company_playbook_off_limits({ topic }),
      m.company_playbook_instead({ say, ask }),
      ...(words.length > 0 ? [m.company_playbook_topic_words({ words: typedWords(words) })] : []),
    ]),
    ...Object.keys(escalation)
      .sort()
      .flatMap((key) => {
        const { when, who, how, reply } = escalation[key]!;
        return [
          m.company_playbook_escalation({ when }),
          reply
            ? m.company_playbook_then_answer({ who, how })
            : m.company_playbook_then_wait({ who, how }),
        ];
      }),
    m.company_playbook_help({ channel: help.channel, hours: help.hours }),
    m.company_playbook_reply_goal({ goal: playbook.replyGoal }),
    ...responsibilities.map(({ task, now, then, by }) =>
      m.company_playbook_responsibility({
        task,
        now: PARTY[now]?.() ?? now,
        then: PARTY[then]?.() ?? then,
        by,
      }),
    ),
  ];
}

function channelLine({ name, network, handle, limit }: Playbook["channels"][number]): string {
  const most =
    typeof limit === "number" && Number.isFinite(limit) ? numberText(limit) : String(limit);
  return network === name
    ? m.company_playbook_channel({ name, handle, limit: most })
    : m.company_playbook_channel_on({ name, handle, network, limit: most });
}
