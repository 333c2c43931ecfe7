import { m } from "~/kit/language/m";
import type { MailFault } from "./fault";

/** What is wrong, and what to try. */
export const FAULT_WORDS: Record<MailFault, { title: () => string; text: () => string }> = {
  unset: { title: m.installation_faults_unset, text: m.installation_faults_unset_text },
  name: { title: m.installation_faults_name, text: m.installation_faults_name_text },
  refused: { title: m.installation_faults_refused, text: m.installation_faults_refused_text },
  silent: { title: m.installation_faults_silent, text: m.installation_faults_silent_text },
  encryption: {
    title: m.installation_faults_encryption,
    text: m.installation_faults_encryption_text,
  },
  login: { title: m.installation_faults_login, text: m.installation_faults_login_text },
  sender: { title: m.installation_faults_sender, text: m.installation_faults_sender_text },
  recipient: {
    title: m.installation_faults_recipient,
    text: m.installation_faults_recipient_text,
  },
  content: { title: m.installation_faults_content, text: m.installation_faults_content_text },
  other: { title: m.installation_faults_other, text: m.installation_faults_other_text },
};
