CREATE TABLE `former_name` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_name_person` ON `former_name` (`person_id`,`until`);--> statement-breakpoint
CREATE TABLE `address_change` (
	`person_id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_as` text NOT NULL,
	`email` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `address_change_token` ON `address_change` (`token_hash`);--> statement-breakpoint
CREATE INDEX `address_change_company` ON `address_change` (`company_id`);--> statement-breakpoint
CREATE INDEX `address_change_asker` ON `address_change` (`asked_by`);