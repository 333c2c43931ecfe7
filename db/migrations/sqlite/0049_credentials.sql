CREATE TABLE `credential_key` (
	`id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`sealed_key` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_key_public` ON `credential_key` (`public_key`);--> statement-breakpoint
CREATE TABLE `credential_place` (
	`list` integer NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`list`, `place`)
);
--> statement-breakpoint
CREATE TABLE `credential_share` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`clearance_id` text NOT NULL,
	`address_hash` text NOT NULL,
	`sealed_address` text NOT NULL,
	`list` integer NOT NULL,
	`place` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clearance_id`) REFERENCES `clearance`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_share_address` ON `credential_share` (`address_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `credential_share_clearance` ON `credential_share` (`clearance_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `credential_share_place` ON `credential_share` (`list`,`place`);--> statement-breakpoint
CREATE INDEX `credential_share_person` ON `credential_share` (`company_id`,`person_id`);