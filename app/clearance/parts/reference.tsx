import { webLink } from "~/clearance/rules/incident";

/** Where something can be found: a link where that is an address of the web, else the words as they were typed. */
export function Reference({ text }: { text: string }) {
  const link = webLink(text);
  if (link === null) return <span className="anywhere">{text}</span>;
  return (
    <a href={link} rel="noreferrer" className="anywhere">
      {text}
    </a>
  );
}
