CREATE TABLE `sso_connection` (
	`company_id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`issuer` text NOT NULL,
	`client_id` text NOT NULL,
	`client_secret` text NOT NULL,
	`use` text NOT NULL,
	`joining` integer NOT NULL,
	`trusts_factor` integer NOT NULL,
	`tried_at` integer,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sso_connection_provider" CHECK(provider in ('entra', 'okta', 'google', 'other')),
	CONSTRAINT "sso_connection_use" CHECK(use in ('off', 'offered', 'required'))
);
--> statement-breakpoint
CREATE INDEX `sso_connection_changer` ON `sso_connection` (`changed_by`);--> statement-breakpoint
CREATE TABLE `sso_identity` (
	`company_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer NOT NULL,
	PRIMARY KEY(`company_id`, `issuer`, `subject`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sso_identity_once` ON `sso_identity` (`company_id`,`issuer`,`person_id`);--> statement-breakpoint
CREATE INDEX `sso_identity_person` ON `sso_identity` (`person_id`);--> statement-breakpoint
CREATE TABLE `sso_mapping` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`claim` text NOT NULL,
	`value` text NOT NULL,
	`gives` text NOT NULL,
	`team_id` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sso_mapping_gives" CHECK(gives in ('member', 'team-manager', 'manager'))
);
--> statement-breakpoint
CREATE INDEX `sso_mapping_company` ON `sso_mapping` (`company_id`);--> statement-breakpoint
CREATE INDEX `sso_mapping_team` ON `sso_mapping` (`team_id`);--> statement-breakpoint
ALTER TABLE `session` ADD `via_company_id` text REFERENCES company(id);--> statement-breakpoint
CREATE INDEX `session_via` ON `session` (`via_company_id`);