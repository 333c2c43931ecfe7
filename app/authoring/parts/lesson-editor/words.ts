import type { ContainerTag, PlaybookListName } from "~/curriculum/rules/document/model";

/** How the editor speaks of what a lesson is made of. */

const VARIABLES: Readonly<Record<string, string>> = {
  "company.name": "company name",
  "company.short": "company’s short name",
  "company.trade": "what the company does",
  "company.customers": "what it calls its customers",
  "voice.summary": "voice, in a sentence",
  "signature.rule": "signature rule",
  "signature.example": "signature example",
  "help.channel": "where to ask for help",
  replyGoal: "how fast we answer",
  "offLimits.first.topic": "first off-limits topic",
  "offLimits.first.say": "what to say instead",
  "policy.version": "policy version",
};

const LINES: Readonly<Record<string, string>> = {
  complaint: "complaints",
  safety: "safety",
  press: "press",
  legal: "legal matters",
};

/** “company name” for `company.name`; the name itself where there are no words for it. */
export function variableWords(name: string): string {
  const known = VARIABLES[name];
  if (known) return known;
  const [, key = "", part] = /^escalation\.([\w-]+)\.(who|how)$/.exec(name) ?? [];
  if (!part) return name;
  const line = LINES[key] ?? key;
  return part === "who" ? `who to tell: ${line}` : `how to reach them: ${line}`;
}

/** Whom the words under a condition are for. */
export function conditionWords(name: string, negated: boolean): string {
  const [yes, no] = CONDITIONS[name] ?? [`companies with “${name}”`, `companies without “${name}”`];
  return negated ? no : yes;
}

const CONDITIONS: Readonly<Record<string, readonly [string, string]>> = {
  "offLimits.has": ["companies with off-limits topics", "companies without off-limits topics"],
  "has.personalAccounts": [
    "companies that allow personal accounts",
    "companies that don’t allow personal accounts",
  ],
};

export const PLAYBOOK_WORDS: Readonly<Record<PlaybookListName, string>> = {
  "off-limits": "Off-limits topics",
  escalation: "Who to tell",
  responsibilities: "Who does what",
  voice: "Voice guide",
  channels: "Channels",
};

export interface AttributeField {
  name: string;
  label: string;
  hint?: string;
  required?: true;
  long?: true;
  choices?: readonly { value: string; label: string }[];
  /** True or nothing. */
  tick?: true;
}

const titled = (label: string): AttributeField[] => [{ name: "title", label, required: true }];

export const TAG_WORDS: Readonly<Record<ContainerTag, { name: string; fields: AttributeField[] }>> =
  {
    post: {
      name: "Example post",
      fields: [
        { name: "author", label: "Who wrote it", required: true },
        { name: "handle", label: "Handle" },
        { name: "network", label: "Network" },
        { name: "when", label: "When" },
        { name: "context", label: "Where it stood" },
        {
          name: "by",
          label: "Written by",
          choices: [
            { value: "", label: "A customer (not said)" },
            { value: "customer", label: "A customer" },
            { value: "company", label: "The company" },
          ],
        },
      ],
    },
    compare: { name: "Do / don’t", fields: [] },
    dont: { name: "Don’t", fields: titled("Heading of the don’t") },
    do: { name: "Do", fields: titled("Heading of the do") },
    check: {
      name: "Check yourself",
      fields: [
        { name: "question", label: "Question", required: true, long: true },
        {
          name: "id",
          label: "Name in the records",
          hint: "Lower case and hyphens. Once published, leave it: learners’ answers hang on it.",
          required: true,
        },
      ],
    },
    option: {
      name: "Option",
      fields: [
        { name: "correct", label: "This is the right one", tick: true },
        {
          name: "feedback",
          label: "What we say to whoever chooses it",
          required: true,
          long: true,
        },
      ],
    },
    callout: {
      name: "Callout",
      fields: [
        {
          name: "type",
          label: "Kind",
          choices: [
            { value: "note", label: "Note" },
            { value: "warning", label: "Warning" },
          ],
          required: true,
        },
        { name: "title", label: "Heading" },
      ],
    },
    company: { name: "Company text", fields: [] },
  };

/** What an opaque block seems to be, from how it begins. */
export function opaqueWords(source: string): string {
  const start = source.trimStart();
  const tag = /^\{%\s*(\/?[\w-]+)/.exec(start)?.[1];
  if (tag) return `The tag “${tag}”, which cannot be used like this`;
  if (/^(?:```|~~~)/.test(start)) return "A code block, which learners don’t see";
  if (/^>/.test(start)) return "A quotation, which learners don’t see";
  if (/^(?:-\s*){3,}$|^(?:\*\s*){3,}$|^(?:_\s*){3,}$/.test(start)) return "A line across the page";
  if (/^\[[^\]]+\]:/.test(start)) return "The address of a link";
  if (/\|/.test(start.split("\n")[0] ?? "") && start.includes("\n")) return "A table";
  return "Text that can only be changed as source";
}
