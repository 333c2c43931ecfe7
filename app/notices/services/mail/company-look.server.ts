import sharp from "sharp";
import { shownColours } from "~/company/rules/look";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { COLOURS, type LetterLook } from "~/kit/mail/letter-styles";
import type { Mail } from "~/kit/mail/mailer.server";

/** Twice the height at which it is shown, for sharp screens. */
const LOGO_HEIGHT = 80;

/** How a company's mails look, with the logo that comes with them: as PNG, for not every mail program reads what browsers do. */
export async function companyLook(
  images: Pick<ImageStore, "get">,
  { accent, logo }: { accent: string | null; logo: string | null },
): Promise<{ look: LetterLook | null; pictures: NonNullable<Mail["pictures"]> }> {
  if (accent === null && logo === null) return { look: null, pictures: [] };
  const shown = accent === null ? null : shownColours(accent);
  const bytes = logo === null ? null : await images.get(logo);
  const png = bytes && (await sharp(bytes).resize({ height: LOGO_HEIGHT }).png().toBuffer());
  const look = {
    light: shown?.light.colour ?? COLOURS.brand,
    dark: shown?.dark.colour ?? COLOURS.darkBrand,
    logo: png ? `cid:${logo}` : null,
  };
  return { look, pictures: png && logo ? [{ cid: logo, png }] : [] };
}
