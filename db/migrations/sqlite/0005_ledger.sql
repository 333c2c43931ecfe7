CREATE TABLE `ledger_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`seq` integer NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_id` text,
	`actor_role` text NOT NULL,
	`person_id` text,
	`facts` text NOT NULL,
	`sealed` text,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_entry_seq` ON `ledger_entry` (`company_id`,`seq`);--> statement-breakpoint
CREATE INDEX `ledger_entry_person` ON `ledger_entry` (`company_id`,`person_id`,`seq`);--> statement-breakpoint
CREATE INDEX `ledger_entry_kind` ON `ledger_entry` (`company_id`,`kind`,`seq`);--> statement-breakpoint
CREATE TABLE `person_key` (
	`person_id` text PRIMARY KEY NOT NULL,
	`key` text,
	`destroyed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_key_or_destroyed" CHECK((key is null) = (destroyed_at is not null))
);
