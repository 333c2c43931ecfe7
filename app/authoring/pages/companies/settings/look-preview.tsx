import { m } from "~/kit/language/m";
import { GROUNDS, SCHEMES, shownColours, type Scheme, type Shown } from "~/company/rules/look";
import { numberText } from "~/kit/text/amounts";

interface LookPreviewProps {
  name: string;
  /** As `#rrggbb`; null for ours. */
  accent: string | null;
  logo: string | null;
}

const NAMES: Record<Scheme, () => string> = {
  light: m.authoring_look_light,
  dark: m.authoring_look_dark,
};

/** The header of a company’s people in each scheme, and how well its colour can be read there. */
export function LookPreview({ name, accent, logo }: LookPreviewProps) {
  const shown = shownColours(accent ?? OURS);
  return (
    <div className="grid" aria-live="polite">
      {SCHEMES.map((scheme) => (
        <figure key={scheme} className="stack gap-2">
          <Header scheme={scheme} colour={shown[scheme].colour} name={name} logo={logo} />
          <figcaption className="small">
            <b>{NAMES[scheme]()}</b>{" "}
            {accent === null ? m.authoring_look_ours() : said(shown[scheme])}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

/** The brand’s own colour, which tokens.css has. */
const OURS = "#0f5c4a";

function said({ colour, contrast, adjusted }: Shown): string {
  const figures = { colour, contrast: numberText(contrast / 100) };
  return adjusted ? m.authoring_look_adjusted(figures) : m.authoring_look_readable(figures);
}

/** Drawn, since colours of another scheme than the page’s are no part of its styles. */
function Header({
  scheme,
  colour,
  name,
  logo,
}: {
  scheme: Scheme;
  colour: string;
  name: string;
  logo: string | null;
}) {
  const [paper, surface] = GROUNDS[scheme];
  return (
    <svg viewBox="0 0 320 96" role="img" aria-label={NAMES[scheme]()} width="100%">
      <rect width="320" height="96" fill={paper} />
      <rect width="320" height="44" fill={surface} />
      <rect width="320" height="3" fill={colour} />
      <rect y="43" width="320" height="1" fill={colour} />
      {logo && (
        <image
          href={logo}
          x="12"
          y="10"
          width="72"
          height="26"
          preserveAspectRatio="xMinYMid meet"
        />
      )}
      <text x={logo ? 96 : 12} y="29" fontSize="15" fontWeight="600" fill={colour}>
        {name}
      </text>
      <rect x="12" y="58" width="110" height="26" rx="6" fill={colour} />
      <rect x="134" y="58" width="174" height="26" rx="6" fill={surface} />
    </svg>
  );
}
