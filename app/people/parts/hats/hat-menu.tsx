import { m } from "~/kit/language/m";
import { Icon } from "~/kit/parts/icon";
import { roleWords } from "~/people/rules/role-words";
import { HatForm, type ShownHat } from "./hat-form";
import "./hats.css";

const MENU = "hats";
/** What HTML has and React’s types have not. */
const POPOVER = { popover: "auto" };
const OPENS = { popovertarget: MENU };

/** As what and where somebody acts on this page, and the way to their other roles. It opens without JavaScript. */
export function HatMenu({ hats, worn }: { hats: readonly ShownHat[]; worn: string }) {
  const hat = hats.find(({ key }) => key === worn);
  if (!hat) return null;
  return (
    <>
      <button
        type="button"
        className="top-hat"
        {...OPENS}
        aria-label={m.people_hats_switch_from({
          role: roleWords(hat.role),
          organisation: hat.organisation,
        })}
      >
        <span className="top-hat-words">
          <span className="top-hat-organisation">{hat.organisation}</span>
          <span className="top-hat-role">{roleWords(hat.role)}</span>
        </span>
        <Icon name="people" className="top-hat-people" />
        <Icon name="down" className="top-hat-down" />
      </button>
      <div id={MENU} className="hat-menu" {...POPOVER}>
        <h2 className="hat-menu-title">{m.people_hats_title()}</h2>
        <HatForm hats={hats} worn={worn} />
      </div>
    </>
  );
}
