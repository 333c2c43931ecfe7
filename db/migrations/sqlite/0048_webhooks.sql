CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`secret_number` integer NOT NULL,
	`former_until` integer,
	`made_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`paused_at` integer,
	`paused_for` text,
	`failing_since` integer,
	`due_at` integer,
	`claimed_until` integer,
	`ended_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_paused_for" CHECK(paused_for in ('manager', 'gone', 'failing'))
);
--> statement-breakpoint
CREATE INDEX `webhook_company` ON `webhook` (`company_id`);--> statement-breakpoint
CREATE INDEX `webhook_maker` ON `webhook` (`made_by`);--> statement-breakpoint
CREATE INDEX `webhook_due` ON `webhook` (`due_at`);--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`webhook_id` text NOT NULL,
	`number` integer NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`person_id` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`given_up_at` integer NOT NULL,
	`tries` integer NOT NULL,
	`tried_at` integer,
	`status` integer,
	`answer` text,
	`failure` text,
	`outcome` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_delivery_outcome" CHECK(outcome in ('delivered', 'failed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_delivery_number` ON `webhook_delivery` (`webhook_id`,`number`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_waiting` ON `webhook_delivery` (`webhook_id`,`outcome`,`number`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_company` ON `webhook_delivery` (`company_id`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_person` ON `webhook_delivery` (`person_id`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_age` ON `webhook_delivery` (`created_at`);--> statement-breakpoint
CREATE TABLE `webhook_start` (
	`company_id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `webhook_told` (
	`company_id` text NOT NULL,
	`person_id` text NOT NULL,
	`told` text NOT NULL,
	PRIMARY KEY(`company_id`, `person_id`),
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_told_person` ON `webhook_told` (`person_id`);