/* oxlint-disable house/in-catalogue -- How a format is documented: in English, as in docs/. */
/** What the files say that have no table of their own. */
export const ABOUT = {
  people: "Everyone who is or was of the company.",
  answers: "The last answers of every attempt, in words.",
  ledger: "Every decision, in order, with its hash.",
  ledgerCsv: "The same to be read. Its headings are in the language of who made the archive.",
  verify: "Checks ledger.jsonl.",
  playbook: "Every version of the playbook, in Markdown, by its number.",
  policy: "Every version of the policy, in Markdown, as it was signed.",
  files:
    "The company’s files as they were written, own copies of lessons and translations included.",
  filesEarlier: "Earlier versions of them, each with its number.",
  pictures: "Its logo, and pictures in its texts, by the hash that the texts name.",
};
