import type { Files } from "~/curriculum/rules/content/files";

export const LESSON = `---
title: When a customer is angry
lead: Hundreds may read your answer.
minutes: 6
objectives: [reply.acknowledge]
impact: notice
change: New lesson.
---

## Acknowledge before you explain

The first sentence decides, at {% $company.short %} too.

{% compare %}
{% dont title="Sounds like a company" %}
We apologise. {% mark %}Due to high demand{% /mark %} orders may be delayed.
{% /dont %}
{% do title="Sounds like us" %}
Hi Jo, it came {% mark %}the day after{% /mark %}.
{% /do %}
{% /compare %}

{% check id="jo-typical" question="Jo replies: “Typical.” What comes first?" %}
{% option feedback="Jo hears an excuse." %}
Explain that the courier was late
{% /option %}
{% option correct=true feedback="Yes. Until Jo feels heard, nothing will land." %}
Say you understand
{% /option %}
{% /check %}

{% company %}
we sign with {% $signature.rule %}.
{% /company %}
`;

export const QUIZ = `title: "Replying: quiz"
minutes: 6
passMark: 80
layout: one-page
shuffle: true
cooldownMinutes: 1
maxAttempts: null
feedback: full
impact: notice
change: New quiz.
questions:
  - key: first
    type: single-choice
    objective: reply.acknowledge
    points: 1
    stem: Which first sentence would serve Jo best at {% $company.short %}?
    reread: angry#acknowledge-before-you-explain
    options:
      - text: I can see why.
        correct: true
        feedback: It starts where Jo is.
      - text: The courier was late.
        feedback: Jo hears an excuse.
      - text: Have a voucher.
        feedback: Jo did not ask for one.
  - key: several
    type: multiple-response
    objective: reply.acknowledge
    points: 2
    stem: Choose all that fit.
    reread: angry#acknowledge-before-you-explain
    options:
      - { text: One, correct: true, feedback: Right one. }
      - { text: Two, correct: true, feedback: Right two. }
      - { text: Three, feedback: Wrong three. }
      - { text: Four, feedback: Wrong four. }
`;

export const PLAYBOOK = `company:
  name: Harbour & Pine Bakery
  short: Harbour & Pine
  trade: bakery
  customers: customers
  timeZone: Europe/London
  personalAccounts: true
channels:
  - { key: instagram, network: Instagram, name: Instagram, handle: "@harbourandpine", limit: 2200 }
  - { key: x, network: X, name: X, handle: "@harbourandpine", limit: 280 }
voice:
  summary: Warm and quick.
  principles:
    - { name: One, say: Hi Jo., not: Dear customers. }
    - { name: Two, say: The rye., not: Our range. }
    - { name: Three, say: Sorry., not: We regret. }
signature: { rule: a first name, example: "Maya, Pier Street" }
offLimits: []
escalation:
  complaint: { when: Refunds, who: Priya, how: within the hour, reply: true }
  safety: { when: Somebody hurt, who: the duty manager, how: at once, reply: false }
  press: { when: Journalists, who: the duty manager, how: at once, reply: false }
  legal: { when: Solicitors, who: the duty manager, how: at once, reply: false }
help: { channel: "#social-help", hours: all day }
replyGoal: within two hours
responsibilities:
  - { task: Replying, now: shared, then: company, by: 2027-03 }
`;

export const POLICY = `---
title: Social media policy
version: 2026.1
graceDays: 14
reacknowledge: true
change: First version.
---

## Who may speak

Those who are cleared, at {% $company.name %}.
`;

const WHOLE: Readonly<Record<string, string>> = {
  "programmes/reply.yaml": `title: Cleared to reply
level: reply
summary: Answer customers.
modules: [reply]
policy: true
validMonths: 12
renewalWindowDays: 60
`,
  "modules/reply/module.yaml": `title: Replying
summary: How to reply.
objectives:
  reply.acknowledge: Names the problem first
activities: [angry, quiz]
`,
  "modules/reply/angry.md": LESSON,
  "modules/reply/quiz.yaml": QUIZ,
  "companies/harbour-and-pine/playbook.yaml": PLAYBOOK,
  "companies/harbour-and-pine/policy/2026.1.md": POLICY,
};

/** A small content folder without mistakes, with some files changed, added, or with null taken away. */
export function aContentFolder(changes: Readonly<Record<string, string | null>> = {}): Files {
  const files = new Map(Object.entries(WHOLE));
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

/** The same folder with one replacement in one file, which must be there to be made. */
export function withEdit(path: string, from: string, to: string): Files {
  const text = WHOLE[path];
  if (!text?.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return aContentFolder({ [path]: text.replace(from, to) });
}
