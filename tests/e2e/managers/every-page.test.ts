import { PEOPLE } from "../../support/harness/site";
import { seePages } from "../../support/browser/every-page";

seePages("of managers", ({ who }) => who === PEOPLE.manager);
