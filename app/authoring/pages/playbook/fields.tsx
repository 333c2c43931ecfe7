import type { ReactNode } from "react";
import { Card } from "~/kit/parts/cards/card";
import { Field, TextArea } from "~/kit/parts/forms/field";
import { PlaybookLists } from "./lists";
import { Check } from "./check";
import type { PlaybookFieldsProps } from "./fields-props";

/** What the page is divided into, for its outline. */
export const SECTIONS = [
  { id: "us", title: "Who we are" },
  { id: "voice", title: "How we sound" },
  { id: "signature", title: "How we sign" },
  { id: "off-limits", title: "Off limits" },
  { id: "escalation", title: "Whom to call" },
  { id: "help", title: "Help, and how fast we reply" },
  { id: "channels", title: "Channels" },
  { id: "responsibilities", title: "Who does what" },
] as const;

type SectionId = (typeof SECTIONS)[number]["id"];

const SECTION_OF: { [start: string]: SectionId | undefined } = {
  company: "us",
  voice: "voice",
  principles: "voice",
  signature: "signature",
  offLimits: "off-limits",
  escalation: "escalation",
  help: "help",
  replyGoal: "help",
  channels: "channels",
  responsibilities: "responsibilities",
};

/** Where a field stands, in words: “Off limits, 2”. */
export function placeOfField(field: string): string {
  const [start = "", row] = field.split(".");
  const title = SECTIONS.find(({ id }) => id === SECTION_OF[start])?.title ?? "";
  return row !== undefined && /^\d+$/.test(row) ? `${title}, ${Number(row) + 1}` : title;
}

/** One part of the playbook, with why it is asked. */
function Section({ id, why, children }: { id: SectionId; why: string; children: ReactNode }) {
  const title = SECTIONS.find((one) => one.id === id)?.title;
  return (
    <Card id={id} aria-labelledby={`${id}-title`} className="playbook-section stack gap-4">
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="muted">{why}</p>
      {children}
    </Card>
  );
}

/** Everything a playbook says, as fields. */
export function PlaybookFields(props: PlaybookFieldsProps) {
  const { form, problems, readOnly } = props;
  const of = (name: string, value: string) => ({
    name,
    defaultValue: value,
    error: problems[name],
    readOnly,
  });
  const { company, voice, signature, help } = form;
  return (
    <>
      <Section id="us" why="Lessons use these words, so that they read as your own.">
        <div className="grid row-end">
          <Field label="The company’s name" {...of("company.name", company.name)} />
          <Field
            label="For short"
            hint="As people say it: “at Harbour & Pine”."
            {...of("company.short", company.short)}
          />
          <Field
            label="What it is"
            hint="In a word: bakery, ferry line."
            {...of("company.trade", company.trade)}
          />
          <Field
            label="Whom it serves"
            hint="Customers, passengers, members …"
            {...of("company.customers", company.customers)}
          />
          <Field
            label="Time zone"
            hint="Days begin and end by it. Such as Europe/London."
            {...of("company.timeZone", company.timeZone)}
          />
        </div>
        <Check
          name="company.personalAccounts"
          checked={company.personalAccounts}
          readOnly={readOnly}
        >
          People may also speak of the company on their personal accounts
        </Check>
      </Section>
      <Section id="voice" why="The voice as choices between two real sentences, three to five.">
        <TextArea label="The voice, in short" rows={3} {...of("voice.summary", voice.summary)} />
        <PlaybookLists {...props} only="principles" />
      </Section>
      <Section id="signature" why="What stands below a reply, so that people know who is talking.">
        <div className="grid row-end">
          <Field
            label="The rule"
            hint="Goes on after “we sign with …”: a first name and where we work."
            {...of("signature.rule", signature.rule)}
          />
          <Field label="An example" {...of("signature.example", signature.example)} />
        </div>
      </Section>
      <Section
        id="off-limits"
        why="What nobody discusses in public, what to say instead, and whom to ask. Leave it empty if there is nothing."
      >
        <PlaybookLists {...props} only="offLimits" />
      </Section>
      <Section
        id="escalation"
        why="When somebody else has to know. Complaint, safety, press and legal are always among them, for lessons name them."
      >
        <PlaybookLists {...props} only="escalation" />
      </Section>
      <Section
        id="help"
        why="Whom people ask when they are not sure, and what customers can expect."
      >
        <div className="grid row-end">
          <Field label="Where to ask" {...of("help.channel", help.channel)} />
          <Field label="When somebody is there" {...of("help.hours", help.hours)} />
          <Field
            label="How fast we reply"
            hint="Goes on after “we reply …”: within two hours while a shop is open."
            {...of("replyGoal", form.replyGoal)}
          />
        </div>
      </Section>
      <Section
        id="channels"
        why="The company’s own accounts. A clearance is always for some of them."
      >
        <PlaybookLists {...props} only="channels" />
      </Section>
      <Section
        id="responsibilities"
        why="What the agency does for you now, and what is yours by when. Handover shows it as a plan."
      >
        <PlaybookLists {...props} only="responsibilities" />
      </Section>
    </>
  );
}
