import { m } from "~/kit/language/m";
import type { Address, Language } from "~/kit/language/language";
import { stringify } from "yaml";
import { ticked, type Place } from "~/company/rules/places";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { playbookValue } from "~/authoring/rules/playbook/file";
import type { Holder } from "./channels";

/** What is known of a company when it is set up. */
export interface NewCompany {
  name: string;
  short: string;
  timeZone: string;
  /** Empty for the agency’s language, and for an informal address. */
  language: Language | "";
  address: Address | "";
  /** Where it works, as far as lessons know the law there; nowhere named stands for everywhere. */
  places: readonly Place[];
  channels: readonly { network: string; handle: string; limit: number; holder: Holder }[];
}

/**
 * The first draft of a company's playbook, in its author's language. What only the company knows is left blank, such as who is
 * called: its editor shows each gap, and it can't be published before they are filled. `month` is when passwords pass to the
 * company, such as `2027-06`.
 */
export function startingPlaybook(company: NewCompany, month: string): string {
  const { channels, places, ...about } = company;
  const line = (when: string, reply: boolean) => ({
    when,
    who: "",
    how: m.authoring_companies_start_how(),
    reply,
  });
  const nameOf = ({ network, handle }: NewCompany["channels"][number]) =>
    channels.filter((one) => one.network === network).length > 1 ? `${network} ${handle}` : network;
  const form: PlaybookForm = {
    company: {
      ...about,
      trade: "",
      customers: "",
      personalAccounts: false,
      places: ticked((place) => places.includes(place)),
    },
    channels: channels.map((channel) => ({
      key: "",
      network: channel.network,
      name: nameOf(channel),
      handle: channel.handle,
      limit: String(channel.limit),
    })),
    voice: {
      summary: m.authoring_companies_start_voice(),
      principles: [
        {
          name: m.authoring_companies_start_plain(),
          say: m.authoring_companies_start_plain_say(),
          not: m.authoring_companies_start_plain_not(),
        },
        {
          name: m.authoring_companies_start_own(),
          say: m.authoring_companies_start_own_say(),
          not: m.authoring_companies_start_own_not(),
        },
        {
          name: m.authoring_companies_start_next(),
          say: m.authoring_companies_start_next_say(),
          not: m.authoring_companies_start_next_not(),
        },
      ],
    },
    signature: { rule: m.authoring_companies_start_signature(), example: "" },
    offLimits: [
      {
        topic: m.authoring_companies_start_allergies(),
        say: m.authoring_companies_start_allergies_say(),
        ask: "",
        words: m.authoring_companies_start_allergies_words(),
      },
    ],
    escalation: [
      { key: "complaint", ...line(m.authoring_companies_start_complaint(), true) },
      { key: "safety", ...line(m.authoring_companies_start_safety(), false) },
      { key: "press", ...line(m.authoring_companies_start_press(), false) },
      { key: "legal", ...line(m.authoring_companies_start_legal(), false) },
    ],
    help: { channel: "", hours: "" },
    replyGoal: m.authoring_companies_start_goal(),
    responsibilities: channels.map((channel) => ({
      task: m.authoring_companies_start_password({ channel: nameOf(channel) }),
      now: channel.holder,
      then: "company",
      by: month,
    })),
  };
  return stringify(playbookValue(form), { lineWidth: 0 });
}
