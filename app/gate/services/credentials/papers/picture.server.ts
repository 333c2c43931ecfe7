import { channelsText, titleText } from "~/gate/rules/credentials/words";
import { languageTag } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { escapeHtml } from "~/kit/text/html";
import type { Paper } from "./pdf.server";
import { qrPath } from "./qr.server";

const NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

/** A picture of a shared clearance with its credential baked in. Source: Open Badges 3.0, “Baked Badges”, SVG. */
export function pictureOf({ told, url, validUntil }: Paper, credential: object): string {
  const { size, path } = qrPath(url);
  const line = (y: number, text: string, more: string) =>
    `<text x="48" y="${y}" ${more}>${escapeHtml(text.length > MOST ? `${text.slice(0, MOST)}…` : text)}</text>`;
  const until = `${m.gate_verify_until()} ${dayText(validUntil)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${NAMESPACE}" lang="${languageTag()}" viewBox="0 0 800 420" role="img" font-family="Inter, system-ui, sans-serif">`,
    `<title>${escapeHtml(m.gate_verify_title({ name: told.name }))}</title>`,
    baked(credential),
    '<rect width="800" height="420" rx="28" fill="#0f5c4a"/>',
    line(96, told.name, 'font-size="40" font-weight="700" fill="#f5efe2"'),
    line(150, titleText(told), 'font-size="24" fill="#f4c24d"'),
    line(196, channelsText(told.answer.channels), 'font-size="18" fill="#f5efe2"'),
    line(236, until, 'font-size="18" fill="#f5efe2"'),
    line(372, m.gate_verify_issued({ agency: told.agency }), 'font-size="16" fill="#a9d3c2"'),
    '<g transform="translate(572 192)"><rect width="190" height="190" rx="10" fill="#fff"/>',
    `<path transform="scale(${190 / size})" d="${path}" fill="#000" shape-rendering="crispEdges"/></g>`,
    "</svg>",
  ].join("\n");
}

/** So many letters fit beside each other. */
const MOST = 44;

/** JSON has no `]]>` outside of texts, and in texts it may be written otherwise. */
function baked(credential: object): string {
  const json = JSON.stringify(credential).replaceAll("]]>", "]]\\u003e");
  return `<openbadges:credential><![CDATA[${json}]]></openbadges:credential>`;
}
