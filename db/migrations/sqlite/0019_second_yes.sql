ALTER TABLE `content_file_revision` ADD `agreed_by` text REFERENCES person(id) CHECK (`agreed_by` <> `published_by`);--> statement-breakpoint
ALTER TABLE `draft` ADD `agreement_asked_by` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `draft` ADD `agreement_asked_at` integer;--> statement-breakpoint
ALTER TABLE `draft` ADD `agreed_by` text REFERENCES person(id) CHECK (`agreed_by` <> `agreement_asked_by`);--> statement-breakpoint
ALTER TABLE `draft` ADD `agreed_at` integer;--> statement-breakpoint
ALTER TABLE `draft` ADD `sent_back_by` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `draft` ADD `sent_back` text;