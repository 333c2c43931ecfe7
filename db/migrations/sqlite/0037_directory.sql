CREATE TABLE `scim_token` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`made_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scim_token_hash` ON `scim_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `scim_token_company` ON `scim_token` (`company_id`);--> statement-breakpoint
CREATE INDEX `scim_token_maker` ON `scim_token` (`made_by`);--> statement-breakpoint
CREATE TABLE `scim_user` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`user_name` text NOT NULL,
	`user_key` text NOT NULL,
	`external_id` text,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	PRIMARY KEY(`company_id`, `person_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scim_user_name` ON `scim_user` (`company_id`,`user_key`);--> statement-breakpoint
CREATE INDEX `scim_user_external` ON `scim_user` (`company_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `scim_user_person` ON `scim_user` (`person_id`);--> statement-breakpoint
CREATE TABLE `scim_group` (
	`company_id` text NOT NULL,
	`team_id` text NOT NULL,
	`external_id` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `team_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scim_group_external` ON `scim_group` (`company_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `scim_group_team` ON `scim_group` (`team_id`);