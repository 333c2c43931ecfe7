import { QUESTION_TYPES } from "~/curriculum/rules/kinds";
import { listed } from "~/kit/text/listed";
import type { Edit } from "./edit";

const QUIZ = "modules/reply/quiz.yaml";
const MODULE = "modules/reply/module.yaml";
const PROGRAMME = "programmes/reply.yaml";
const PLAYBOOK = "companies/harbour-and-pine/playbook.yaml";
const POLICY = "companies/harbour-and-pine/policy/2026.1.md";

export const YAML_EDITS: Edit[] = [
  {
    rule: "an unknown key",
    path: PROGRAMME,
    from: "policy: true",
    to: "policy: true\npolicies: true",
    told: ["6: `policies` doesn’t belong here. Check the spelling, or remove it."],
  },
  {
    rule: "a missing field",
    path: PROGRAMME,
    from: "validMonths: 12\n",
    to: "",
    told: ["1: `validMonths` is missing. Add `validMonths: …`."],
  },
  {
    rule: "a wrong type",
    path: PROGRAMME,
    from: "validMonths: 12",
    to: "validMonths: a year",
    told: ["6: `validMonths` must be a number, without quotes."],
  },
  {
    rule: "a wrong word",
    path: PROGRAMME,
    from: "level: reply",
    to: "level: answer",
    told: ["2: `level` must be share, reply, post or crisis."],
  },
  {
    rule: "a number out of bounds",
    path: PROGRAMME,
    from: "validMonths: 12",
    to: "validMonths: 0",
    told: ["6: `validMonths` must be 1 or more."],
  },
  {
    rule: "a module that is not there",
    path: PROGRAMME,
    from: "[reply]",
    to: "[reply, tone]",
    told: ["4: The module `tone` doesn’t exist. Add the folder modules/tone, or remove the entry."],
  },
  {
    rule: "a short way to renew without its module",
    path: PROGRAMME,
    from: "validMonths: 12",
    to: "validMonths: 12\nrenewal: short",
    told: ["7: The short way needs a module. Name it under `renewalModule`."],
  },
  {
    rule: "a short way through a module that is not there",
    path: PROGRAMME,
    from: "validMonths: 12",
    to: "validMonths: 12\nrenewal: short\nrenewalModule: tone",
    told: ["8: The module `tone` doesn’t exist. Add the folder modules/tone, or remove the entry."],
  },
  {
    rule: "a way to renew that is not known",
    path: PROGRAMME,
    from: "validMonths: 12",
    to: "validMonths: 12\nrenewal: never",
    told: ["7: `renewal` must be whole, quizzes, changed or short."],
  },
  {
    rule: "other terms for a programme that is not taught",
    path: PLAYBOOK,
    from: "company:",
    to: "programmes:\n  shout:\n    validMonths: 6\ncompany:",
    told: [
      "2: The programme `shout` doesn’t exist. Add the file programmes/shout.yaml, or remove the entry.",
    ],
  },
  {
    rule: "other terms that cannot be",
    path: PLAYBOOK,
    from: "company:",
    to: "programmes:\n  reply:\n    modules: [reply, tone]\n    validMonths: 0\ncompany:",
    told: [
      "3: The module `tone` doesn’t exist. Add the folder modules/tone, or remove the entry.",
      "4: `validMonths` must be 1 or more.",
    ],
  },
  {
    rule: "a key given twice",
    path: PROGRAMME,
    from: "level: reply",
    to: "level: reply\nlevel: post",
    told: ["3: This key appears twice in the same place. Keep one of them."],
  },
  {
    rule: "YAML that cannot be read",
    path: PROGRAMME,
    from: "summary: Answer customers.",
    to: "summary: Answer: customers.",
    told: ["3: Text with a colon and a space in it must be in double quotes."],
  },
  {
    rule: "an activity without a file",
    path: MODULE,
    from: "[angry, quiz]",
    to: "[angry, calm, quiz]",
    told: [
      "5: `activities` lists `calm`, but the folder has no calm.md, calm.practice.yaml or calm.ink. Add the file, or remove the entry.",
    ],
  },
  {
    rule: "a file that is not listed",
    path: MODULE,
    from: "[angry, quiz]",
    to: "[angry]",
    told: [
      "content/modules/reply/quiz.yaml:1: This file isn’t listed under `activities` in module.yaml. Add `quiz` there, or remove the file.",
    ],
  },
  {
    rule: "an activity listed twice",
    path: MODULE,
    from: "[angry, quiz]",
    to: "[angry, angry, quiz]",
    told: ["5: `angry` is listed twice under `activities`. Keep one."],
  },
  {
    rule: "an objective named after another module",
    path: MODULE,
    from: "  reply.acknowledge",
    to: "  tone.plain: Is plain\n  reply.acknowledge",
    told: [
      "4: Name the objective `tone.plain` with `reply.` followed by lower-case letters, digits and hyphens.",
    ],
  },
  {
    rule: "two questions’ options that say the same",
    path: QUIZ,
    from: "text: Have a voucher.",
    to: "text: I can see why.",
    told: ["18: Two options have the same text. Change one of them."],
  },
  {
    rule: "a list in a stem",
    path: QUIZ,
    from: "stem: Choose all that fit.",
    to: "stem: |\n      Choose all that fit.\n\n      - really",
    told: ["33: Headings and lists can’t be used here. Write one or two sentences."],
  },
  {
    rule: "two questions with one key",
    path: QUIZ,
    from: "key: several",
    to: "key: first",
    told: ["26: The question on line 12 already has the key `first`. Choose another."],
  },
  {
    rule: "a reread of a lesson that is not there",
    path: QUIZ,
    from: "reread: angry#",
    to: "reread: calm#",
    told: ["17: `reread` names the lesson `calm`, which isn’t in this module. Its lessons: angry."],
  },
  {
    rule: "a reread of a heading that is not there",
    path: QUIZ,
    from: "reread: angry#acknowledge-before-you-explain",
    to: "reread: angry#explain",
    told: [
      "17: `reread` names the heading `explain`, which isn’t in angry.md. Its headings: acknowledge-before-you-explain.",
    ],
  },
  {
    rule: "a question’s objective that is not in the module",
    path: QUIZ,
    from: "objective: reply.acknowledge",
    to: "objective: reply.own",
    told: [
      "14: The objective `reply.own` isn’t in this module’s module.yaml. Add it there, or name one that is.",
    ],
  },
  {
    rule: "a single choice with two right options",
    path: QUIZ,
    from: "The courier was late.\n",
    to: "The courier was late.\n        correct: true\n",
    told: ["12: Mark exactly one option as right."],
  },
  {
    rule: "a single choice with two options",
    path: QUIZ,
    from: "      - text: Have a voucher.\n        feedback: Jo did not ask for one.\n",
    to: "",
    told: ["18: Write 3 to 5 options."],
  },
  {
    rule: "an option that lacks feedback, beside two that are right",
    path: QUIZ,
    from: "The courier was late.\n        feedback: Jo hears an excuse.",
    to: "The courier was late.\n        correct: true",
    told: [
      "12: Mark exactly one option as right.",
      "22: `feedback` is missing. Add `feedback: …`.",
    ],
  },
  {
    rule: "points that do not fit the options",
    path: QUIZ,
    from: "points: 2",
    to: "points: 3",
    told: [
      "26: A multiple-response question is worth 2 points, or as many as it has right options: here 2.",
    ],
  },
  {
    rule: "a multiple response that does not say so",
    path: QUIZ,
    from: "Choose all that fit.",
    to: "Which fit?",
    told: ["26: Say in the question that several options can be right: “Choose all that …”."],
  },
  {
    rule: "an unknown variable in a stem",
    path: QUIZ,
    from: "$company.short",
    to: "$company.town",
    told: [
      "16: The variable `$company.town` doesn’t exist. Use $company.name, $company.short, $company.trade or $company.customers.",
    ],
  },
  {
    rule: "an unknown key of a question",
    path: QUIZ,
    from: "    points: 1",
    to: "    points: 1\n    time: 3",
    told: ["16: `time` doesn’t belong here. Check the spelling, or remove it."],
  },
  {
    rule: "an unknown question type",
    path: QUIZ,
    from: "single-choice",
    to: "essay",
    told: [`13: \`type\` must be ${listed(QUESTION_TYPES, "or")}.`],
  },
  {
    rule: "a playbook without an escalation line",
    path: PLAYBOOK,
    from: "  legal: { when: Solicitors, who: the duty manager, how: at once, reply: false }\n",
    to: "",
    told: [
      "19: The escalation line `legal` is missing. Every playbook has complaint, safety, press and legal.",
    ],
  },
  {
    rule: "a time zone that is none",
    path: PLAYBOOK,
    from: "Europe/London",
    to: "Europe/Harbour",
    told: ["6: `timeZone` must be a time zone such as Europe/London."],
  },
  {
    rule: "two channels with one key",
    path: PLAYBOOK,
    from: "key: x",
    to: "key: instagram",
    told: ["10: Another channel already has the key `instagram`. Choose a different key."],
  },
  {
    rule: "a month that is none",
    path: PLAYBOOK,
    from: "2027-03",
    to: "2027-13",
    told: ["27: `by` must be a year and a month, such as 2027-03."],
  },
  {
    rule: "too few principles",
    path: PLAYBOOK,
    from: "    - { name: Three, say: Sorry., not: We regret. }\n",
    to: "",
    told: ["13: `principles` needs at least 3 entries."],
  },
  {
    rule: "a policy version that is not the file’s name",
    path: POLICY,
    from: "version: 2026.1",
    to: "version: 2026.10",
    told: ["3: The version is 2026.10, but the file is named 2026.1.md. Make them the same."],
  },
  {
    rule: "a check in a policy",
    path: POLICY,
    from: "Those who",
    to: '{% check id="a" question="b" %}\nc\n{% /check %}\n\nThose who',
    told: ["11: `check` can’t be used in a policy. Remove it."],
  },
];
