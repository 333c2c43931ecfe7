CREATE TABLE `chat_integration` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`secret` text,
	`made_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "chat_integration_kind" CHECK(kind in ('slack', 'teams'))
);
--> statement-breakpoint
CREATE INDEX `chat_integration_company` ON `chat_integration` (`company_id`);--> statement-breakpoint
CREATE INDEX `chat_integration_maker` ON `chat_integration` (`made_by`);--> statement-breakpoint
CREATE TABLE `chat_account` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`integration_id` text NOT NULL,
	`person_id` text NOT NULL,
	`workspace` text NOT NULL,
	`account` text NOT NULL,
	`workspace_name` text NOT NULL,
	`account_name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`integration_id`) REFERENCES `chat_integration`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chat_account_once` ON `chat_account` (`integration_id`,`workspace`,`account`);--> statement-breakpoint
CREATE INDEX `chat_account_company` ON `chat_account` (`company_id`);--> statement-breakpoint
CREATE INDEX `chat_account_person` ON `chat_account` (`person_id`);--> statement-breakpoint
CREATE TABLE `chat_spent` (
	`digest` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `chat_spent_expiry` ON `chat_spent` (`expires_at`);