CREATE TABLE `gate_change` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`held` text NOT NULL,
	`address` text NOT NULL,
	PRIMARY KEY(`company_id`, `person_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gate_change_at` ON `gate_change` (`company_id`,`at`);--> statement-breakpoint
CREATE INDEX `gate_change_person` ON `gate_change` (`person_id`);--> statement-breakpoint
CREATE TABLE `group_directory` (
	`company_id` text PRIMARY KEY NOT NULL,
	`base_url` text NOT NULL,
	`token` text NOT NULL,
	`match_by` text NOT NULL,
	`paused` integer NOT NULL,
	`ending` integer NOT NULL,
	`tried_at` integer,
	`wanted_at` integer,
	`synced_at` integer,
	`compared_at` integer,
	`seen_change` integer,
	`failing_since` integer,
	`fault` text,
	`detail` text,
	`tries` integer NOT NULL,
	`retry_at` integer,
	`told_at` integer,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "group_directory_match" CHECK(match_by in ('userName', 'email')),
	CONSTRAINT "group_directory_fault" CHECK(fault in ('address', 'away', 'busy', 'refused', 'not-scim', 'rejected', 'no-group', 'several-groups', 'not-applied', 'token', 'gate'))
);
--> statement-breakpoint
CREATE INDEX `group_directory_changer` ON `group_directory` (`changed_by`);--> statement-breakpoint
CREATE TABLE `clearance_group` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`level` text NOT NULL,
	`name` text NOT NULL,
	`remote_id` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`synced_at` integer,
	`drift` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channel`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "clearance_group_level" CHECK(level in ('share', 'reply', 'post', 'crisis')),
	CONSTRAINT "clearance_group_state" CHECK(state in ('draft', 'live', 'ending'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clearance_group_once` ON `clearance_group` (`company_id`,`channel_id`,`level`);--> statement-breakpoint
CREATE INDEX `clearance_group_channel` ON `clearance_group` (`channel_id`);--> statement-breakpoint
CREATE TABLE `group_account` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`remote_id` text,
	`unknown` text,
	`looked_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `person_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "group_account_unknown" CHECK(unknown in ('none', 'several'))
);
--> statement-breakpoint
CREATE INDEX `group_account_person` ON `group_account` (`person_id`);--> statement-breakpoint
CREATE TABLE `group_member` (
	`company_id` text NOT NULL,
	`group_id` text NOT NULL,
	`remote_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `remote_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `clearance_group`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_member_company` ON `group_member` (`company_id`);