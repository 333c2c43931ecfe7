import type { Playbook } from "./playbook";

const PARTY: { [party: string]: string | undefined } = {
  agency: "the agency",
  shared: "both",
  company: "the company",
};

/** A playbook as lines to be read and compared, a line for each thing that it says. Terms of programmes are not among them. */
export function playbookLines(playbook: Playbook): string[] {
  const { company, channels, voice, signature, offLimits, escalation, help, responsibilities } =
    playbook;
  return [
    `Our name: ${company.name}`,
    `For short: ${company.short}`,
    `What we are: ${company.trade}`,
    `Whom we serve: ${company.customers}`,
    `Time zone: ${company.timeZone}`,
    `Personal accounts: ${company.personalAccounts ? "people may also speak of us there" : "only the company’s accounts are used"}`,
    ...channels.map(
      ({ name, network, handle, limit }) =>
        `Channel: ${name}, ${handle}${network === name ? "" : `, on ${network}`}, up to ${limit} characters`,
    ),
    `Voice: ${voice.summary}`,
    ...voice.principles.flatMap(({ name, say, not }) => [
      `Principle: ${name}`,
      `Say: “${say}”`,
      `Not: “${not}”`,
    ]),
    `Signature: ${signature.rule}`,
    `Signed, for example: ${signature.example}`,
    ...offLimits.flatMap(({ topic, say, ask }) => [
      `Off limits: ${topic}`,
      `Say instead: “${say}” Ask: ${ask}`,
    ]),
    ...Object.keys(escalation)
      .sort()
      .flatMap((key) => {
        const { when, who, how, reply } = escalation[key]!;
        return [
          `Whom to call: ${when}`,
          `Then: ${who}, ${how}. ${reply ? "You may answer first." : "Do not answer first."}`,
        ];
      }),
    `Help: ${help.channel}, ${help.hours}`,
    `We reply: ${playbook.replyGoal}`,
    ...responsibilities.map(
      ({ task, now, then, by }) =>
        `Who does what: ${task}: ${PARTY[now] ?? now} now, ${PARTY[then] ?? then} by ${by}`,
    ),
  ];
}
