import { verifyPath, type Form } from "~/credentials/rules/paths";
import {
  answerText,
  channelsText,
  conditionTexts,
  provenTexts,
  signedText,
  type Told,
} from "~/credentials/rules/words";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { m } from "~/kit/language/m";
import { dayText, momentText } from "~/kit/text/formats";
import type { LocalDate } from "~/kit/time/moment";

interface SharedClearanceProps {
  told: Told;
  validFrom: LocalDate;
  validUntil: LocalDate;
  timeZone: string;
  address: string;
  now: Date;
}

/** What everybody who has the address may know: may they do this today, and what was proven, by whom. */
export function SharedClearance({ told, address, ...when }: SharedClearanceProps) {
  const { agency, answer, company, level, name, proven } = told;
  return (
    <>
      <h1>{m.credentials_verify_title({ name })}</h1>
      <p className={`answer ${answer.says}`}>{answerText(told)}</p>
      {conditionTexts(told).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <dl>
        <dt>{m.credentials_verify_company()}</dt>
        <dd>{company}</dd>
        <dt>{m.credentials_verify_level()}</dt>
        <dd>{LEVEL_WORDS[level].title}</dd>
        <dt>{m.credentials_verify_channels()}</dt>
        <dd>{channelsText(answer.channels)}</dd>
        <dt>{m.credentials_verify_since()}</dt>
        <dd>{dayText(when.validFrom)}</dd>
        <dt>{m.credentials_verify_until()}</dt>
        <dd>{dayText(when.validUntil)}</dd>
      </dl>
      <h2>{m.credentials_verify_proven()}</h2>
      <p>{proven.programme}</p>
      <ul>
        {provenTexts(told).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{signedText(told)}</p>
      <h2>{m.credentials_verify_forms()}</h2>
      <ul>
        {forms().map(({ form, label }) => (
          <li key={form}>
            <a href={verifyPath(address, form)}>{label}</a>
          </li>
        ))}
      </ul>
      <p className="muted">
        {m.credentials_verify_checked({ when: momentText(when.now, when.timeZone) })}{" "}
        {m.credentials_verify_issued({ agency })}
      </p>
    </>
  );
}

function forms(): { form: Form; label: string }[] {
  return [
    { form: "pdf", label: m.credentials_verify_pdf() },
    { form: "png", label: m.credentials_verify_picture() },
    { form: "jsonld", label: m.credentials_verify_linked() },
    { form: "jwt", label: m.credentials_verify_jwt() },
  ];
}

/** The same whether an address never was one, leads nowhere any more, or was mistyped. */
export function NothingShared() {
  return (
    <>
      <h1>{m.credentials_verify_unknown()}</h1>
      <p>{m.credentials_verify_unknown_text()}</p>
    </>
  );
}
