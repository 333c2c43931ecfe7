import { Link } from "@remix-run/react";
import type { ChipWords } from "~/clearance/rules/words/pass-words";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { WordChip } from "./programme-card";
import "./electives.css";

interface ElectivesProps {
  electives: readonly {
    key: string;
    title: string;
    summary: string;
    minutes: string;
    /** How far the reader is; null where it isn’t begun. */
    chip: ChipWords | null;
  }[];
}

/** Modules that nobody has to take and everybody may. */
export function Electives({ electives }: ElectivesProps) {
  return (
    <Card aria-labelledby="electives">
      <h2 id="electives">{m.learning_home_electives()}</h2>
      <p className="small muted room-below">{m.learning_home_electives_text()}</p>
      <ul className="plain-list ruled electives">
        {electives.map(({ key, title, summary, minutes, chip }) => (
          <li key={key}>
            <div>
              <h3>
                <Link to={`/learn/${key}`}>{title}</Link>
              </h3>
              <p className="small muted">{summary}</p>
            </div>
            <div className="elective-end small muted">
              {chip ? <WordChip {...chip} /> : minutes}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
