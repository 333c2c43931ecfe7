import { z } from "zod";
import { m } from "~/kit/language/m";
import { emailSaying } from "~/kit/http/email-field";
import { nameField } from "~/installation/pages/typed";

/** More than any agency has. */
const MOST_COMPANIES = 2_000;

const person = z.string().max(100);
const companies = z.array(z.string().max(100)).max(MOST_COMPANIES).default([]);

export const IntentForm = z.object({
  intent: z.enum(["add", "change", "end"], { error: m.notices_settings_choose }),
});

export const AddForm = z.object({
  name: nameField(m.installation_people_name_needed),
  email: emailSaying(m.installation_people_email_needed),
  companies,
});

export const ChangeForm = z.object({ person, companies });

export const EndForm = z.object({ person });
