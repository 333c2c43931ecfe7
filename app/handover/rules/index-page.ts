import { m } from "~/kit/language/m";
import { languageTag } from "~/kit/language/language";
import { dayText } from "~/kit/text/formats";
import { escapeHtml } from "~/kit/text/html";
import type { LocalDate } from "~/kit/time/moment";
import type { Listed } from "./readme";

interface Shown {
  company: string;
  madeOn: LocalDate;
  people: readonly { name: string; email: string; team: string | null; left: boolean }[];
  files: readonly Listed[];
}

/** The page that opens first, without a connection: who there is, and where everything else lies. */
export function indexPage({ company, madeOn, people, files }: Shown): string {
  const text = escapeHtml;
  const head = [m.handover_index_name(), m.handover_index_email(), m.handover_index_team()];
  const rows = people.map(
    ({ name, email, team, left }) =>
      `<tr><th scope="row">${text(name)}${left ? ` (${text(m.handover_index_left())})` : ""}</th><td>${text(email)}</td><td>${text(team ?? "")}</td></tr>`,
  );
  const links = files.map(
    ({ path, about }) => `<li><a href="${text(path)}">${text(path)}</a> – ${text(about)}</li>`,
  );
  return `<!doctype html>
<html lang="${languageTag()}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(company)}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{text-align:start;padding:.25rem 1rem .25rem 0;border-bottom:1px solid}:root{color-scheme:light dark}</style>
<h1>${text(company)}</h1>
<p>${text(m.handover_index_lead({ company, day: dayText(madeOn) }))}</p>
<h2>${text(m.handover_index_files())}</h2>
<ul>
${links.join("\n")}
</ul>
<h2>${text(m.handover_index_people())}</h2>
<table>
<thead><tr>${head.map((one) => `<th scope="col">${text(one)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
`;
}
