ALTER TABLE `installation` ADD `mail_accepted_at` integer;--> statement-breakpoint
ALTER TABLE `installation` ADD `mail_accepted_with` text;