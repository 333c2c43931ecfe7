import { seeEveryPage } from "./every-page";

seeEveryPage("phone");
