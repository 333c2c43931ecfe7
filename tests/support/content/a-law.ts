import { lawIn } from "~/curriculum/rules/content/law/file";

const passage = (place: string, more = "") => `${place}:
  text: In ${place}, say that you work there.
${more}  sources:
    - { name: The act of ${place}, url: "https://${place}.example/act" }
  checked: 2026-11-30
`;

/** The law on saying who one works for; only what it says in the EU is translated. */
export const LAW_FILE = `title: Saying that you work there
${passage("uk")}${passage("eu", "  de: Sag in der EU, dass du dort arbeitest.\n")}${passage("us")}`;

export const LAW = lawIn(new Map([["law/disclosure.yaml", LAW_FILE]]));
